import { describe, expect, it } from 'vitest'
import { speak } from '@/i18n'
import { last, useEventWords } from './words'

describe('the words of events', () => {
  const { spoken } = useEventWords()

  it.each([
    'inspecting',
    'urn:epcglobal:cbv:bizstep:inspecting',
    'https://ref.gs1.org/cbv/BizStep-inspecting',
  ])('are said in the language now chosen, however they are written: %s', (word) => {
    speak('zh-CN')
    expect(spoken(word)).toBe('检验')
    speak('en')
    expect(spoken(word)).toBe('Inspecting')
    speak('zh-CN')
  })

  it('stay as they are where they are of somebody’s own', () => {
    expect(spoken('urn:example:bizstep:blessing')).toBe('blessing')
    expect(spoken(undefined)).toBe('')
    expect(last('ObjectEvent')).toBe('ObjectEvent')
  })
})
