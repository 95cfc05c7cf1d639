import { isChinese } from '@/i18n'

/** A code taken apart for the eye: what kind of name it is, its plain value, and the value in groups. */
export interface WrittenCode {
  kind: string
  plain: string
  grouped: string
}

const KINDS: Record<string, { zh: string; en: string }> = {
  trace: { zh: '追溯码', en: 'Trace code' },
  operator: { zh: '经营者码', en: 'Operator code' },
  node: { zh: '节点码', en: 'Node code' },
  batch: { zh: '批次码', en: 'Batch code' },
  ear: { zh: '耳标', en: 'Ear tag' },
  uscc: { zh: '统一社会信用代码', en: 'Credit code' },
  citizen: { zh: '身份证号', en: 'Citizen number' },
  certificate: { zh: '证书', en: 'Certificate' },
  lot: { zh: '批次', en: 'Lot' },
  sgtin: { zh: 'GS1 单品', en: 'GS1 item' },
  lgtin: { zh: 'GS1 批次', en: 'GS1 lot' },
  sscc: { zh: '物流单元', en: 'Logistic unit' },
  sgln: { zh: 'GS1 位置', en: 'GS1 location' },
  gtin: { zh: 'GTIN', en: 'GTIN' },
}

function kindName(kind: string): string {
  const known = KINDS[kind.toLowerCase()]
  return known ? (isChinese.value ? known.zh : known.en) : kind
}

const FORMS: Record<string, { zh: string; en: string }> = {
  ANIMAL_A: { zh: '动物检疫证 A', en: 'Animal quarantine A' },
  ANIMAL_B: { zh: '动物检疫证 B', en: 'Animal quarantine B' },
  PRODUCT_A: { zh: '产品检疫证 A', en: 'Product quarantine A' },
  PRODUCT_B: { zh: '产品检疫证 B', en: 'Product quarantine B' },
  MEAT_QC: { zh: '肉品品质检验合格证', en: 'Meat inspection' },
  PROMISE_CERT: { zh: '承诺达标合格证', en: 'Promise certificate' },
  ORIGIN_CERT: { zh: '产地证明', en: 'Certificate of origin' },
}

/** Groups of four from the left for long runs of digits: `9902 0200 1017 0000 413`. */
export function groupDigits(value: string): string {
  return /^\d{12,}$/.test(value) ? (value.match(/\d{1,4}/g) ?? [value]).join(' ') : value
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

function plainOf(kind: string, rest: string): WrittenCode {
  const plain = decoded(rest)
  if (kind === 'uscc') {
    return { kind: kindName(kind), plain, grouped: plain.replace(/^(.{2})(.{6})(.{9})(.)$/, '$1 $2 $3 $4') }
  }
  if (kind === 'certificate') {
    const at = rest.indexOf(':')
    const form = FORMS[rest.slice(0, at)]
    const number = decoded(rest.slice(at + 1))
    return {
      kind: form ? (isChinese.value ? form.zh : form.en) : kindName(kind),
      plain: number,
      grouped: groupDigits(number),
    }
  }
  if (kind === 'lot') {
    const number = decoded(rest.slice(rest.lastIndexOf(':') + 1))
    return { kind: kindName(kind), plain: number, grouped: groupDigits(number) }
  }
  return { kind: kindName(kind), plain, grouped: groupDigits(plain) }
}

const NATIONAL = /^(?:urn:yuanliu:)?(trace|operator|node|batch|ear|uscc|citizen|certificate|lot|local):(.+)$/
const EPC = /^urn:epc:(?:id|class|idpat):(\w+):(.+)$/
const LINK = /^https?:\/\/[^/]+\/(.+)$/

/** Reads any written form of an identifier; what is not known stays whole. */
export function readCode(id: string): WrittenCode {
  const national = NATIONAL.exec(id)
  if (national) return plainOf(national[1] ?? '', national[2] ?? '')
  const epc = EPC.exec(id)
  if (epc) return { kind: kindName(epc[1] ?? ''), plain: id, grouped: epc[2] ?? id }
  const link = LINK.exec(id)
  if (link) return { kind: 'Digital Link', plain: id, grouped: decoded(link[1] ?? id) }
  return { kind: '', plain: id, grouped: groupDigits(id) }
}

/** A code short enough for a small box; the middle is what gives way. */
export function shortCode(id: string, longest = 22): string {
  const text = readCode(id).grouped
  if (text.length <= longest) return text
  const head = Math.ceil((longest - 1) * 0.4)
  return `${text.slice(0, head)}…${text.slice(-(longest - 1 - head))}`
}
