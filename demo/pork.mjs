const GOODS = [
  ['2111', '白条肉', 22, 25],
  ['2112', '五花肉', 27, 32],
  ['2113', '后腿肉', 24, 28],
  ['2114', '排骨', 38, 46],
]

/** The way of pork, step by step: each function makes one record, as whoever acts would hand it in. */
export function porkBook(serial) {
  const record = (type, party, time, fields, key) => ({ key: key ?? `${String(time).slice(0, 10).replaceAll('-', '')}-${serial('record', 6)}`, type, party: party.id, time: String(time), fields })

  return {
    penLot: (farm, { lotNo, house, heads, day }) =>
      ({ ...record('livestock/penLot', farm, day, { lotNo, house, species: 'pig', breed: '杜长大', heads, source: 'own' }) }),

    medicate: (farm, { lotNo, house, heads, day, drug, lastDay, withdrawalDays }) =>
      record('livestock/medicate', farm, day, {
        lotNo, house, drugName: drug, approvalNo: '兽药字990011234', drugLot: '20260805', dose: '2.5 mg/kg 饮水',
        vetCode: '202608059901200000000001', heads, cause: '呼吸道症状', lastDay, withdrawalDays, prescription: true, rxNo: `RX-${lotNo}`, vet: '演示兽医',
      }),

    immunize: (farm, { lotNo, heads, day }) =>
      record('livestock/immunize', farm, day, {
        lotNo, vaccine: '猪瘟活疫苗', maker: '演示生物制品厂', vaccineLot: 'V20260301', dose: '1 头份', heads, operator: '演示防疫员',
      }),

    apply: (farm, { lotNo, heads, at, plant, leaveOn }) =>
      record('livestock/quarantineApply', farm, at, {
        applyNo: `SB${serial('apply', 8)}`, lotNo, species: 'pig', heads, purpose: 'slaughter', leaveOn,
        toPlace: plant.name, toRegion: plant.region, contact: '场长', phone: '13800000000',
      }),

    originQuarantine: (authority, farm, { certNo, applyNo, lotNo, heads, at, plant, vehicleNo }) =>
      record('livestock/originQuarantine', authority, at, {
        form: 'ANIMAL_B', certNo, applyNo, farm: farm.id, lotNo, owner: farm.name, species: 'pig', heads, purpose: 'slaughter',
        fromPlace: farm.name, fromRegion: farm.region, toPlace: plant.name, toRegion: plant.region, consignee: plant.id,
        vehicleNo, vet: '演示官方兽医', issuedAt: String(at), validDays: 1,
      }),

    slaughterIn: (plant, farm, { certNo, heads, at, vehicleNo, pen }) =>
      record('livestock/slaughterIn', plant, at, {
        certForm: 'ANIMAL_B', certNo, heads, checkedTags: heads, owner: farm.name, originRegion: farm.region, vehicleNo,
        disinfected: true, clinical: 'normal', pen, restFrom: String(at),
      }),

    preTest: (plant, { certNo, item, sampleHeads, at, isolatedHeads }) =>
      record('livestock/preTest', plant, at, {
        certForm: 'ANIMAL_B', certNo, item, sampleHeads, method: item === 'swineFever' ? '荧光PCR' : '胶体金试纸', result: 'negative',
        ...(isolatedHeads ? { isolatedHeads } : {}), tester: '演示检验员',
      }),

    slaughter: (plant, { runNo, consignments, carcassKg, at, condemned = 0, condemnedKg = 0 }) => {
      const heads = consignments.reduce((sum, it) => sum + it.heads, 0)
      return record('livestock/slaughter', plant, at, {
        runNo, consignments: consignments.map((it) => ({ certForm: 'ANIMAL_B', ...it })), heads,
        carcassFrom: `${runNo}-001`, carcassTo: `${runNo}-${String(heads).padStart(3, '0')}`, carcassKg,
        syncQuarantine: condemned ? 'partly' : 'pass', meatQc: 'pass', condemned, ...(condemnedKg ? { condemnedKg } : {}),
        meatQcNo: `PZ${runNo}`, inspector: '演示品质检验员', officialVet: '演示官方兽医',
      })
    },

    productQuarantine: (authority, plant, { certNo, runNo, weight, consignee, at }) =>
      record('livestock/productQuarantine', authority, at, {
        form: 'PRODUCT_B', certNo, producer: plant.id, lotNo: runNo, goodsName: '猪白条肉', weight, consignee: consignee.id,
        toPlace: consignee.name, vet: '演示官方兽医', issuedAt: String(at), validDays: 1,
      }),

    slaughterOut: (plant, { tranId, buyer, runNo, weight, certNo, at, slaughterOn }) =>
      record('livestock/slaughterOut', plant, at, {
        tranId, buyer: buyer.id, buyerName: buyer.name, buyerAddress: buyer.address, buyerPhone: '13800000000',
        goods: [{ lotNo: runNo, spec: '二分体', weight }], productCertForm: 'PRODUCT_B', productCertNo: certNo, meatQcNo: `PZ${runNo}`,
        slaughterOn, saleOn: at.day(), vehicleNo: '岚A·冷0123',
      }),

    marketIn: (trader, plant, farm, { certNo, runNo, weight, at }) =>
      record('circulation/marketIn', trader, at, {
        marketNode: trader.market.node, variety: 'livestock/pork', goodsCode: '2111', goodsName: '猪白条肉', voucherType: 'PRODUCT_CERT',
        voucherNo: certNo, productCertForm: 'PRODUCT_B', productCertNo: certNo, meatQcNo: `PZ${runNo}`, weight, price: 19.5,
        originRegion: farm.region, originName: '岚江省澄川市', supplier: plant.id, vehicleNo: '岚A·冷0123', fastTest: 'none', decision: 'admit',
      }),

    marketTrade: (trader, buyer, { certNo, traceCode, tranId, lineNo, weight, goods, at }) =>
      record('circulation/marketTrade', trader, at, {
        tranId, lineNo, sellerCode: trader.code, buyerType: 'registered', buyer: buyer.id, destination: buyer.name,
        variety: 'livestock/pork', goodsCode: goods.code, goodsName: goods.name, productCertForm: 'PRODUCT_B', productCertNo: certNo,
        weight, price: goods.price, traceCode,
      }),

    received: (type, buyer, trader, { traceCode, weight, goods, at }) =>
      record(type, buyer, at, {
        marketNode: buyer.market?.node ?? buyer.node, ...(type === 'circulation/retailIn' && buyer.booth ? { booth: buyer.booth } : {}),
        ...(type === 'circulation/groupIn' ? { receiver: '演示收货人' } : {}),
        variety: 'livestock/pork', goodsCode: goods.code, goodsName: goods.name, voucherType: 'TRAN', voucherNo: traceCode, traceCode,
        weight, supplier: trader.id, fastTest: 'none', decision: 'admit',
      }),

    retailSale: (stall, { sourceNo, traceCode, weight, goods, at }) =>
      record('circulation/retailSale', stall, at, {
        mode: 'slip', sellerCode: stall.code, ...(stall.booth ? { booth: stall.booth } : {}), variety: 'livestock/pork', goodsCode: goods.code,
        goodsName: goods.name, sourceType: 'TRACE', sourceNo, weight, price: Number((goods.price * 1.2).toFixed(2)), traceCode,
      }),

    harmless: (renderer, plant, { certNo, heads, at }) =>
      record('livestock/harmless', renderer, at, {
        noteNo: `WH${serial('harmless', 6)}`, kind: 'dead', from: 'isolated', holder: plant.id, refType: 'ANIMAL_B', refNo: certNo, heads,
        reason: '待宰期间隔离', mode: 'rendering', doneAt: String(at), byWho: '演示处理员', supervisor: '演示监督员', residueTo: '工业用油脂',
      }),

    goods: (random) => {
      const [code, name, low, high] = random.pick(GOODS)
      return { code, name, price: random.decimal(low, high, 2) }
    },
  }
}
