/** Why a text is no number; a comma that parts no thousands may be meant as a point. */
export type NoNumber = 'invalidNumber' | 'comma'

const PLAIN = /^-?(\d+(\.\d*)?|\.\d+)$/
const WITH_COMMAS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/

/** As on a keyboard of half-width signs, without blanks: `１５００`, `1。5` and `−2` are 1500, 1.5 and -2. */
const signs = (typed: string) =>
  typed.normalize('NFKC').replaceAll('。', '.').replaceAll('、', ',').replaceAll('−', '-').replace(/\s/g, '')

/** The number that somebody typed: a point before decimals, commas between thousands and nowhere else. */
export function typedNumber(typed: string): number | NoNumber {
  const text = signs(typed)
  if (PLAIN.test(text)) return Number(text)
  if (WITH_COMMAS.test(text)) return Number(text.replaceAll(',', ''))
  return /^-?[\d.,]*\d[\d.,]*$/.test(text) && text.includes(',') ? 'comma' : 'invalidNumber'
}

/** Whether a text says its number in other signs than it is sent with, so that the number is told back. */
export const isRead = (typed: string) => !PLAIN.test(typed.trim())

/** How many decimals were typed. */
export const decimalsOf = (typed: string) => signs(typed).split('.')[1]?.length ?? 0
