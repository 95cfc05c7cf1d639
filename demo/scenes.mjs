import { pickSome } from './trade.mjs'

/**
 * Scene 1, the bad pork. Shed 3 of 禾丰 got an antibiotic and left within its withdrawal period; the farm told nobody
 * until D−1. Two samples fail; what they have in common lies upstream.
 */
export function badPork({ world, clock, random, pork, trade, serial }) {
  const farm = world.farms[0]
  const plant = world.slaughterhouses[0]
  const authority = world.authorities.agriculture
  const lotNo = '9902210007-3-01'
  const certNo = '990221500186'
  const runNo = `S${clock.day(-5).replaceAll('-', '')}K1`
  const goods = { code: '2111', name: '白条肉', price: 23.8 }
  const application = pork.apply(farm, { lotNo, heads: 86, at: clock.at(-6, 9), plant, leaveOn: clock.day(-5) })
  const records = [
    pork.penLot(farm, { lotNo, house: '3号舍', heads: 86, day: clock.day(-75) }),
    pork.immunize(farm, { lotNo, heads: 86, day: clock.day(-70) }),
    application,
    pork.originQuarantine(authority, farm, { certNo, applyNo: application.fields.applyNo, lotNo, heads: 86, at: clock.at(-6, 15), plant, vehicleNo: '岚A·猪0031' }),
    pork.slaughterIn(plant, farm, { certNo, heads: 86, at: clock.at(-6, 18), vehicleNo: '岚A·猪0031', pen: '3号圈' }),
    pork.preTest(plant, { certNo, item: 'swineFever', sampleHeads: 9, isolatedHeads: 1, at: clock.at(-6, 19) }),
    pork.preTest(plant, { certNo, item: 'betaAgonists', sampleHeads: 5, at: clock.at(-6, 20) }),
    pork.harmless(world.renderer, plant, { certNo, heads: 1, at: clock.at(-5, 10) }),
    pork.slaughter(plant, { runNo, consignments: [{ certNo, heads: 85 }], carcassKg: 6604, at: clock.at(-5, 7) }),
  ]

  const wholesalers = world.meatWholesalers.filter((it) => it !== world.shunda).slice(0, 4)
  const stalls = pickSome(random, world.meatStalls.filter((it) => it !== world.stallB17), 19)
  const school = world.canteens[0]
  const retailers = [world.stallB17, school, ...stalls, ...world.canteens.slice(1, 4)]
  const direct = [...world.shops.map((shop) => [shop, 110]), [world.acrossBorder, 220]]
  const deliveries = [...wholesalers.map((it) => [it, 927]), ...direct]
  const papers = new Map()
  deliveries.forEach(([buyer, weight], i) => {
    const paper = `9902215${String(100 + i).padStart(4, '0')}`
    papers.set(buyer, paper)
    const at = clock.at(-5, 9, i * 2)
    records.push(pork.productQuarantine(authority, plant, { certNo: paper, runNo, weight, consignee: buyer, at: at.plusMinutes(-30) }))
    records.push(pork.slaughterOut(plant, { tranId: `9902210010001${serial(`slip:${plant.id}`, 7)}`, buyer, runNo, weight, certNo: paper, at, slaughterOn: clock.day(-5) }))
    if (buyer !== world.acrossBorder && !wholesalers.includes(buyer)) {
      records.push(...shopSells(buyer, paper, weight, at))
    }
  })
  wholesalers.forEach((trader) =>
    records.push(pork.marketIn(trader, plant, farm, { certNo: papers.get(trader), runNo, weight: 927, at: clock.at(-5, 11) })),
  )

  let schoolCode = ''
  let stallCode = ''
  retailers.forEach((buyer, i) => {
    const trader = wholesalers[i % wholesalers.length]
    const weight = 154
    const traceCode = trade.traceCode(trader)
    const isCanteen = buyer.nodes.includes('group')
    const at = clock.at(-4, 5, i)
    records.push(pork.marketTrade(trader, buyer, { certNo: papers.get(trader), traceCode, tranId: trade.slip(trader), lineNo: 1, weight, goods, at }))
    records.push(pork.received(isCanteen ? 'circulation/groupIn' : 'circulation/retailIn', buyer, trader, { traceCode, weight, goods, at: at.plusMinutes(70) }))
    if (buyer === school) schoolCode = traceCode
    if (buyer === world.stallB17) {
      stallCode = traceCode
      records.push(pork.retailSale(buyer, { sourceNo: traceCode, traceCode: '99020200100170000413', weight: 1.2, goods, at: clock.at(-1, 9, 20) }))
      records.push(pork.retailSale(buyer, { sourceNo: traceCode, traceCode: '99020200100170000414', weight: 140, goods, at: clock.at(-1, 18) }))
    } else if (!isCanteen) {
      records.push(pork.retailSale(buyer, { sourceNo: traceCode, traceCode: trade.traceCode(buyer), weight: 150, goods, at: clock.at(-3, 18) }))
    }
  })

  function shopSells(shop, paper, weight, at) {
    const received = pork.received('circulation/retailIn', shop, plant, { traceCode: 'x', weight, goods, at: at.plusMinutes(60) })
    const { traceCode: _, ...fields } = received.fields
    received.fields = { ...fields, voucherType: 'PRODUCT_CERT', voucherNo: paper, productCertForm: 'PRODUCT_B', productCertNo: paper, meatQcNo: `PZ${runNo}` }
    const sale = pork.retailSale(shop, { sourceNo: paper, traceCode: trade.traceCode(shop), weight: 105, goods, at: at.plusMinutes(600) })
    sale.fields.sourceType = 'PRODUCT_B'
    return [received, sale]
  }

  const late = pork.medicate(farm, {
    lotNo, house: '3号舍', heads: 86, day: clock.day(-12), drug: '恩诺沙星溶液', lastDay: clock.day(-12), withdrawalDays: 10,
  })
  return { records, late, schoolCode, stallCode, runNo }
}

