import { shallowRef } from 'vue'
import { local, type LocalText } from '@/i18n'
import { SCHEMES, type SchemeRow } from './schemes'

/** A kind of numbers of somebody's own register, as profiles declare it. */
interface LocalKind {
  name: LocalText
  /** Those that give its numbers and are no parties: the forms of certificates. */
  issuers: Record<string, LocalText>
}

const kinds = shallowRef<Record<string, LocalKind>>({})

/** What the profiles call the kinds of their numbers: known once `/api/words` has answered. */
export function learnKinds(known: Record<string, LocalKind>) {
  kinds.value = known
}

/** A code taken apart for the eye: what kind of name it is, its plain value, and the value in groups. */
export interface WrittenCode {
  kind: string
  plain: string
  grouped: string
}

/** What a code of GS1 is called by the scheme of its EPC URN. */
const EPC_NAMES: Record<string, LocalText> = {
  sgtin: { zh: 'GS1 单品', en: 'GS1 item' },
  lgtin: { zh: 'GS1 批次', en: 'GS1 lot' },
  sscc: { zh: '物流单元', en: 'Logistic unit' },
  sgln: { zh: 'GS1 位置', en: 'GS1 location' },
  gtin: { zh: 'GTIN', en: 'GTIN' },
}

/** Groups of four from the left for long runs of digits: `9902 0200 1017 0000 413`. */
export function groupDigits(value: string): string {
  return /^\d{12,}$/.test(value) ? (value.match(/\d{1,4}/g) ?? [value]).join(' ') : value
}

/** A code without what only its print brings along: full-width digits as usual ones, no blanks, no hyphens. */
export const plainCode = (written: string) => written.normalize('NFKC').replace(/[\s\p{Pd}]/gu, '')

/** The least that a code has which stands between blanks; the groups of one that is printed in groups are shorter. */
const WHOLE = 12

/** The codes of a text, one per line or between commas, each once; those between blanks where they are no groups of one. */
export function codesIn(text: string): string[] {
  const lines = text.split(/[\n,，;；]+/).map((line) => line.trim())
  const codes = lines.flatMap((line) => {
    const parts = line.split(/\s+/)
    return parts.every((part) => part.length >= WHOLE) ? parts : [line]
  })
  return [...new Set(codes.filter(Boolean))]
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

/** `<issuer>:<number>` of somebody's own register; a named issuer says more than the kind. */
function ofRegister(word: string, rest: string): WrittenCode {
  const at = rest.lastIndexOf(':')
  const plain = decoded(rest.slice(at + 1))
  const kind = kinds.value[word]
  const name = kind?.issuers[rest.slice(0, at)] ?? kind?.name
  return { kind: local(name), plain, grouped: groupDigits(plain) }
}

const OURS = /^(?:urn:yuanliu:)?([a-z-]+):(.+)$/
const REGISTER = /^(?:urn:yuanliu:|local:)([a-z-]+):([^:]+:.+)$/
const EPC = /^urn:epc:(?:id|class|idpat):(\w+):(.+)$/
const LINK = /^https?:\/\/[^/]+\/(.+)$/

/** A code of a scheme, or a number of somebody's own register. */
function readOurs(id: string, schemes: Record<string, SchemeRow>): WrittenCode | undefined {
  const [, word = '', value = ''] = OURS.exec(id) ?? []
  const scheme = schemes[word]
  if (scheme) {
    const plain = decoded(value)
    return { kind: local(scheme), plain, grouped: inGroups(plain, scheme.groups) }
  }
  const [, kind, rest] = REGISTER.exec(id) ?? []
  return kind && rest ? ofRegister(kind, rest) : undefined
}

/** Reads any written form of an identifier; what is not known stays whole. */
export function readCode(id: string, schemes: Record<string, SchemeRow> = SCHEMES): WrittenCode {
  const ours = readOurs(id, schemes)
  if (ours) return ours
  const epc = EPC.exec(id)
  if (epc) {
    const word = epc[1] ?? ''
    const name = EPC_NAMES[word.toLowerCase()]
    return { kind: local(name) || word, plain: id, grouped: epc[2] ?? id }
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
