/** A code may be typed with the blanks that it is printed with. */
export const tidy = (written: string) =>
  /^[\d\s]+$/.test(written) ? written.replace(/\s/g, '') : written.trim()

/** The codes of a text, one per line, each once. */
export const codesOf = (text: string) => [...new Set(text.split('\n').map(tidy).filter(Boolean))]
