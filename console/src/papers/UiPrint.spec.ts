import { flushPromises, mount } from '@vue/test-utils'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { server } from '@mock/test-setup'
import * as save from '@/text/save'
import UiPrint from './UiPrint.vue'

async function open() {
  const page = mount(UiPrint, {
    props: { order: { kind: 'record', of: ['r1'] }, choices: ['a5.pdf', 'label-70-50.pdf'] },
    attachTo: document.body,
  })
  await page.find('button').trigger('click')
  await flushPromises()
  return page
}

describe('printing', () => {
  it('asks for the size, sends it, and saves the file under its number', async () => {
    let sent: unknown
    server.use(
      http.post('/api/papers', async ({ request }) => {
        sent = await request.json()
        return new HttpResponse('%PDF', {
          headers: { 'Yuanliu-Paper': 'YL-1', 'Content-Type': 'application/pdf' },
        })
      }),
    )
    const saved = vi.spyOn(save, 'saveFile').mockImplementation(() => undefined)
    const page = await open()
    const choices = page.findAll('li button')
    expect(choices.map((one) => one.text())).toEqual(['A5（PDF）', '标签 70 × 50 毫米（PDF）'])
    await choices[1]?.trigger('click')
    await vi.waitFor(() => expect(saved).toHaveBeenCalledWith('YL-1.pdf', expect.anything()))
    expect(sent).toEqual({ kind: 'record', of: ['r1'], form: 'label-70-50', format: 'pdf' })
    expect(page.find('li').exists()).toBe(false)
    saved.mockRestore()
  })

  it('tells what went wrong', async () => {
    server.use(
      http.post('/api/papers', () =>
        HttpResponse.json({ type: 'x', title: 'no', status: 404, detail: '没有找到' }, { status: 404 }),
      ),
    )
    const page = await open()
    await page.findAll('li button')[0]?.trigger('click')
    await vi.waitFor(() => expect(page.emitted('fault')).toHaveLength(1))
  })
})
