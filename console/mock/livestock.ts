import { profileView } from './profile-view'

/** A profile as GET /api/profiles/livestock answers it, cut to what the pages must show. */
const text = (zh: string, en: string) => ({ zh, en })

export const livestock = profileView({
  category: 'livestock',
  code: '02',
  version: 1,
  validFrom: '2026-01-01',
  name: text('食用畜产品', 'Livestock products'),
  lead: text('农业农村部门', 'Agriculture department'),
  uses: ['circulation/marketIn', 'circulation/marketTrade', 'circulation/retailSale'],
  nodes: {
    farm: { name: text('养殖场', 'Farm') },
    slaughter: { name: text('屠宰企业', 'Slaughterhouse') },
  },
  lists: {
    purpose: {
      slaughter: text('屠宰', 'Slaughter'),
      raising: text('饲养', 'Raising'),
      breeding: text('种用', 'Breeding'),
    },
    clinical: { normal: text('正常', 'Normal'), abnormal: text('异常', 'Abnormal') },
    conclusion: { pass: text('合格', 'Passed'), fail: text('不合格', 'Failed') },
  },
  varieties: {
    pork: {
      name: text('猪肉', 'Pork'),
      unit: 'KGM',
      goodsCodes: ['211'],
      chain: [
        'livestock/originQuarantine',
        'livestock/slaughterIn',
        'livestock/slaughter',
        'livestock/slaughterOut',
        'circulation/marketIn',
        'circulation/marketTrade',
        'circulation/retailSale',
      ],
      proofs: {
        animalQuarantine: {
          name: text('动物检疫合格证明', 'Animal quarantine certificate'),
          sources: [{ record: 'livestock/originQuarantine', field: 'certNo' }],
        },
        meatQc: {
          name: text('肉品品质检验合格证', 'Meat inspection certificate'),
          sources: [{ record: 'livestock/slaughter', field: 'meatQcNo' }],
        },
      },
    },
  },
  records: {
    originQuarantine: {
      name: text('产地检疫', 'Quarantine at origin'),
      node: 'farm',
      basis: '动物检疫管理办法（2022）',
      timePrecision: 'minute',
      fields: {
        certNo: {
          name: text('检疫证号', 'Certificate number'),
          type: 'document',
          max: 32,
          required: true,
          public: 'masked',
        },
        species: { name: text('畜种', 'Species'), type: 'text', required: true },
        qty: { name: text('数量', 'Head'), type: 'integer', unit: 'HEA', min: 1, required: true },
        purpose: { name: text('用途', 'Purpose'), type: 'choice', list: 'purpose', required: true },
        earTags: { name: text('耳标', 'Ear tags'), type: 'identifiers', schemes: ['ear'], maxItems: 500 },
        owner: { name: text('货主', 'Owner'), type: 'text', required: true, sensitive: true },
        issuedAt: { name: text('签发时间', 'Issued at'), type: 'moment', required: true },
        validDays: {
          name: text('有效天数', 'Valid for'),
          type: 'integer',
          unit: 'DAY',
          min: 1,
          max: 5,
          required: true,
        },
      },
      rules: {},
    },
    slaughterIn: {
      name: text('进厂登记', 'Slaughterhouse intake'),
      node: 'slaughter',
      help: text(
        '生猪入场时逐车登记，凭动物检疫合格证明。',
        'Filled in for every lorry of pigs, on their quarantine certificate.',
      ),
      basis: '生猪屠宰管理条例（2021）',
      act: 'receive',
      timePrecision: 'minute',
      fields: {
        certNo: {
          name: text('检疫证号', 'Certificate number'),
          type: 'document',
          max: 32,
          required: true,
          public: 'masked',
          help: text('动物检疫合格证明右上角的号码', 'The number at the top right of the certificate'),
          clause: '动物防疫法 第五十一条',
        },
        heads: { name: text('头数', 'Head'), type: 'integer', unit: 'HEA', min: 1, required: true },
        checkedTags: {
          name: text('耳标核对数', 'Ear tags checked'),
          type: 'integer',
          unit: 'HEA',
          min: 0,
          required: true,
        },
        owner: { name: text('货主', 'Owner'), type: 'text', required: true, sensitive: true },
        supplier: { name: text('送猪单位', 'Supplier'), type: 'party' },
        vehicleNo: { name: text('车牌号', 'Vehicle'), type: 'text', max: 12, required: true },
        disinfected: { name: text('车辆已消毒', 'Vehicle disinfected'), type: 'flag', required: true },
        clinical: {
          name: text('临床检查', 'Clinical check'),
          type: 'choice',
          list: 'clinical',
          required: true,
        },
        pen: { name: text('待宰圈号', 'Pen'), type: 'text', max: 20, required: 'fields.heads > 10' },
        restFrom: { name: text('静养开始', 'Rest from'), type: 'moment', required: true },
        slaughterFrom: {
          name: text('最早可宰时间', 'Slaughter from'),
          type: 'moment',
          calc: 'fields.restFrom + 43200',
        },
        rejects: {
          name: text('拒收明细', 'Rejected animals'),
          type: 'list',
          maxItems: 50,
          fields: {
            ear: { name: text('耳标', 'Ear tag'), type: 'identifier', schemes: ['ear'], required: true },
            reason: { name: text('原因', 'Reason'), type: 'text', required: true },
            weight: { name: text('重量', 'Weight'), type: 'decimal', unit: 'KGM', min: 0, scale: 1 },
          },
        },
        note: { name: text('备注', 'Note'), type: 'text', max: 300 },
      },
      rules: {
        'no-certificate': {
          severity: 'BLOCK',
          check: 'has(facts.cert)',
          at: '/fields/certNo',
          message: text(
            '查无此检疫证 {fields.certNo}，不得入场',
            'No such certificate {fields.certNo}; the pigs may not enter',
          ),
          clause: '生猪屠宰管理条例 第十一条',
        },
        'heads-exceed-certificate': {
          severity: 'BLOCK',
          when: 'has(facts.cert)',
          check: 'fields.heads <= facts.cert.qty',
          at: '/fields/heads',
          message: text(
            '进厂头数 {fields.heads} 多于检疫证所载 {facts.cert.qty}',
            'Intake of {fields.heads} exceeds the {facts.cert.qty} on the certificate',
          ),
          clause: '动物检疫管理办法 第二十六条',
        },
        'tags-differ': {
          severity: 'WARN',
          check: 'fields.checkedTags == fields.heads',
          at: '/fields/checkedTags',
          message: text('耳标核对数与头数不符', 'Ear tags checked differ from head count'),
        },
        'clinical-abnormal': {
          severity: 'HOLD',
          check: "fields.clinical == 'normal'",
          at: '/fields/clinical',
          message: text(
            '临床检查异常，待宰猪暂控并报告',
            'Abnormal at the clinical check: the pigs are held and reported',
          ),
          clause: '生猪屠宰肉品品质检验规程',
        },
      },
    },
    slaughter: {
      name: text('屠宰', 'Slaughter'),
      node: 'slaughter',
      timePrecision: 'minute',
      fields: {
        runNo: { name: text('批次', 'Run'), type: 'document', max: 32, required: true, index: true },
        certNo: { name: text('检疫证号', 'Certificate number'), type: 'document', required: true },
        heads: { name: text('头数', 'Head'), type: 'integer', unit: 'HEA', min: 1, required: true },
        carcassKg: {
          name: text('胴体重', 'Carcass weight'),
          type: 'decimal',
          unit: 'KGM',
          min: 0,
          scale: 3,
          required: true,
        },
        condemned: {
          name: text('无害化头数', 'Condemned'),
          type: 'integer',
          unit: 'HEA',
          min: 0,
          required: true,
        },
        syncQuarantine: {
          name: text('同步检疫', 'Inspection'),
          type: 'choice',
          list: 'conclusion',
          required: true,
        },
        meatQcNo: {
          name: text('品质检验合格证号', 'Meat inspection number'),
          type: 'document',
          due: 'livestock/slaughterOut',
        },
      },
      rules: {},
      guards: [
        {
          kind: 'stock',
          severity: 'BLOCK',
          rule: 'more-than-entered',
          at: '/fields/heads',
          message: text('屠宰头数多于在圈头数', 'More head slaughtered than are in the pens'),
        },
      ],
    },
    slaughterOut: {
      name: text('出厂', 'Dispatch'),
      node: 'slaughter',
      timePrecision: 'minute',
      fields: {
        runNo: { name: text('批次', 'Run'), type: 'document', required: true },
        buyer: { name: text('购货者', 'Buyer'), type: 'party', required: true },
        weight: {
          name: text('重量', 'Weight'),
          type: 'decimal',
          unit: 'KGM',
          min: 0,
          scale: 3,
          required: true,
        },
        productCertNo: {
          name: text('产品检疫证号', 'Product certificate'),
          type: 'document',
          required: true,
        },
        meatQcNo: {
          name: text('品质检验合格证号', 'Meat inspection number'),
          type: 'document',
          required: true,
        },
      },
      rules: {
        'without-papers': {
          severity: 'BLOCK',
          check: 'true',
          message: text('两证不全，不得出厂', 'Both certificates are needed before dispatch'),
          clause: '生猪屠宰管理条例 第十五条',
        },
      },
    },
  },
})

