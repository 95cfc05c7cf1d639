import { pathToFileURL } from 'node:url'
import { connect } from './client.mjs'
import { serials } from './codes.mjs'
import { addPeople } from './people.mjs'
import { porkBook } from './pork.mjs'
import { randomOf } from './random.mjs'
import { badPork, cowpeas, excess, findings } from './scenes.mjs'
import { clockOf } from './time.mjs'
import { tradeOf } from './trade.mjs'
import { vegetableBook } from './vegetables.mjs'
import { buildWorld } from './world.mjs'

/**
 * Tells the story through the public interfaces: parties, days of dull and right trade, then the scenes in the order
 * in which the platform would have heard of them. Answers with what to look at.
 */
export async function fill(address, client, { days = 90, seed = 20261121, now = new Date(), say = () => {}, progress = () => {} } = {}) {
  const platform = await connect(address, client)
  const world = buildWorld()
  const clock = clockOf(now)
  const random = randomOf(seed)
  const serial = serials()
  const pork = porkBook(serial)
  const vegetables = vegetableBook(serial)
  const trade = tradeOf(world, clock, random, serial, pork, vegetables)
  const story = { world, clock, random, serial, pork, vegetables, trade }

  await register(platform, world, clock)
  say(`${world.all.length} 个主体 / parties`)
  const dull = dullDays(story, days)
  await platform.records(inOrder(dull), progress)
  say(`${dull.length} 条平常记录，${days} 天 / ordinary records of ${days} days`)

  const pig = badPork(story)
  await platform.records(inOrder(pig.records))
  const more = excess(story)
  await platform.records(inOrder(more.records))
  const beans = cowpeas(story)
  await platform.records(inOrder(beans.records))
  say('三个场景：问题猪肉、多出的 450 公斤、豇豆 / scenes 1 to 3: the bad pork, 450 kg too much, the cowpeas')

  const evidence = findings(story, pig)
  const reported = []
  for (const record of [pig.late, more.excessSale, more.entered, ...beans.household, beans.rapid, ...beans.lifted, evidence.school, evidence.order, evidence.stall]) {
    reported.push(await platform.reported(record))
  }
  const refused = await platform.refused(beans.refusedCertificate)
  return {
    world,
    records: dull.length + pig.records.length + more.records.length + beans.records.length + reported.length,
    refused,
    stallSale: '99020200100170000413',
    stopped: pig.schoolCode,
    excess: more.slipCode,
    household: beans.batchId,
    farmLot: `urn:yuanliu:lot:uscc%3A${world.farms[0].id}:9902210007-3-01`,
    run: { plant: world.slaughterhouses[0].id, lotNo: pig.runNo },
  }
}

async function register(platform, world, clock) {
  for (const party of world.all) await platform.party(asRegistered(party))
  const sample = { issuer: '岚江省农业农村厅（演示数据）', validFrom: clock.day(-400), validTo: clock.day(900) }
  for (const [i, plant] of world.slaughterhouses.entries()) {
    await platform.licence(plant.id, { type: 'SLAUGHTER_LICENCE', number: `岚屠准字99020${i + 1}`, scope: '生猪定点屠宰', ...sample })
  }
  await platform.licence(world.dealer.id, { type: 'PESTICIDE_TRADE_LICENCE', number: '农药经许(岚)99022120001', scope: '农药经营', ...sample })
}

function asRegistered({ id, name, kind, nodes, categories, region, address, parent }) {
  return { id, name, kind, nodes, categories, region, address, ...(parent ? { parent } : {}) }
}

function dullDays(story, days) {
  const { world, clock, random, trade, vegetables } = story
  const records = []
  for (const grower of world.growers) {
    for (const plotNo of ['P1', 'P2', 'P3']) records.push(vegetables.plot(grower, { plotNo, day: clock.day(-days - 60) }))
    records.push(vegetables.input(grower, world.dealer, { batchNo: 'PC2026', day: clock.day(-days - 50) }))
  }
  for (let day = -days; day < 0; day++) {
    world.slaughterhouses.forEach((plant, i) =>
      records.push(...trade.porkFrom(plant, world.farms[1 + ((day + days + i) % (world.farms.length - 1))], day, random.whole(24, 44))),
    )
    for (let i = 0; i < 2; i++) records.push(...trade.vegetablesFrom(random.pick(world.growers), random.pick(world.vegetableWholesalers), day))
  }
  return records
}

function inOrder(records) {
  const moment = (record) => new Date(record.time.length === 10 ? `${record.time}T00:00:00+08:00` : record.time).getTime()
  return records.map((record, i) => [moment(record), i, record]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, , record]) => record)
}

const seconds = (begun) => ((Date.now() - begun) / 1000).toFixed(0)

/** A bar on a terminal, a line at each quarter elsewhere. */
function progressOn(out) {
  let quarter = 0
  return (done, all) => {
    if (out.isTTY) {
      const filled = Math.round((30 * done) / all)
      out.write(`\r  [${'#'.repeat(filled)}${'.'.repeat(30 - filled)}] ${done} / ${all}${done === all ? '\n' : ''}`)
    } else if (Math.floor((4 * done) / all) > quarter) {
      quarter = Math.floor((4 * done) / all)
      out.write(`  ${done} / ${all}\n`)
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const address = process.env.DEMO_ADDRESS ?? 'http://localhost:8080'
  const [id, secret] = (process.env.DEMO_CLIENT ?? '').split(':')
  if (!id || !secret) {
    console.error('Set DEMO_CLIENT=id:secret, the client with which the platform was first started.')
    process.exit(2)
  }
  const begun = Date.now()
  const told = await fill(address, { id, secret }, {
    days: Number(process.env.DEMO_DAYS ?? 90),
    say: (text) => console.log(`  ${text}`),
    progress: progressOn(process.stdout),
  })
  const people = process.env.DEMO_PASSWORD ? await addPeople(address, process.env.DEMO_PASSWORD, told.world) : []
  console.log(`
演示数据已就绪：${told.records} 条记录，用时 ${seconds(begun)} 秒
The demonstration is ready: ${told.records} records in ${seconds(begun)} s

  扫码页 Scan pages
    注意 抽检不合格，正在核查    Attention, a sample failed     ${address}/t/${told.stallSale}
    停止销售 主管部门已决定      Stop sale, by order            ${address}/t/${told.stopped}
    注意 凭证缺失                Attention, proofs missing      ${address}/t/${told.excess}
    正常 复检合格后解除          Normal, cleared by a laboratory ${address}/t/${told.household}
    查无此码                     Unknown code                   ${address}/t/99020200100179999999

  追溯查询 Trace
    这块肉从哪里来  Where this pork is from  ${address}/console/trace?id=${told.stallSale}&direction=upstream
    这批猪到了哪里  Where the lot went       ${address}/console/trace?id=${encodeURIComponent(told.farmLot)}&direction=downstream
${people.length ? `
  登录 Sign in（首次登录须改密码 the password must be changed at once）
${people.map(({ name, password, displayName, who }) => `    ${name.padEnd(10)} ${password}  ${displayName}  ${who}`).join('\n')}
` : ''}`)
}
