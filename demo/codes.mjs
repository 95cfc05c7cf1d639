const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * 统一社会信用代码 (GB 32100-2015) of an invented firm: region codes that begin with 99 are unassigned, so none meets a
 * real one. Kind: 1 firm, 2 individual business, 3 cooperative.
 */
export function creditCode(kind, region, serial) {
  const organisation = 'MD' + String(serial).padStart(6, '0')
  const body = '9' + kind + region + organisation + organisationCheck(organisation)
  const sum = [...body].reduce((total, letter, place) => total + ALPHABET.indexOf(letter) * WEIGHTS[place], 0)
  return body + ALPHABET[(31 - (sum % 31)) % 31]
}

function organisationCheck(organisation) {
  const sum = [...organisation].reduce(
    (total, letter, place) => total + parseInt(letter, 36) * ORGANISATION_WEIGHTS[place],
    0,
  )
  const check = 11 - (sum % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** Numbers that run on for each giver: slips, trace codes, batches, certificates. */
export function serials() {
  const last = new Map()
  return (giver, digits, first = 1) => {
    const number = (last.get(giver) ?? first - 1) + 1
    last.set(giver, number)
    return String(number).padStart(digits, '0')
  }
}
