import { describe, expect, it } from 'vitest'
import { answers, lists } from '@mock/answers'
import { openField, spec } from '@mock/form'
import { screen } from '@mock/open'

const SUPPLIER = { id: '93990221MA7LQ0051T', name: '绿畦蔬菜合作社' }

describe('a party', () => {
  it('outside of one’s scope is found by its name where one has dealt with it', async () => {
    lists('GET /api/parties', [])
    answers('GET /api/partners', [SUPPLIER])
    const { person, value } = await openField(spec('party'))
    await person.type(screen.getByRole('combobox', { name: '它' }), '绿畦')
    await person.click(await screen.findByRole('option', { name: /绿畦蔬菜合作社/ }))
    expect(value.value).toBe(SUPPLIER.id)
  })

  it('is found by its code as printed, and shown by its name', async () => {
    lists('GET /api/parties', [])
    answers('GET /api/partners', [SUPPLIER])
    const { person } = await openField(spec('party'))
    await person.type(screen.getByRole('combobox', { name: '它' }), '9399 0221 MA7L Q005 1T')
    expect(await screen.findByRole('option', { name: /绿畦蔬菜合作社/ })).toBeTruthy()
    expect(screen.queryByRole('option', { name: /使用所输入的代码/ })).toBeNull()
  })
})
