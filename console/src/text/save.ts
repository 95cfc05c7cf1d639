import { UTF8_MARK } from './csv'

/** Hands a file to the person. */
export function saveFile(name: string, content: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

export function saveCsv(name: string, text: string) {
  saveFile(name, new Blob([UTF8_MARK, text], { type: 'text/csv;charset=utf-8' }))
}

export function saveJson(name: string, value: unknown) {
  saveFile(name, new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }))
}
