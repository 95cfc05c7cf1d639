const CROPS = [
  ['0121', '大白菜', 1.2, 2.2],
  ['0123', '黄瓜', 2.6, 4.2],
  ['0124', '番茄', 2.8, 4.8],
  ['0125', '豇豆', 4.2, 6.5],
  ['0126', '青椒', 3.0, 5.0],
]

/** The way of vegetables, step by step. */
export function vegetableBook(serial) {
  const record = (type, party, time, fields) => ({ key: `${String(time).slice(0, 10).replaceAll('-', '')}-${serial('record', 6)}`, type, party: party.id, time: String(time), fields })

  return {
    crop: (random) => {
      const [code, name, low, high] = random.pick(CROPS)
      return { code, name, price: random.decimal(low, high, 2) }
    },

    plot: (grower, { plotNo, day }) =>
      record('agri/plot', grower, day, {
        plotNo, regionCode: grower.region, place: `${grower.name} ${plotNo} 号地`, areaMu: 12.5, manager: '演示负责人',
      }),

    input: (grower, dealer, { batchNo, day }) =>
      record('agri/inputPurchase', grower, day, {
        inputKind: 'pesticide', inputName: '吡虫啉', regNo: 'PD20180123', inputTraceCode: '1180123100' + '1' + '0'.repeat(21),
        batchNo, amount: 20, amountUnit: 'H87', supplier: dealer.id,
      }),

    spray: (grower, { plotNo, cropBatch, crop, inputBatch, day, phiDays, name = '吡虫啉' }) =>
      record('agri/farmOp', grower, day, {
        opType: 'spray', plotNo, cropBatch, crop: crop.name, inputBatch, inputName: name, dose: 40, doseUnit: 'MLT', dilution: '1500 倍',
        target: '蚜虫', phiDays, worker: '演示农户',
      }),

    harvest: (grower, { batchNo, cropBatch, plotNo, crop, weight, day }) =>
      record('agri/harvest', grower, day, { batchNo, cropBatch, plotNos: [plotNo], product: crop.name, weight, harvestOn: day }),

    test: (laboratory, { sampleNo, refType, refNo, refIssuer, at, kind = 'rapid', mode = 'own', conclusion = 'pass', item = '有机磷和氨基甲酸酯类农药', reportNo, retestOf }) =>
      record('circulation/labTest', laboratory, at, {
        sampleNo, testKind: kind, testMode: mode, labName: laboratory.name, ...(kind === 'quantitative' && mode !== 'own' ? { cmaNo: '99A0123456' } : {}),
        refType, refNo, ...(refIssuer ? { refIssuer: refIssuer.id } : {}), sampledOn: at.day(), reportedOn: at.day(),
        items: [{ item, method: kind === 'rapid' ? '酶抑制率法' : '液相色谱-串联质谱法', limit: kind === 'rapid' ? '抑制率 50%' : '不得超过标准限量', result: conclusion === 'pass' ? '未检出' : '超过限量', unit: kind === 'rapid' ? '%' : 'μg/kg', judge: conclusion }],
        conclusion, ...(reportNo ? { reportNo } : {}), ...(retestOf ? { retestOf } : {}),
      }),

    promise: (grower, { certNo, crop, weight, batchNo, cropBatch, harvestOn, at, testNo }) =>
      record('agri/promiseCert', grower, at, {
        certNo, productName: crop.name, weight, originName: grower.address, originRegion: grower.region, contact: '13800000000', issuedAt: String(at),
        noBanned: true, noExcess: true, basis: testNo ? ['control', 'ownTest'] : ['control'], ...(testNo ? { testNo } : {}),
        batchNo, cropBatch, harvestOn, signed: true,
      }),

    marketIn: (trader, grower, { certNo, batchId, crop, weight, at, sampleNo }) =>
      record('circulation/marketIn', trader, at, {
        marketNode: trader.market.node, variety: 'agri/vegetable', goodsCode: crop.code, goodsName: crop.name, voucherType: 'PROMISE_CERT', voucherNo: certNo,
        promisor: grower.id, batchId, weight, price: Number((crop.price * 0.8).toFixed(2)), originRegion: grower.region, originName: '岚江省澄川市', baseName: grower.name,
        vehicleNo: '岚A·菜0456', fastTest: 'pass', fastTestNo: sampleNo, decision: 'admit',
      }),

    marketTrade: (trader, buyer, { batchId, traceCode, tranId, crop, weight, at }) =>
      record('circulation/marketTrade', trader, at, {
        tranId, lineNo: 1, sellerCode: trader.code, buyerType: 'registered', buyer: buyer.id, destination: buyer.name, variety: 'agri/vegetable',
        goodsCode: crop.code, goodsName: crop.name, batchId, weight, price: crop.price, traceCode,
      }),

    received: (type, buyer, trader, { traceCode, crop, weight, at }) =>
      record(type, buyer, at, {
        marketNode: buyer.market?.node ?? buyer.node, ...(type === 'circulation/retailIn' && buyer.booth ? { booth: buyer.booth } : {}),
        ...(type === 'circulation/groupIn' ? { receiver: '演示收货人' } : {}), variety: 'agri/vegetable', goodsCode: crop.code, goodsName: crop.name,
        voucherType: 'TRAN', voucherNo: traceCode, traceCode, weight, supplier: trader.id, fastTest: 'none', decision: 'admit',
      }),

    retailSale: (stall, { sourceNo, traceCode, crop, weight, at }) =>
      record('circulation/retailSale', stall, at, {
        mode: 'slip', sellerCode: stall.code, ...(stall.booth ? { booth: stall.booth } : {}), variety: 'agri/vegetable', goodsCode: crop.code, goodsName: crop.name,
        sourceType: 'TRACE', sourceNo, weight, price: Number((crop.price * 1.3).toFixed(2)), traceCode,
      }),
  }
}
