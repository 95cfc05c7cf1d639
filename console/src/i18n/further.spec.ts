import { flushPromises } from '@vue/test-utils'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { open, screen } from '@mock/open'
import { get } from '@/api/client'
import { server } from '@mock/server'
import LoginPage from '@/features/session/LoginPage.vue'
import LanguageSwitch from '@/shell/LanguageSwitch.vue'
import { quantity } from '@/text/quantity'
import { enumerate, known, languageName, languages, local, speak, useTexts } from '.'
import { further } from './further'

/** Nobody's language: BCP 47 keeps `qaa` for private use. */
const QAA = { 您好: 'qaa hello', '有效 | In force': 'qaa in force', 有效: 'qaa valid', 头: 'qaa head' }
const t = useTexts({ zh: { hello: '您好', bye: '再见' }, en: { hello: 'Hello', bye: 'Bye' } })
let fetched = 0

beforeEach(() => {
  fetched = 0
  further.set('qaa', () => {
    fetched++
    return Promise.resolve(QAA)
  })
})
afterEach(() => {
  speak('zh-CN')
  further.delete('qaa')
  further.delete('qab')
})

describe('a further language', () => {
  it('is known because there is a file, and is fetched only when it is chosen', async () => {
    expect(languages.value).toEqual(['zh-CN', 'en', 'qaa'])
    expect(fetched).toBe(0)
    speak('qaa')
    speak('en')
    speak('qaa')
    await flushPromises()
    expect(fetched).toBeGreaterThan(0)
    expect(document.documentElement.lang).toBe('qaa')
    expect(t('hello')).toBe('qaa hello')
  })

  it('is Chinese where its file says nothing, and until it is there', async () => {
    speak('qaa')
    expect(t('hello')).toBe('您好')
    await flushPromises()
    expect(t('bye')).toBe('再见')
    expect(local({ zh: '批次', en: 'Lot' })).toBe('批次')
  })

  it('stays Chinese when its file does not come, and is asked for again', async () => {
    further.set('qab', () => Promise.reject(new Error('away')))
    speak('qab')
    await flushPromises()
    expect(t('hello')).toBe('您好')
    further.set('qab', () => Promise.resolve({ 您好: 'qab hello' }))
    speak('qab')
    await flushPromises()
    expect(t('hello')).toBe('qab hello')
  })

  it('says texts of data: as they came, else by their Chinese, told apart by their English', async () => {
    speak('qaa')
    await flushPromises()
    expect(local({ zh: '甲逾期', en: 'A late', further: { qaa: 'qaa A late' } })).toBe('qaa A late')
    expect(local({ zh: '有效', en: 'In force' })).toBe('qaa in force')
    expect(local({ zh: '有效', en: 'Valid' })).toBe('qaa valid')
    expect(quantity({ value: 1200, uom: 'HEA' })).toBe('1,200 qaa head')
    expect(enumerate(['a', 'b'])).toBe('a, b')
  })

  it('is what the platform is asked in', async () => {
    let asked: string | null = null
    server.use(
      http.get('/api/echo', ({ request }) => {
        asked = request.headers.get('Accept-Language')
        return HttpResponse.json({})
      }),
    )
    speak('qaa')
    await get('/api/echo')
    expect(asked).toBe('qaa')
  })

  it('is found by less and less of a tag; one without a file is Chinese', () => {
    expect(['qaa-CN', 'QAA', 'en-GB', 'zh-TW', 'qac', ''].map(known)).toEqual([
      ...['qaa', 'qaa', 'en', 'zh-CN', 'zh-CN', 'zh-CN'],
    ])
    expect(languageName('zh-CN')).toBe('中文')
    expect(languageName('fr')).toMatch(/^fran/)
  })
})

describe('choosing among more than two', () => {
  it('is a menu in the top bar', async () => {
    const { person } = await open(LanguageSwitch)
    await person.click(screen.getByRole('button', { name: '语言' }))
    await person.click(screen.getByRole('button', { name: 'English' }))
    expect(document.documentElement.lang).toBe('en')
    await person.click(screen.getByRole('button', { name: 'Language' }))
    expect(screen.getByRole('button', { name: 'English' }).getAttribute('aria-current')).toBe('true')
  })

  it('is one turn where there are two', async () => {
    further.delete('qaa')
    await open(LanguageSwitch)
    expect(screen.getByRole('button', { name: 'EN · 切换到英文' })).toBeTruthy()
  })

  it('is offered before signing in', async () => {
    const { person } = await open(LoginPage)
    expect(screen.getByRole('button', { name: 'English' })).toBeTruthy()
    await person.click(screen.getByRole('button', { name: languageName('qaa') }))
    expect(document.documentElement.lang).toBe('qaa')
  })
})
