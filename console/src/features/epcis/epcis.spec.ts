import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { CaptureJob } from '@/api/epcis'
import * as save from '@/text/save'
import { answers, refuses } from '@mock/answers'
import { open, rowsOf, screen, signedIn, texts, waitFor } from '@mock/open'
import { server } from '@mock/server'
import DocumentsPage from './DocumentsPage.vue'
import { unitsOf } from './event-units'
import EventsPage from './EventsPage.vue'
import { stateOf } from './job-state'

const job = (more: object = {}) => ({
  ...{
    captureID: 'j1',
    createdAt: '2026-11-21T02:32:00Z',
    finishedAt: '2026-11-21T02:32:01Z',
    running: false,
  },
  ...{ success: true, captureErrorBehaviour: 'proceed', errors: [] },
  ...more,
})
const BAD = {
  ...{ type: 'epcisException:ValidationException', title: 'x', status: 400, detail: 'd' },
  finding: {
    code: 'c',
    severity: 'BLOCK',
    pointer: '/epcisBody/eventList/3',
    message: '校验位不对',
    values: {},
  },
}
const event = (id: string, more: object = {}) => ({
  ...{ '@context': 'x', eventID: id, type: 'ObjectEvent', eventTime: '2026-11-21T02:32:00Z' },
  ...{
    bizStep: 'https://ref.gs1.org/cbv/BizStep-shipping',
    epcList: ['urn:yuanliu:trace:1', 'urn:yuanliu:trace:2'],
  },
  ...more,
})
const found = (eventList: object[]) => ({ epcisBody: { queryResults: { resultsBody: { eventList } } } })
const file = (name: string) => new File(['{}'], name, { type: 'application/json' })

describe('a capture job', () => {
  it.each([
    [{ running: true }, 'running'],
    [{}, 'done'],
    [{ success: false }, 'partly'],
    [{ success: false, captureErrorBehaviour: 'rollback' }, 'failed'],
  ])('that is %o is %s', (more, word) => {
    expect(stateOf(job(more) as unknown as CaptureJob).word).toBe(word)
  })
})

