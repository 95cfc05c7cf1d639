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
        if (!path.includes('/api/') && /api\/schema/.test(target)) return true
        return !path.includes('/ui/') && /^(element-plus|echarts)/.test(target)
      })
      .map((target) => `${path} -> ${target}`),
  )
}

describe('the walls of the console', () => {
  it('stand: features never import each other, only ui knows the component library, only api what is generated', () => {
    const files = Object.fromEntries(Object.entries(sources).filter(([path]) => !path.endsWith('.spec.ts')))
    expect(breaches(files)).toEqual([])
  })

  it.each([
    ['./features/trace/a.ts', "import x from '@/features/records/draft'"],
    ['./features/trace/a.ts', "import x from '../records/draft'"],
    ['./features/trace/a.ts', "import { ElInput } from 'element-plus'"],
    ['./ui/UiA.vue', "import { get } from '@/api/client'"],
    ['./features/trace/a.ts', "import type { Schemas } from '@/api/schema/trace'"],
  ])('catch a breach in %s: %s', (path, source) => {
    expect(breaches({ [path]: source })).toHaveLength(1)
  })
})

/** Columns that grow with a word that cannot be broken, such as a key in a finding, and push the page aside on a phone. */
const growing = (source: string) =>
  [...source.matchAll(/grid-template-columns:([^;]+);/g)]
    .map((found) => found[1] ?? '')
    .filter((columns) => /(^|\s)1fr/.test(columns.replace(/\w+\([^;]*?1fr\)/g, '')))

describe('a grid', () => {
  it('has no column that grows beyond the page with what stands in it', () => {
    const found = Object.entries(sources).flatMap(([path, source]) =>
      path.endsWith('.vue') ? growing(source).map((columns) => `${path}:${columns}`) : [],
    )
    expect(found).toEqual([])
  })

  it('is caught where it has one', () => {
    expect(growing('a { grid-template-columns: 80px 1fr; }')).toHaveLength(1)
    expect(growing('a { grid-template-columns: 80px minmax(0, 1fr); }')).toEqual([])
    expect(growing('a { grid-template-columns: repeat(auto-fill, minmax(80px, 1fr)); }')).toEqual([])
  })
})

const linesOf = (source: string) => source.split('\n').length - 1
const isSpec = (path: string) => path.endsWith('.spec.ts')
/** Neither what is generated nor the words themselves, which have a check of their own. */
const isCode = (path: string) => !isSpec(path) && !/\/schema\/|texts\.ts$/.test(path)

/** Lines of specs for a line of code. */
function tested(files: Record<string, string>): number {
  const sum = (of: (path: string) => boolean) =>
    Object.entries(files)
      .filter(([path]) => of(path))
      .reduce((all, [, source]) => all + linesOf(source), 0)
  return sum(isSpec) / sum(isCode)
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

/** The pages that no spec opens, and what pages share that no spec opens by itself or within another. */
function unopened(files: Record<string, string>): string[] {
  const components = new Map(
    Object.entries(files)
      .filter(([path]) => path.endsWith('.vue'))
      .map(([path, source]) => [nameOf(path), imports(source).map(nameOf)]),
  )
  const bySpecs = Object.entries(files)
    .filter(([path]) => isSpec(path))
    .flatMap(([, source]) => imports(source).map(nameOf))
  const opened = new Set<string>()
  for (let next = bySpecs; next.length; next = next.flatMap((name) => components.get(name) ?? []))
    next = next.filter((name) => components.has(name) && !opened.has(name) && opened.add(name))
  const isPage = (path: string) =>
    /features\/\w+\/\w+Page\.vue$/.test(path) && !bySpecs.includes(nameOf(path))
  const isShared = (path: string) =>
    /^\.\/(ui|ui\/list|forms|files|papers|pickers|shell)\/\w+\.vue$/.test(path) && !opened.has(nameOf(path))
  return Object.keys(files).filter((path) => isPage(path) || isShared(path))
}

describe('the specs of the console', () => {
  it('are at least three tenths as long as the code', () => {
    expect(tested(sources)).toBeGreaterThan(0.3)
    expect(tested({ './a.ts': 'x\n'.repeat(10), './a.spec.ts': 'x\n'.repeat(2) })).toBe(0.2)
    expect(
      tested({ './a.ts': 'x\n', './texts.ts': 'x\n', './api/schema/trace.ts': 'x\n', './a.spec.ts': 'x\n' }),
    ).toBe(1)
  })

  it('open every page, and every component that pages share, by itself or within another', () => {
    expect(unopened(sources)).toEqual([])
    const page = './features/trace/NewPage.vue'
    const outer = "import UiNew from './UiNew.vue'"
    const parts = { './ui/UiNew.vue': '', './ui/UiOuter.vue': outer, './forms/Old.vue': '' }
    const spec = { './ui/a.spec.ts': "import UiOuter from './UiOuter.vue'" }
    expect(unopened({ [page]: '', ...parts, ...spec })).toEqual([page, './forms/Old.vue'])
  })
})
