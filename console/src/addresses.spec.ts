import { createMemoryHistory } from 'vue-router'
import { describe, expect, it } from 'vitest'
import { readAddress, withAddresses, writeAddress } from './addresses'

describe('Addresses of pages', () => {
  it.each([
    'urn:yuanliu:lot:uscc%3A93990221MA7HF0015M:S-0711-01',
    'https://id.gs1.org/01/06901234567892/10/A1',
    'urn:yuanliu:lot:a:b~7E~c;d',
    'urn:yuanliu:lot:a:%E6%89%B9%2F1',
  ])('hold nothing that the server refuses, and give the key back: %s', (key) => {
    const location = `/units/${encodeURIComponent(key)}?of=a%2Fb#~`
    const address = writeAddress(location)
    expect(address.split('?')[0]).not.toMatch(/%(25|2F|5C|3B)|;/i)
    expect(address.split('?')[1]).toBe('of=a%2Fb#~')
    const path = readAddress(address).replace(/\?.*/, '')
    expect(decodeURIComponent(path.slice('/units/'.length))).toBe(key)
  })

  it('are read as they were written before', () => {
    expect(readAddress('/units/urn:yuanliu:lot:uscc%253A9:1')).toBe('/units/urn:yuanliu:lot:uscc%253A9:1')
  })

  it('stand in the history and in links, not in the router', () => {
    const kept = createMemoryHistory()
    const history = withAddresses(kept)
    const told: string[] = []
    history.listen((to) => told.push(to))
    history.push('/units/a%253Ab')
    history.push('/trace')
    expect(history.createHref('/units/a%253Ab')).toContain('/units/a~253Ab')
    history.go(-1)
    expect(kept.location).toBe('/units/a~253Ab')
    expect(history.location).toBe('/units/a%253Ab')
    expect(told).toEqual(['/units/a%253Ab'])
  })
})