/** Scene 2: 顺达 entered 1,410 kg and sold 1,860 kg, the rest under a certificate that nobody issued. */
export function excess({ world, clock, random, serial, pork, trade }) {
  const plant = world.slaughterhouses[0]
  const farm = world.farms[1]
  const authority = world.authorities.agriculture
  const lotNo = '9902210011-2-07'
  const certNo = '990221500301'
  const runNo = `S${clock.day(-3).replaceAll('-', '')}K2`
  const goods = { code: '2111', name: '白条肉', price: 22.6 }
  const application = pork.apply(farm, { lotNo, heads: 40, at: clock.at(-5, 9), plant, leaveOn: clock.day(-4) })
  const records = [
    pork.penLot(farm, { lotNo, house: '2号舍', heads: 40, day: clock.day(-50) }),
    pork.immunize(farm, { lotNo, heads: 40, day: clock.day(-45) }),
    application,
    pork.originQuarantine(authority, farm, { certNo, applyNo: application.fields.applyNo, lotNo, heads: 40, at: clock.at(-4, 8), plant, vehicleNo: '岚A·猪0052' }),
    pork.slaughterIn(plant, farm, { certNo, heads: 40, at: clock.at(-4, 11), vehicleNo: '岚A·猪0052', pen: '5号圈' }),
    pork.preTest(plant, { certNo, item: 'swineFever', sampleHeads: 4, at: clock.at(-4, 12) }),
    pork.preTest(plant, { certNo, item: 'betaAgonists', sampleHeads: 3, at: clock.at(-4, 13) }),
    pork.slaughter(plant, { runNo, consignments: [{ certNo, heads: 40 }], carcassKg: 3120, at: clock.at(-3, 1) }),
  ]
  const papers = [520, 470, 420].map((weight) => {
    const paper = `${plant.region}${serial(`product:${plant.region}`, 8)}`
    records.push(
      pork.productQuarantine(authority, plant, { certNo: paper, runNo, weight, consignee: world.shunda, at: clock.at(-3, 3) }),
      pork.slaughterOut(plant, { tranId: `9902210010001${serial(`slip:${plant.id}`, 7)}`, buyer: world.shunda, runNo, weight, certNo: paper, at: clock.at(-3, 4), slaughterOn: clock.day(-3) }),
      pork.marketIn(world.shunda, plant, farm, { certNo: paper, runNo, weight, at: clock.at(-3, 5) }),
    )
    return { paper, weight }
  })
  const buyers = pickSome(random, world.meatStalls.filter((it) => it !== world.stallB17 && it.booth !== 'C-05'), 6)
  papers.forEach(({ paper, weight }, i) =>
    [0, 1].forEach((half) =>
      records.push(...trade.porkToBuyer(world.shunda, buyers[i * 2 + half], { certNo: paper, weight: weight / 2, goods, at: clock.at(-3 + i, 6, 10 * half), sales: 1 })),
    ),
  )
  const stallC05 = world.meatStalls.find((it) => it.booth === 'C-05')
  const traceCode = trade.traceCode(world.shunda)
  const excessSale = pork.marketTrade(world.shunda, stallC05, {
    certNo: '9902219999990', traceCode, tranId: trade.slip(world.shunda), lineNo: 1, weight: 450, goods, at: clock.at(-1, 6, 30),
  })
  const entered = pork.received('circulation/retailIn', stallC05, world.shunda, { traceCode, weight: 450, goods, at: clock.at(-1, 7, 40) })
  return { records, excessSale, entered, slipCode: traceCode }
}

