import { creditCode } from './codes.mjs'

/** 岚江省 and its places: 99 is unassigned, so no code here meets a real place or firm. */
export const REGIONS = {
  city: '990200',
  east: '990202',
  west: '990203',
  qinghe: '990221',
  shitang: '990222',
  neighbour: '990300',
}

const FIRM = '1'
const INDIVIDUAL = '2'
const COOPERATIVE = '3'

let serial = 0

function firm(name, region, nodes, more = {}) {
  const type = more.kind === 'COOPERATIVE' ? COOPERATIVE : more.kind === 'INDIVIDUAL' ? INDIVIDUAL : FIRM
  return {
    id: creditCode(type, region, ++serial),
    name,
    kind: 'ENTERPRISE',
    nodes,
    categories: ['circulation'],
    region,
    address: `岚江省澄川市（演示数据）`,
    ...more,
  }
}

/** A trader at a market: its 13-digit operator code is its name in every slip. */
function operator(market, number, name, nodes, more = {}) {
  const code = market.node + String(number).padStart(4, '0')
  return {
    id: `urn:yuanliu:operator:${code}`,
    code,
    name,
    kind: 'INDIVIDUAL',
    nodes,
    categories: ['circulation'],
    region: market.region,
    address: `${market.name}（演示数据）`,
    parent: market.id,
    market,
    ...more,
  }
}

function market(name, region, node, nodes) {
  return { ...firm(name, region, nodes), node }
}

const SURNAMES = [...'赵钱孙李吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜']

