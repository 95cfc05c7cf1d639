/** The record types last filled in, the newest first. */
export function recentTypes(): string[] {
  return (localStorage.getItem('yuanliu.recent-types') ?? '').split(',').filter(Boolean)
}

export function rememberType(type: string) {
  const list = [type, ...recentTypes().filter((one) => one !== type)].slice(0, 4)
  localStorage.setItem('yuanliu.recent-types', list.join(','))
}
