import { describe, expect, it } from 'vitest'
import { fill, speak, useTexts, type Texts } from '.'

const all = import.meta.glob<Texts>(
  ['../features/*/*texts.ts', '../{events,files,forms,papers,pickers,shell,ui,ui/list}/texts.ts'],
  {
    eager: true,
    import: 'default',
  },
)
const sources = import.meta.glob<string>(
  [
    '../features/**/*.{ts,vue}',
    '../{events,files,forms,papers,pickers,shell,ui}/**/*.{ts,vue}',
    '!../**/*.spec.ts',
  ],
  {
    eager: true,
    query: '?raw',
    import: 'default',
  },
)
const holes = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort()
const HAN = /[\p{Script=Han}，。：；（）、“”]/u

describe('the texts', () => {
  it('are found for every feature', () => {
    expect(Object.keys(all).length).toBeGreaterThan(9)
  })

  describe.each(Object.entries(all))('of %s', (path, texts) => {
    it('have the same keys in both languages', () => {
      expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts.zh).sort())
    })

    it('are never empty, and have the same values to fill in', () => {
      for (const [key, zh] of Object.entries(texts.zh)) {
        expect(zh.trim(), key).not.toBe('')
        expect(texts.en[key]?.trim(), key).not.toBe('')
        expect(holes(texts.en[key] ?? ''), key).toEqual(holes(zh))
      }
    })

    it('are English in English, but for the name of the other language', () => {
      for (const [key, en] of Object.entries(texts.en)) {
        if (!key.startsWith('language'))
          expect(HAN.test(en.replace(/[“”]/g, '')), `${path} ${key}: ${en}`).toBe(false)
      }
    })
  })

  it('stand nowhere else: no page has Chinese of its own outside of comments', () => {
    const strays = Object.entries(sources)
      .filter(([path]) => !path.endsWith('texts.ts') && !/LoginPage|draft\.ts/.test(path))
      .flatMap(([path, source]) =>
        source
          .replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '')
          .split('\n')
          .filter((line) => HAN.test(line))
          .map((line) => `${path}: ${line.trim()}`),
      )
    expect(strays).toEqual([])
  })
})

describe('speaking', () => {
  const t = useTexts({ zh: { hello: '您好，{name}' }, en: { hello: 'Hello {name}' } })

  it('follows the language that was chosen last', () => {
    expect(t('hello', { name: '赵' })).toBe('您好，赵')
    speak('en')
    expect(t('hello', { name: 'Zhao' })).toBe('Hello Zhao')
    expect(document.documentElement.lang).toBe('en')
    speak('zh-CN')
  })

  it('leaves a value that is not given as it is', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}')
  })
})
