/** Dull and right trade of one day: everything is recorded, every paper is there. */
export function tradeOf(world, clock, random, serial, pork, vegetables) {
  const slip = (giver) => giver.code + serial(`slip:${giver.code}`, 7)
  const traceCode = (giver) => giver.code + serial(`trace:${giver.code}`, 7)
  const share = (total, parts) => {
    const each = Math.floor((total / parts) * 10) / 10
    return Array.from({ length: parts }, () => each)
  }

  function porkFrom(plant, farm, day, heads) {
    const authority = farm.region === world.authorities.agriculture.region ? world.authorities.agriculture : world.authorities.agricultureShitang
    const lotNo = `${farm.farmCode}-${clock.day(day).replaceAll('-', '')}-${serial(`lot:${farm.id}`, 4)}`
    const certNo = `${farm.region}${serial(`animal:${farm.region}`, 6)}`
    const runNo = `S${clock.day(day).replaceAll('-', '')}${serial(`run:${plant.id}:${day}`, 2)}`
    const carcassKg = Number((heads * random.decimal(74, 82, 2)).toFixed(1))
    const application = pork.apply(farm, { lotNo, heads, at: clock.at(day - 2, 9), plant, leaveOn: clock.day(day - 1) })
    const records = [
      pork.penLot(farm, { lotNo, house: `${random.whole(1, 6)}号舍`, heads, day: clock.day(day - 40) }),
      pork.immunize(farm, { lotNo, heads, day: clock.day(day - 35) }),
      application,
      pork.originQuarantine(authority, farm, { certNo, applyNo: application.fields.applyNo, lotNo, heads, at: clock.at(day - 1, 5), plant, vehicleNo: '岚A·猪0088' }),
      pork.slaughterIn(plant, farm, { certNo, heads, at: clock.at(day - 1, 8), vehicleNo: '岚A·猪0088', pen: `${random.whole(1, 8)}号圈` }),
      pork.preTest(plant, { certNo, item: 'swineFever', sampleHeads: Math.max(3, Math.round(heads / 10)), at: clock.at(day - 1, 10) }),
      pork.preTest(plant, { certNo, item: 'betaAgonists', sampleHeads: Math.max(3, Math.round(heads / 20)), at: clock.at(day - 1, 11) }),
      pork.slaughter(plant, { runNo, consignments: [{ certNo, heads }], carcassKg, at: clock.at(day, 1) }),
    ]
    const traders = pickSome(random, world.meatWholesalers.filter((it) => it !== world.shunda), 3)
    share(carcassKg * 0.97, traders.length).forEach((weight, i) =>
      records.push(...porkTo(plant, farm, authority, traders[i], { runNo, weight, day })),
    )
    return records
  }

  function porkTo(plant, farm, authority, trader, { runNo, weight, day }) {
    const certNo = `${plant.region}${serial(`product:${plant.region}`, 8)}`
    const records = [
      pork.productQuarantine(authority, plant, { certNo, runNo, weight, consignee: trader, at: clock.at(day, 3, 30) }),
      pork.slaughterOut(plant, { tranId: `${plant.region}0010001${serial(`slip:${plant.id}`, 7)}`, buyer: trader, runNo, weight, certNo, at: clock.at(day, 4), slaughterOn: clock.day(day) }),
      pork.marketIn(trader, plant, farm, { certNo, runNo, weight, at: clock.at(day, 5) }),
    ]
    const buyers = buyersOfMeat(trader)
    share(weight * 0.95, buyers.length).forEach((part, i) =>
      records.push(...porkToBuyer(trader, buyers[i], { certNo, weight: part, goods: pork.goods(random), at: clock.at(day, 6, random.whole(0, 59)) })),
    )
    return records
  }

  function porkToBuyer(trader, buyer, { certNo, weight, goods, at, sales = 2 }) {
    const code = traceCode(trader)
    const isCanteen = buyer.nodes.includes('group')
    const received = isCanteen ? 'circulation/groupIn' : 'circulation/retailIn'
    const records = [
      pork.marketTrade(trader, buyer, { certNo, traceCode: code, tranId: slip(trader), lineNo: 1, weight, goods, at }),
      pork.received(received, buyer, trader, { traceCode: code, weight, goods, at: at.plusMinutes(75) }),
    ]
    if (!isCanteen) {
      share(weight * 0.9, sales).forEach((part, i) =>
        records.push(pork.retailSale(buyer, { sourceNo: code, traceCode: traceCode(buyer), weight: part, goods, at: at.plusMinutes(120 + i * 150) })),
      )
    }
    return records
  }

  function vegetablesFrom(grower, trader, day) {
    const crop = vegetables.crop(random)
    const plotNo = `P${random.whole(1, 3)}`
    const batchNo = `C${clock.day(day).replaceAll('-', '')}${serial(`harvest:${grower.id}`, 3)}`
    const cropBatch = `${plotNo}-${crop.code}-${batchNo}`
    const weight = random.decimal(300, 900, 1)
    const certNo = `HG${serial(`promise:${grower.id}`, 8)}`
    const sampleNo = `K${serial('sample', 8)}`
    const batchId = trader.market.node + serial(`batch:${trader.market.node}`, 7)
    const records = [
      vegetables.spray(grower, { plotNo, cropBatch, crop, inputBatch: 'PC2026', day: clock.day(day - 12), phiDays: 7 }),
      vegetables.harvest(grower, { batchNo, cropBatch, plotNo, crop, weight, day: clock.day(day - 1) }),
      vegetables.test(grower, { sampleNo, refType: 'LOT', refNo: batchNo, refIssuer: grower, at: clock.at(day - 1, 14) }),
      vegetables.promise(grower, { certNo, crop, weight, batchNo, cropBatch, harvestOn: clock.day(day - 1), at: clock.at(day - 1, 15), testNo: sampleNo }),
      vegetables.marketIn(trader, grower, { certNo, batchId, crop, weight, at: clock.at(day, 3), sampleNo: `M${serial('market-sample', 8)}` }),
    ]
    const buyers = [...pickSome(random, world.vegetableStalls, 4), random.pick(world.shops), random.pick(world.canteens)]
    share(weight * 0.95, buyers.length).forEach((part, i) => {
      const buyer = buyers[i]
      const code = traceCode(trader)
      const isCanteen = buyer.nodes.includes('group')
      const at = clock.at(day, 4, random.whole(0, 59))
      records.push(vegetables.marketTrade(trader, buyer, { batchId, traceCode: code, tranId: slip(trader), crop, weight: part, at }))
      records.push(vegetables.received(isCanteen ? 'circulation/groupIn' : 'circulation/retailIn', buyer, trader, { traceCode: code, crop, weight: part, at: at.plusMinutes(80) }))
      if (!isCanteen) {
        records.push(vegetables.retailSale(buyer, { sourceNo: code, traceCode: traceCode(buyer), crop, weight: Number((part * 0.8).toFixed(1)), at: at.plusMinutes(200) }))
      }
    })
    return records
  }

  function buyersOfMeat(trader) {
    const others = world.meatStalls.filter((it) => it !== world.stallB17)
    return [...pickSome(random, others, 3), random.pick(world.shops), random.pick(world.canteens)].filter((it) => it !== trader)
  }

  return { porkFrom, porkToBuyer, vegetablesFrom, slip, traceCode }
}

export function pickSome(random, list, count) {
  const left = [...list]
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(random.whole(0, left.length - 1), 1)[0])
}