/** Scene 3: cowpeas sprayed four days ago, and a household's basket that a rapid test wrongly suspected. */
export function cowpeas({ world, clock, serial, vegetables, trade }) {
  const grower = world.growers[0]
  const crop = { code: '0125', name: '豇豆', price: 5.6 }
  const own = { plotNo: 'P1', cropBatch: 'P1-0125-D', batchNo: 'JD-001' }
  const records = [
    vegetables.spray(grower, { ...own, crop, inputBatch: 'PC2026', day: clock.day(-4), phiDays: 7 }),
    vegetables.harvest(grower, { ...own, crop, weight: 260, day: clock.day(0) }),
  ]
  const refusedCertificate = vegetables.promise(grower, { certNo: 'JD-HG-001', crop, weight: 260, ...own, harvestOn: clock.day(0), at: clock.now() })
  refusedCertificate.fields.basis = ['control']

  const trader = world.vegetableWholesalers[0]
  const batchId = trader.market.node + serial(`batch:${trader.market.node}`, 7)
  const sampleNo = `M${serial('market-sample', 8)}`
  const entry = vegetables.marketIn(trader, world.zhou, { certNo: 'x', batchId, crop, weight: 48, at: clock.at(-1, 4), sampleNo })
  const { promisor: _, ...fields } = entry.fields
  entry.fields = { ...fields, voucherType: 'ORIGIN_PROOF', voucherNo: '青禾村证 2026-118', baseName: '青禾县家庭种植', fastTest: 'fail', decision: 'retest' }
  const rapid = vegetables.test(world.north, { sampleNo: `${sampleNo}K`, refType: 'BATCH', refNo: batchId, at: clock.at(-1, 4, 20), conclusion: 'fail' })
  const passed = vegetables.test(world.laboratory, {
    sampleNo: `L${sampleNo}`, refType: 'BATCH', refNo: batchId, at: clock.at(0, 7, 30), kind: 'quantitative', mode: 'commissioned',
    item: '甲胺磷等 14 种农药', reportNo: `BG-${clock.day(0)}-0031`, retestOf: sampleNo,
  })
  const passedRapid = vegetables.test(world.laboratory, {
    sampleNo: `L2${sampleNo}`, refType: 'BATCH', refNo: batchId, at: clock.at(0, 7, 31), kind: 'quantitative', mode: 'commissioned',
    item: '甲胺磷等 14 种农药', reportNo: `BG-${clock.day(0)}-0032`, retestOf: `${sampleNo}K`,
  })
  return { records, refusedCertificate, household: [entry], rapid, lifted: [passed, passedRapid], batchId }
}

/** What the laboratory found on two plates of scene 1, and the order on the first. */
export function findings({ world, clock, vegetables }, { schoolCode, stallCode }) {
  const failed = (sampleNo, refNo, at, reportNo) =>
    vegetables.test(world.laboratory, {
      sampleNo, refType: 'TRACE', refNo, at, kind: 'quantitative', mode: 'supervision', conclusion: 'fail', item: '恩诺沙星（以恩诺沙星与环丙沙星之和计）', reportNo,
    })
  const order = {
    key: 'CDSJT-2026-31',
    type: 'circulation/stopOrder',
    party: world.authorities.market.id,
    time: String(clock.at(-1, 17)),
    fields: {
      orderNo: '澄市监停〔2026〕31号', stage: 'market', legalBasis: '食品安全法', reason: '监督抽检恩诺沙星超过限量',
      decidedBy: '演示执法员甲', secondPerson: '演示执法员乙', goods: [{ refType: 'TRACE', refNo: schoolCode }],
    },
  }
  return {
    school: failed('JD-2026-0417', schoolCode, clock.at(-1, 16), 'BG-SCHOOL-01'),
    stall: failed('JD-2026-0425', stallCode, clock.at(0, 8, 5), 'BG-STALL-01'),
    order,
  }
}
