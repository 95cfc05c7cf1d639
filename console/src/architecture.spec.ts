import { describe, expect, it } from 'vitest'

const sources = import.meta.glob<string>('./**/*.{ts,vue}', { eager: true, query: '?raw', import: 'default' })
const imports = (source: string) =>
  [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((found) => found[1] ?? '')
const featureOf = (path: string) => /features\/([^/]+)\//.exec(path)?.[1]

/** The imports that break a wall; a wall without a counter-example may match nothing. */
function breaches(files: Record<string, string>): string[] {
  return Object.entries(files).flatMap(([path, source]) =>
    imports(source)
      .filter((target) => {
        const feature = featureOf(path)
        const other =
          /^@\/features\/([^/]+)/.exec(target)?.[1] ?? (target.startsWith('../') ? 'outside' : undefined)
        if (feature && other && other !== feature) return true
        if (path.includes('/ui/') && /^@\/(api|features|shell)/.test(target)) return true
        return !path.includes('/ui/') && /^(element-plus|echarts)/.test(target)
      })
      .map((target) => `${path} -> ${target}`),
  )
}

describe('the walls of the console', () => {
  it('stand: features never import each other, only ui knows the component library', () => {
    const files = Object.fromEntries(Object.entries(sources).filter(([path]) => !path.endsWith('.spec.ts')))
    expect(breaches(files)).toEqual([])
  })

  it.each([
    ['./features/trace/a.ts', "import x from '@/features/records/draft'"],
    ['./features/trace/a.ts', "import x from '../records/draft'"],
    ['./features/trace/a.ts', "import { ElInput } from 'element-plus'"],
    ['./ui/UiA.vue', "import { get } from '@/api/client'"],
  ])('catch a breach in %s: %s', (path, source) => {
    expect(breaches({ [path]: source })).toHaveLength(1)
  })
})
