import { isChinese } from '@/i18n'
import { LOCAL_KINDS, SCHEMES, type Name, type SchemeRow } from './schemes'

/** A code taken apart for the eye: what kind of name it is, its plain value, and the value in groups. */
export interface WrittenCode {
  kind: string
  plain: string
  grouped: string
}

/** What a code of GS1 is called by the scheme of its EPC URN. */
const EPC_NAMES: Record<string, Name> = {
  sgtin: { zh: 'GS1 单品', en: 'GS1 item' },
  lgtin: { zh: 'GS1 批次', en: 'GS1 lot' },
  sscc: { zh: '物流单元', en: 'Logistic unit' },
  sgln: { zh: 'GS1 位置', en: 'GS1 location' },
  gtin: { zh: 'GTIN', en: 'GTIN' },
}

function named(name: Name): string {
  return isChinese.value ? name.zh : name.en
}

const FORMS: Record<string, Name> = {
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

/** A code in the groups in which its scheme prints it. */
function inGroups(plain: string, groups: number[]): string {
  if (plain.length !== groups.reduce((sum, size) => sum + size, 0)) return plain
  let at = 0
  return groups.map((size) => plain.slice(at, (at += size))).join(' ')
}

/** `<issuer>:<number>` of somebody's own register; of a certificate the issuer is its form. */
function ofRegister(name: Name, rest: string): WrittenCode {
  const at = rest.lastIndexOf(':')
  const number = decoded(rest.slice(at + 1))
  const form = FORMS[rest.slice(0, at)]
  return { kind: named(form ?? name), plain: number, grouped: groupDigits(number) }
}

const OURS = /^(?:urn:yuanliu:)?(?:local:)?([a-z-]+):(.+)$/
const EPC = /^urn:epc:(?:id|class|idpat):(\w+):(.+)$/
const LINK = /^https?:\/\/[^/]+\/(.+)$/

function readOurs(word: string, rest: string, schemes: Record<string, SchemeRow>): WrittenCode | undefined {
  const scheme = schemes[word]
  if (scheme) {
    const plain = decoded(rest)
    return { kind: named(scheme), plain, grouped: inGroups(plain, scheme.groups) }
  }
  const kind = LOCAL_KINDS[word]
  return kind ? ofRegister(kind, rest) : undefined
}

/** Reads any written form of an identifier; what is not known stays whole. */
export function readCode(id: string, schemes: Record<string, SchemeRow> = SCHEMES): WrittenCode {
  const ours = OURS.exec(id)
  const known = ours ? readOurs(ours[1] ?? '', ours[2] ?? '', schemes) : undefined
  if (known) return known
  const epc = EPC.exec(id)
  if (epc) {
    const word = epc[1] ?? ''
    const name = EPC_NAMES[word.toLowerCase()]
    return { kind: name ? named(name) : word, plain: id, grouped: epc[2] ?? id }
  }
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