describe('the documents', () => {
  it('are listed as jobs, the faults of each beside their place in the document', async () => {
    const without = { type: 'x', title: 'y', status: 400, detail: '不是 JSON' }
    answers('GET /epcis/v2/capture', [
      job({ success: false, errors: [BAD, without] }),
      job({ captureID: 'j2' }),
    ])
    const { person } = await open(DocumentsPage, { at: '/documents' })
    await waitFor(() => expect(rowsOf('采集任务')).toHaveLength(2))
    expect(rowsOf('采集任务').map((row) => row.slice(3))).toEqual([
      ['其余照常存入', '有事件未存入', '2'],
      ['其余照常存入', '已存入', '0'],
    ])
    await person.click(screen.getByRole('button', { name: '查看问题 2' }))
    await screen.findByRole('dialog', { name: '任务 j1' })
    expect(texts(document.querySelectorAll('.ui-drawer li'))).toEqual([
      '拒收校验位不对位置 /epcisBody/eventList/3',
      '拒收不是 JSON',
    ])
  })

  it('are sent one after the other, followed until they are stored, and then listed', async () => {
    await signedIn({ rights: ['CAPTURE'] })
    const asked = answers('GET /epcis/v2/capture', [])
    const sent: (string | null)[] = []
    server.use(
      http.post('/epcis/v2/capture', ({ request }) => {
        sent.push(request.headers.get('GS1-Capture-Error-Behaviour'))
        return new HttpResponse(null, {
          status: 202,
          headers: { Location: `/epcis/v2/capture/j${sent.length}` },
        })
      }),
    )
    answers('GET /epcis/v2/capture/:id', ({ path }) => job({ captureID: path.split('/').at(-1) }))
    const { person } = await open(DocumentsPage, { at: '/documents' })
    await person.click(screen.getByRole('radio', { name: '整份不存' }))
    await person.upload(screen.getByLabelText(/将 JSON 文档拖到这里/), [file('a.json'), file('b.json')])
    await waitFor(() => expect(screen.getAllByText('已存入')).toHaveLength(2))
    expect(sent).toEqual(['rollback', 'rollback'])
    await waitFor(() => expect(asked.length).toBeGreaterThan(1))
    await person.click(screen.getByRole('button', { name: '清空列表' }))
    expect(screen.queryByText('a.json')).toBeNull()
  })

  it('that cannot be read are told beside their name, and can be sent again', async () => {
    await signedIn({ rights: ['CAPTURE'] })
    answers('GET /epcis/v2/capture', [])
    refuses('POST /epcis/v2/capture', 400, { title: '不是 JSON', detail: '第 3 行第 7 列：意外的逗号' })
    const { person } = await open(DocumentsPage, { at: '/documents' })
    await person.upload(screen.getByLabelText(/将 JSON 文档拖到这里/), file('bad.json'))
    expect((await screen.findByRole('alert')).textContent).toContain('第 3 行第 7 列')
    expect(screen.getByText('文档无法读取')).toBeTruthy()
    answers('POST /epcis/v2/capture', null, 202, { Location: '/epcis/v2/capture/j1' })
    answers('GET /epcis/v2/capture/:id', job())
    await person.click(screen.getByRole('button', { name: '重新上传' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
    expect(await screen.findByText('已存入')).toBeTruthy()
  })

  it('are sent only by who may', async () => {
    await signedIn({ rights: ['READ'] })
    answers('GET /epcis/v2/capture', [])
    await open(DocumentsPage, { at: '/documents', speaking: 'en' })
    expect(await screen.findByText('No capture jobs yet')).toBeTruthy()
    expect(document.querySelector('input[type=file]')).toBeNull()
  })
})

describe('the events', () => {
  it('are asked for in the words of EPCIS, the latest first, days by the clock of Shanghai', async () => {
    const asked = answers('GET /epcis/v2/events', found([event('e1')]))
    const at = '/documents/events?type=ObjectEvent&from=2026-11-20&to=2026-11-21'
    await open(EventsPage, { at })
    await waitFor(() => expect(rowsOf('事件查询')).toHaveLength(1))
    expect(asked[0]?.query).toEqual({
      ...{ perPage: '20', orderBy: 'eventTime', orderDirection: 'DESC', eventType: 'ObjectEvent' },
      GE_eventTime: '2026-11-20T00:00:00+08:00',
      LT_eventTime: '2026-11-22T00:00:00+08:00',
    })
    expect(rowsOf('事件查询')[0]?.slice(1, 5)).toEqual(['2026-11-21 10:32', '对象事件', '发货', '1 +1'])
  })

  it('about a code are those that name it as an item and those that name it as a lot, each once', async () => {
    const [early, late] = [event('e1', { eventTime: '2026-11-20T00:00:00Z' }), event('e2')]
    const asked = answers('GET /epcis/v2/events', ({ query }) =>
      found('MATCH_anyEPC' in query ? [early] : [late, early]),
    )
    await open(EventsPage, { at: '/documents/events?epc=urn:yuanliu:trace:1' })
    await waitFor(() => expect(rowsOf('事件查询')).toHaveLength(2))
    expect(asked.map(({ query }) => query.MATCH_anyEPC ?? query.MATCH_anyEPCClass)).toEqual([
      ...['urn:yuanliu:trace:1', 'urn:yuanliu:trace:1'],
    ])
    expect(rowsOf('事件查询').map((row) => row[1])).toEqual(['2026-11-21 10:32', '2026-11-20 08:00'])
  })

  it('are taken home as one document that names the vocabulary once', async () => {
    answers('GET /epcis/v2/events', found([event('e1'), event('e2')]))
    const saved = vi.spyOn(save, 'saveJson').mockImplementation(() => undefined)
    const { person } = await open(EventsPage, { at: '/documents/events' })
    await waitFor(() => expect(rowsOf('事件查询')).toHaveLength(2))
    await person.click(screen.getByRole('button', { name: '本页下载为 EPCIS 文档' }))
    const [name, document] = saved.mock.calls[0] as [
      string,
      { '@context': unknown; epcisBody: { eventList: object[] } },
    ]
    expect(name).toMatch(/^epcis-\d{4}-\d\d-\d\d\.jsonld$/)
    expect(document.epcisBody.eventList.map((one) => '@context' in one)).toEqual([false, false])
    expect(document['@context']).toBeTruthy()
    saved.mockRestore()
  })

  it('that a word names which nobody explains keep the word', async () => {
    answers('GET /epcis/v2/events', found([event('e1', { bizStep: 'urn:x:own:curing', epcList: [] })]))
    await open(EventsPage, { at: '/documents/events', speaking: 'en' })
    await waitFor(() => expect(rowsOf('Events')[0]?.slice(2, 5)).toEqual(['Object', 'curing', '']))
  })

  it('name their units, the parent first', () => {
    const one = {
      parentID: 'p',
      childEPCs: ['a'],
      childQuantityList: [{ epcClass: 'q' }, {}],
      inputEPCList: 'odd',
    }
    expect(unitsOf(one)).toEqual(['p', 'a', 'q'])
  })

  it('that cannot be asked for so are refused with the parameter', async () => {
    refuses('GET /epcis/v2/events', 400, { detail: '不认识的参数 eventTyp；是否想写 eventType？' })
    await open(EventsPage, { at: '/documents/events?type=X' })
    expect((await screen.findByRole('alert')).textContent).toContain('是否想写 eventType？')
  })
})