export const circulation = profileView({
  category: 'circulation',
  code: '10',
  version: 1,
  validFrom: '2026-01-01',
  name: text('肉菜中药材流通', 'Meat, vegetable and herb trade'),
  lead: text('商务部门', 'Commerce department'),
  uses: [],
  nodes: {
    wholesale: { name: text('批发市场', 'Wholesale market') },
    retail: { name: text('零售', 'Retail') },
  },
  lists: {},
  varieties: {},
  records: {
    marketIn: {
      name: text('批发进场', 'Market entry'),
      node: 'wholesale',
      timePrecision: 'day',
      fields: {
        batchId: { name: text('批次码', 'Batch'), type: 'identifier', schemes: ['batch'], required: true },
        weight: { name: text('重量', 'Weight'), type: 'decimal', unit: 'KGM', required: true, min: 0 },
      },
      rules: {},
    },
    marketTrade: {
      name: text('批发交易', 'Wholesale trade'),
      node: 'wholesale',
      timePrecision: 'minute',
      fields: {
        tranId: { name: text('交易凭证号', 'Slip number'), type: 'document', required: true },
        buyer: { name: text('买方', 'Buyer'), type: 'party', required: true },
        weight: { name: text('重量', 'Weight'), type: 'decimal', unit: 'KGM', required: true, min: 0 },
      },
      rules: {},
    },
    retailSale: {
      name: text('零售', 'Retail sale'),
      node: 'retail',
      timePrecision: 'day',
      fields: {
        weight: { name: text('重量', 'Weight'), type: 'decimal', unit: 'KGM', required: true, min: 0 },
        price: { name: text('单价', 'Price'), type: 'decimal', unit: 'CNY', scale: 2 },
      },
      rules: {},
    },
  },
})