/** Everybody in the story; the named ones first, then those who make it dull and right. */
export function buildWorld() {
  serial = 0
  const authorities = {
    commerce: firm('岚江省商务厅', '990000', ['commerceAuthority'], { kind: 'AUTHORITY' }),
    market: firm('澄川市市场监督管理局', REGIONS.city, ['marketAuthority'], { kind: 'AUTHORITY' }),
    agriculture: firm('青禾县农业农村局', REGIONS.qinghe, ['agricultureAuthority', 'quarantine'], { kind: 'AUTHORITY' }),
    agricultureShitang: firm('石塘县农业农村局', REGIONS.shitang, ['agricultureAuthority', 'quarantine'], { kind: 'AUTHORITY' }),
  }
  const dealer = firm('惠农农资店', REGIONS.qinghe, ['inputSupplier'], { categories: ['agri'] })
  const laboratory = firm('澄川市食品检验检测中心', REGIONS.city, ['laboratory'])
  const farms = [
    firm('禾丰养殖合作社', REGIONS.qinghe, ['farm'], { kind: 'COOPERATIVE', farmCode: '9902210007', categories: ['livestock'] }),
    firm('青禾向阳养殖场', REGIONS.qinghe, ['farm'], { farmCode: '9902210011', categories: ['livestock'] }),
    firm('石塘山养殖合作社', REGIONS.shitang, ['farm'], { kind: 'COOPERATIVE', farmCode: '9902220003', categories: ['livestock'] }),
    firm('岭下生猪养殖场', REGIONS.shitang, ['farm'], { farmCode: '9902220008', categories: ['livestock'] }),
  ]
  const slaughterhouses = [
    firm('康裕肉业有限公司', REGIONS.qinghe, ['slaughter'], { categories: ['livestock', 'circulation'], short: '康裕肉业' }),
    firm('澄川市第二屠宰厂', REGIONS.west, ['slaughter'], { categories: ['livestock', 'circulation'] }),
  ]
  const renderer = firm('澄川市病死畜禽无害化处理中心', REGIONS.city, ['harmless'], { categories: ['livestock'] })
  const north = market('城北批发市场', REGIONS.east, '990202001', ['wholesale', 'retailMarket'])
  const south = market('城南农副产品批发市场', REGIONS.west, '990203001', ['wholesale'])
  const street = market('城北综合市场', REGIONS.east, '990202002', ['retailMarket'])
  const riverside = market('河滨菜市场', REGIONS.west, '990203002', ['retailMarket'])
  const stone = market('石塘县中心菜市场', REGIONS.shitang, '990222002', ['retailMarket'])
  const markets = [north, south, street, riverside, stone]

  const shunda = operator(north, 21, '顺达肉品', ['wholesale'])
  const meatWholesalers = [
    shunda,
    ...Array.from({ length: 7 }, (_, i) => operator(north, 200 + i, `城北肉品批发${i + 1}号`, ['wholesale'])),
    ...Array.from({ length: 6 }, (_, i) => operator(south, 200 + i, `城南肉品批发${i + 1}号`, ['wholesale'])),
  ]
  const vegetableWholesalers = [
    ...Array.from({ length: 8 }, (_, i) => operator(north, 300 + i, `城北蔬菜批发${i + 1}号`, ['wholesale'])),
    ...Array.from({ length: 8 }, (_, i) => operator(south, 300 + i, `城南蔬菜批发${i + 1}号`, ['wholesale'])),
  ]
  const stallB17 = operator(north, 17, '老郑鲜肉 B-17', ['retailMarket'], { booth: 'B-17' })
  const meatStalls = [
    stallB17,
    operator(north, 35, '城北批发市场 C-05 鲜肉', ['retailMarket'], { booth: 'C-05' }),
    ...stalls(street, 40, 18, '鲜肉', 'B'),
    ...stalls(riverside, 40, 10, '鲜肉', 'A'),
    ...stalls(stone, 40, 12, '鲜肉', 'A'),
  ]
  const vegetableStalls = [
    ...stalls(street, 70, 28, '蔬菜', 'D'),
    ...stalls(riverside, 70, 24, '蔬菜', 'C'),
    ...stalls(stone, 70, 18, '蔬菜', 'C'),
  ]
  const shops = ['澄东', '城北', '河滨', '青年路', '人民路', '大学城', '西站', '新区', '青禾县', '青禾二', '石塘', '石塘县东'].map(
    (place, i) => {
      const region = place.startsWith('石塘') ? REGIONS.shitang : place.startsWith('青禾') ? REGIONS.qinghe : REGIONS.east
      return firm(`惠邻超市${place}店`, region, ['supermarket'], { node: `${region}${String(100 + i)}`, code: `${region}${String(100 + i)}0001` })
    },
  )
  const acrossBorder = firm('汀南市惠民生鲜超市', REGIONS.neighbour, ['supermarket'], { node: '990300101', code: '9903001010001' })
  const canteens = ['第三实验小学', '第一中学', '青禾县实验小学', '石塘中学', '市第二人民医院', '职业技术学院', '机关食堂', '阳光养老院', '第五幼儿园', '开发区员工食堂'].map(
    (name, i) => firm(name, i === 2 ? REGIONS.qinghe : i === 3 ? REGIONS.shitang : REGIONS.east, ['group'], { kind: 'INSTITUTION', node: `990202${String(300 + i)}`, code: `990202${String(300 + i)}0001` }),
  )
  const growers = [
    firm('绿畦蔬菜合作社', REGIONS.qinghe, ['farm'], { kind: 'COOPERATIVE', categories: ['agri'] }),
    ...['丰润', '田源', '青岭', '三水', '阳坡'].map((name, i) =>
      firm(`${name}蔬菜专业合作社`, i % 2 ? REGIONS.shitang : REGIONS.qinghe, ['farm'], { kind: 'COOPERATIVE', categories: ['agri'] }),
    ),
  ]
  const households = SURNAMES.slice(0, 24).map((surname, i) => household(surname, i))
  const zhou = household('周', 60)
  const all = [
    ...Object.values(authorities), dealer, laboratory, ...farms, ...slaughterhouses, renderer, ...markets,
    ...meatWholesalers, ...vegetableWholesalers, ...meatStalls, ...vegetableStalls, ...shops, acrossBorder,
    ...canteens, ...growers, ...households, zhou,
  ]
  return {
    authorities, dealer, laboratory, farms, slaughterhouses, renderer, north, south, street, riverside, stone, markets,
    shunda, meatWholesalers, vegetableWholesalers, stallB17, meatStalls, vegetableStalls, shops, acrossBorder,
    canteens, growers, households, zhou, all,
  }
}

function stalls(at, first, count, goods, row) {
  return Array.from({ length: count }, (_, i) =>
    operator(at, first + i, `${at.name} ${row}-${String(i + 1).padStart(2, '0')} ${goods}`, ['retailMarket'], {
      booth: `${row}-${String(i + 1).padStart(2, '0')}`,
    }),
  )
}

/** A family that sells what it grows: named to the public by its family name alone. */
function household(surname, i) {
  return {
    id: `urn:yuanliu:person:${REGIONS.qinghe}:${String(1000 + i)}`,
    name: `${surname}家`,
    kind: 'HOUSEHOLD',
    nodes: ['farm'],
    categories: ['agri'],
    region: i % 2 ? REGIONS.shitang : REGIONS.qinghe,
    address: '青禾县（演示数据）',
  }
}
