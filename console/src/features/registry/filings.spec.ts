import { describe, expect, it } from 'vitest'
import { answers, lists } from '@mock/answers'
import { open, openPage, rowsOf, screen, signedIn, waitFor, within } from '@mock/open'
import { filing, flow } from '@mock/work'
import FilingPage from './FilingPage.vue'
import FilingsPage from './FilingsPage.vue'

describe('the filings', () => {
  it('are listed with their state and opened', async () => {
    const asked = lists('GET /api/filings', [filing])
    const { person, where } = await open(FilingsPage, { at: '/filings?state=FILED' })
    await waitFor(() =>
      expect(rowsOf('资质备案')[0]?.slice(0, 4)).toEqual([
        '康裕肉业',
        '生猪定点屠宰证',
        'B-01-0007',
        '待核验',
      ]),
    )
    expect(asked[0]?.query.state).toBe('FILED')
    await person.click(screen.getByRole('link', { name: '康裕肉业' }))
    await waitFor(() => expect(where()).toBe('/filings/f-1'))
  })

  it('begin with those who may register only', async () => {
    await signedIn({ rights: ['READ'] })
    lists('GET /api/filings', [])
    await open(FilingsPage, { at: '/filings' })
    expect(await screen.findByText('还没有备案')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '备案资质' })).toBeNull()
  })
})

describe('a filing', () => {
  it('shows what was filed, and what one may do', async () => {
    answers('GET /api/filings/f-1', filing)
    answers('GET /api/flows/licence/f-1', flow)
    await openPage(FilingPage, { at: '/filings/f-1', props: { id: 'f-1' } })
    expect(await screen.findByRole('heading', { name: /康裕肉业 · B-01-0007/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: '核验通过' })).toBeTruthy()
    expect(document.body.textContent).toContain('澄川市农业农村局')
  })

  it('has its scans, which belong to the filing', async () => {
    answers('GET /api/filings/f-1', filing)
    answers('GET /api/flows/licence/f-1', flow)
    const asked = answers('GET /api/files', { items: [], total: 0, addable: true })
    const { person } = await openPage(FilingPage, { at: '/filings/f-1', props: { id: 'f-1' } })
    await screen.findByRole('tab', { name: '附件' })
    await waitFor(() => expect(asked[0]?.query).toEqual({ kind: 'filing', owner: 'f-1' }))
    await person.click(screen.getByRole('tab', { name: /办理经过/ }))
    expect(screen.getByRole('list', { name: /经过/ })).toBeTruthy()
  })

  it('that was returned is handed in again with type, number and version', async () => {
    const returned = { ...filing, state: 'RETURNED', version: 2 }
    answers('GET /api/filings/f-1', returned)
    answers('GET /api/flows/licence/f-1', {
      ...flow,
      version: 2,
      acts: [{ act: 'correct', name: { zh: '补正', en: 'Correct' }, reasonDemanded: false }],
    })
    const sent = answers('PUT /api/filings/f-1', { ...filing, version: 3 })
    const { person } = await openPage(FilingPage, { at: '/filings/f-1', props: { id: 'f-1' } })
    const buttons = await screen.findAllByRole('button', { name: '补正' })
    expect(buttons).toHaveLength(1)
    await person.click(buttons[0] as Element)
    const form = within(await screen.findByRole('dialog', { name: '补正' }))
    await person.clear(form.getByRole('textbox', { name: '发证机关' }))
    await person.type(form.getByRole('textbox', { name: '发证机关' }), '青禾县农业农村局')
    await person.click(form.getByRole('button', { name: '重新提交' }))
    await waitFor(() =>
      expect(sent[0]?.json).toMatchObject({
        ...{ type: 'SLAUGHTER_LICENCE', number: 'B-01-0007', version: 2 },
        ...{ issuer: '青禾县农业农村局', validTo: '2029-12-31' },
      }),
    )
  })
})
