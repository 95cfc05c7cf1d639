import { flushPromises, mount } from '@vue/test-utils'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { StoredFile } from '@/api/files'
import { server } from '@mock/test-setup'
import UiFiles from './UiFiles.vue'

const owner = { kind: 'licence', id: 'uscc:91990202MA0KY5RU7X|SC|1' } as const
const photo: StoredFile = {
  id: '0b1f',
  name: '门头.jpg',
  mediaType: 'image/jpeg',
  bytes: 3_400_000,
  sha256: 'aa',
  addedAt: '2026-11-21T02:32:00Z',
  addedBy: 'user:admin',
  view: '/api/files/0b1f/view',
  removable: true,
}
const scan: StoredFile = { ...photo, id: '0b2f', name: '许可证.pdf', view: undefined, removable: false }

function answering(items: StoredFile[], addable = true) {
  const kept = [...items]
  server.use(
    http.get('/api/files', ({ request }) => {
      expect(new URL(request.url).searchParams.get('owner')).toBe(owner.id)
      return HttpResponse.json({ items: kept, total: kept.length, addable })
    }),
    http.post('/api/files', ({ request }) => {
      const name = new URL(request.url).searchParams.get('name') ?? ''
      if (name.endsWith('.exe'))
        return HttpResponse.json(
          { type: 'x', title: 'refused', status: 422, detail: '不接受这种文件', findings: [] },
          { status: 422 },
        )
      kept.push({ ...scan, id: name, name, removable: true })
      return HttpResponse.json(kept.at(-1), { status: 201 })
    }),
    http.delete('/api/files/:id', ({ params }) => {
      kept.splice(
        kept.findIndex((one) => one.id === params.id),
        1,
      )
      return new HttpResponse(null, { status: 204 })
    }),
  )
}

async function open() {
  const page = mount(UiFiles, { props: { owner }, attachTo: document.body })
  await vi.waitFor(() => expect(page.find('.ui-busy i').exists()).toBe(false))
  await flushPromises()
  return page
}

async function choose(page: Awaited<ReturnType<typeof open>>, ...names: string[]) {
  const field = page.find('input[type=file]')
  Object.defineProperty(field.element, 'files', {
    value: names.map((name) => new File(['x'], name, { type: '' })),
    configurable: true,
  })
  await field.trigger('change')
}

describe('the files of a thing', () => {
  it('are listed with size, sender and time; pictures by their harmless copy, others for saving', async () => {
    answering([photo, scan])
    const page = await open()
    const rows = page.findAll('li')
    expect(rows).toHaveLength(2)
    expect(rows[0]?.text()).toContain('3.4 MB')
    expect(rows[0]?.text()).toContain('user:admin · 2026-11-21 10:32')
    expect(rows[0]?.find('img').attributes('src')).toBe('/api/files/0b1f/view')
    expect(rows[1]?.find('img').exists()).toBe(false)
    expect(rows[1]?.find('a').attributes()).toMatchObject({ href: '/api/files/0b2f', download: '许可证.pdf' })
    expect(rows[0]?.find('[aria-label="移除 门头.jpg"]').exists()).toBe(true)
    expect(rows[1]?.find('[aria-label^="移除"]').exists()).toBe(false)
  })

  it('are added one after the other; what is refused is told beside its name, the others stay', async () => {
    answering([])
    const page = await open()
    expect(page.text()).toContain('还没有附件')
    await choose(page, '报告.pdf', '程序.exe', '台账.xlsx')
    await vi.waitFor(() => expect(page.findAll('li')).toHaveLength(2))
    expect(page.find('.refused').text()).toContain('程序.exe')
    expect(page.find('.refused').text()).toContain('不接受这种文件')
    expect(page.find('progress').exists()).toBe(false)
  })

  it('are removed after a question', async () => {
    answering([photo])
    const page = await open()
    await page.find('[aria-label="移除 门头.jpg"]').trigger('click')
    await flushPromises()
    const go = [...document.querySelectorAll<HTMLButtonElement>('.el-dialog button')].find((one) =>
      one.textContent?.includes('移除'),
    )
    go?.click()
    await vi.waitFor(() => expect(page.text()).toContain('还没有附件'))
  })

  it('cannot be added where the asker may not', async () => {
    answering([scan], false)
    const page = await open()
    expect(page.find('input[type=file]').exists()).toBe(false)
    expect(page.text()).not.toContain('添加附件')
  })
})
