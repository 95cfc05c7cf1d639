import { describe, expect, it } from 'vitest'
import { features } from './features'
import { MENU, menuFor } from './menu'

const pages = features.flatMap((feature) => feature.pages)
const names = (groups: ReturnType<typeof menuFor>) =>
  groups.flatMap((one) => one.pages.map((page) => page.name))

describe('the menu', () => {
  it('leads to pages that there are, each once', () => {
    const told = MENU.flatMap((group) => group.pages)
    expect(new Set(told).size).toBe(told.length)
    expect(told.filter((name) => !pages.some((page) => page.name === name))).toEqual([])
  })

  it('has every page that needs nothing in its address and no sign-in', () => {
    const told = MENU.flatMap((group) => group.pages)
    const plain = pages.filter((page) => !page.path.includes(':') && !page.open).map((page) => page.name)
    expect(plain.filter((name) => !told.includes(name))).toEqual([])
  })

  it('shows to each what the rights allow, and no group without a page', () => {
    expect(names(menuFor(() => true))).toContain('projections')
    const reader = menuFor((right) => right === 'READ')
    expect(names(reader)).not.toContain('record-new')
    expect(names(reader)).toContain('records')
    expect(reader.some((group) => group.icon === 'key')).toBe(false)
    expect(names(menuFor((right) => right === 'OPERATE'))).toContain('projections')
  })

  it('heads every group of several pages with words in both languages', () => {
    for (const group of MENU.filter((one) => one.pages.length > 1)) {
      expect(group.title?.zh, group.icon).toBeTruthy()
      expect(group.title?.en, group.icon).toBeTruthy()
    }
  })
})
