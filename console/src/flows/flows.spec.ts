import { describe, expect, it } from 'vitest'
import type { FlowItem } from '@/api/flows'
import { answers, refuses } from '@mock/answers'
import { open, screen, signedIn, waitFor, within } from '@mock/open'
import { flow } from '@mock/work'
import FlowActs from './FlowActs.vue'
import FlowHistory from './FlowHistory.vue'

const item = flow as unknown as FlowItem
const dialog = (name: string) => screen.findByRole('dialog', { name }).then((found) => within(found))

describe('the acts of a flow', () => {
  it('are those that one may do, without those that need more', async () => {
    await open(FlowActs, { props: { item, apart: ['refuse'] } })
    expect(screen.getAllByRole('button').map((one) => one.textContent?.trim())).toEqual(['核验通过', '退回'])
  })

  it('are done with the version that was seen, and told on', async () => {
    await signedIn({ rights: ['CHECK'] })
    const sent = answers('POST /api/flows/licence/f-1', { ...flow, version: 2 })
    const { person, shown } = await open(FlowActs, { props: { item } })
    await person.click(screen.getByRole('button', { name: '核验通过' }))
    await person.click((await dialog('核验通过')).getByRole('button', { name: '核验通过' }))
    await waitFor(() => expect(shown.emitted('done')).toHaveLength(1))
    expect(sent[0]?.json).toEqual({ act: 'approve', version: 1 })
  })

  it('that say why ask first, and send nothing without', async () => {
    const sent = answers('POST /api/flows/licence/f-1', { ...flow, version: 2 })
    const { person } = await open(FlowActs, { props: { item } })
    await person.click(screen.getByRole('button', { name: '退回' }))
    const asked = await dialog('退回')
    await person.click(asked.getByRole('button', { name: '退回' }))
    expect(await asked.findByText('请写明理由')).toBeTruthy()
    expect(sent).toHaveLength(0)
    await person.type(asked.getByRole('textbox', { name: /说明/ }), '有效期不符')
    await person.click(asked.getByRole('button', { name: '退回' }))
    await waitFor(() => expect(sent[0]?.json).toEqual({ act: 'return', version: 1, reason: '有效期不符' }))
  })

  it('that somebody else was faster with say so and stay open', async () => {
    refuses('POST /api/flows/licence/f-1', 409, { title: '已被他人办理', detail: '请刷新后再看。' })
    const { person } = await open(FlowActs, { props: { item } })
    await person.click(screen.getByRole('button', { name: '核验通过' }))
    const asked = await dialog('核验通过')
    await person.click(asked.getByRole('button', { name: '核验通过' }))
    expect(await asked.findByText('请刷新后再看。')).toBeTruthy()
  })
})

describe('the history of a flow', () => {
  it('is told latest first, with who, from where to where, and why', async () => {
    const [first] = item.history
    const returned = {
      ...{ version: 2, at: '2026-11-30T02:00:00Z', who: 'platform', reason: '有效期不符' },
      act: { word: 'return', name: { zh: '退回', en: 'Return' } },
      before: { word: 'FILED', name: { zh: '待核验', en: 'To be checked' } },
      after: { word: 'RETURNED', name: { zh: '退回补正', en: 'Returned' } },
    }
    await open(FlowHistory, { props: { item: { ...item, history: [first, returned] } } })
    const steps = screen.getAllByRole('listitem').map((one) => one.textContent?.replaceAll(/\s+/g, ' '))
    expect(steps[0]).toMatch(/退回.*平台自动.*待核验 → 退回补正.*有效期不符/)
    expect(steps[1]).toMatch(/备案.*kangyu\.qc.*待核验/)
  })
})
