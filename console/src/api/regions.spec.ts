import { flushPromises } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { answers, refuses } from '@mock/answers'
import { speak } from '@/i18n'
import { forgetRegions, regionName } from './regions'

describe('the name of a division', () => {
  afterEach(() => {
    forgetRegions()
    speak('zh-CN')
  })

  it('is asked for once, stands for its code until then, and is said in the language now chosen', async () => {
    const path = { zh: '临州市澄东区', en: 'Chengdong District, Linzhou' }
    const asked = answers('GET /api/regions/:code', { region: { path }, children: [], predecessors: [] })
    expect([regionName('990203'), regionName('990203')]).toEqual(['990203', '990203'])
    await flushPromises()
    await expect.poll(() => regionName('990203')).toBe('临州市澄东区')
    speak('en')
    expect(regionName('990203')).toBe('Chengdong District, Linzhou')
    expect(asked).toHaveLength(1)
  })

  it('is the code where nobody knows it, and nothing where there is none', async () => {
    refuses('GET /api/regions/:code', 404, {})
    regionName('990299')
    await flushPromises()
    expect(regionName('990299')).toBe('990299')
    expect(regionName(undefined)).toBe('')
  })
})
