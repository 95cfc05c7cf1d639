import { describe, expect, it, vi } from 'vitest'
import { speak } from '@/i18n'
import { answers, isDown, lists, refuses, waits } from '@mock/answers'
import { livestock } from '@mock/livestock'
import { signedIn } from '@mock/open'
import { profileView, wordsOf } from '@mock/profile-view'
import { balanceSheet } from './balance'
import { Refused, signedOut, Unreachable } from './client'
import { captureDocument, event, eventsAbout, jobs } from './epcis'
import { addFile } from './files'
import { printout } from './papers'
import { categories, profile, publish, recordType } from './profiles'
import { checkRecord, submitRecord, type RecordInput } from './records'
import { changePassword, forgetSession, knowSession, may, session, signOut } from './session'
import { useWords, words } from './words'
import { joinWays, waysOf, wholeTrace, type TraceAnswer } from './trace'

const SMALL = {
  ...{ category: 'a', code: '99', name: { zh: '甲', en: 'A' }, uses: [], nodes: {}, lists: {} },
  ...{ varieties: {}, records: {} },
}
const FINDING = {
  code: 'x',
  severity: 'BLOCK',
  pointer: '/records/0/fields/heads',
  message: 'm',
  values: {},
} as const
const INPUT: RecordInput = { type: 'livestock/slaughterIn', party: 'p', time: 't', fields: {} }
const fault = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (wrong: unknown) => wrong,
  )

describe('who is signed in', () => {
  it('is asked once in a visit', async () => {
    await signedIn({ rights: ['READ'] })
    const asked = answers('GET /api/session', {})
    expect((await knowSession())?.name).toBe('li.m')
    expect(asked).toEqual([])
    expect([may('READ'), may('OPERATE')]).toEqual([true, false])
    forgetSession()
    expect([session.value, may('READ')]).toEqual([null, false])
  })

  it('is nobody any more after signing out, even when the line is dead', async () => {
    await signedIn()
    isDown('DELETE /api/session')
    await signOut()
    expect(session.value).toBeNull()
  })

  it('keeps the first password when the new one was refused', async () => {
    await signedIn({ mustChangePassword: true })
    refuses('POST /api/session/password', 422, { detail: '太常见' })
    expect(await fault(changePassword('a', 'b'))).toBeInstanceOf(Refused)
    expect(session.value?.mustChangePassword).toBe(true)
  })
})

describe('a record', () => {
  it('is checked by what the server would say, a refusal with findings included', async () => {
    refuses('POST /api/records/check', 422, { findings: [FINDING] })
    expect((await checkRecord(INPUT)).findings).toHaveLength(1)
    answers('POST /api/records/check', {
      findings: [FINDING],
      records: [{ findings: [FINDING], fields: { a: 1 } }],
    })
    const checked = await checkRecord(INPUT)
    expect([checked.findings.length, checked.fields]).toEqual([2, { a: 1 }])
  })

  it('is not taken for checked when it was refused without findings', async () => {
    refuses('POST /api/records/check', 403)
    expect(await fault(checkRecord(INPUT))).toMatchObject({ status: 403 })
  })

  it('comes back with its outcome, or with what was found of the whole', async () => {
    answers('POST /api/records', { records: [{ id: 'r1', findings: [] }] }, 201)
    expect((await submitRecord(INPUT)).id).toBe('r1')
    answers('POST /api/records', { findings: [FINDING] }, 200)
    expect((await submitRecord(INPUT)).findings).toHaveLength(1)
  })
})

describe('EPCIS', () => {
  it('tells the page after by its link', async () => {
    const link = '</epcis/v2/capture?perPage=20&nextPageToken=t%201>; rel="next"'
    const asked = answers('GET /epcis/v2/capture', [], 200, { Link: link })
    expect((await jobs({ size: 20 })).next).toBe('t 1')
    await jobs({ size: 20, after: 't 1' })
    expect(asked[1]?.query).toEqual({ perPage: '20', nextPageToken: 't 1' })
  })

  it('turns two questions about a code together, and stops the one that has ended', async () => {
    const asked = answers('GET /epcis/v2/events', { epcisBody: { eventList: [] } })
    expect((await eventsAbout('c', { size: 20 })).next).toBeUndefined()
    await eventsAbout('c', { size: 20, after: 'a ' })
    expect(
      asked.slice(2).map(({ query }) => Object.keys(query).filter((key) => key.startsWith('MATCH'))),
    ).toEqual([['MATCH_anyEPC']])
  })

  it('gives one event out of a document or by itself', async () => {
    answers('GET /epcis/v2/events/:id', { eventID: 'e1', type: 'ObjectEvent' })
    expect((await event('e1')).eventID).toBe('e1')
    answers('GET /epcis/v2/events/:id', { epcisBody: { eventList: [{ eventID: 'e2' }] } })
    expect((await event('e2')).eventID).toBe('e2')
  })

  it('gives the job of a document that was sent, or why it was not taken', async () => {
    const told: number[] = []
    answers('POST /epcis/v2/capture', null, 202, { Location: '/epcis/v2/capture/a%20b' })
    expect(await captureDocument(new Blob(['{}']), 'proceed', (part) => told.push(part))).toBe('a b')
    expect(told.at(-1)).toBe(1)
    refuses('POST /epcis/v2/capture', 413, { detail: '太大' })
    expect(await fault(captureDocument(new Blob(['{}']), 'proceed', () => undefined))).toMatchObject({
      message: '太大',
    })
    isDown('POST /epcis/v2/capture')
    expect(await fault(captureDocument(new Blob(['{}']), 'proceed', () => undefined))).toBeInstanceOf(
      Unreachable,
    )
  })
})

describe('a file', () => {
  const owner = { kind: 'record', id: 'r1' } as const
  const send = () =>
    addFile(owner, new File(['x'], '许可证.pdf', { type: 'application/pdf' }), () => undefined)

  it('is sent with its name and what it belongs to', async () => {
    const heard = answers('POST /api/files', { id: 'f1' }, 201)
    expect((await send()).id).toBe('f1')
    expect(heard[0]?.query).toEqual({ kind: 'record', owner: 'r1', name: '许可证.pdf' })
  })

  it('that is refused says why, and who is signed out by it is told', async () => {
    refuses('POST /api/files', 422, { detail: '不接受这种文件' })
    expect(await fault(send())).toMatchObject({ status: 422, message: '不接受这种文件' })
    const before = signedOut.value
    refuses('POST /api/files', 401)
    expect(await fault(send())).toBeInstanceOf(Refused)
    expect(signedOut.value).toBe(before + 1)
    isDown('POST /api/files')
    expect(await fault(send())).toBeInstanceOf(Unreachable)
  })
})

describe('what is printed', () => {
  it('is called by its number, or by what it is where there are several', async () => {
    answers('POST /api/papers', {}, 200, { 'Yuanliu-Paper': 'YL-1' })
    expect((await printout({ kind: 'record', of: ['a'], format: 'xlsx' })).name).toBe('YL-1.xlsx')
    answers('POST /api/papers', {})
    expect((await printout({ kind: 'record', of: ['a', 'b'] })).name).toBe('record.pdf')
  })

  it('of a balance is a sheet', async () => {
    const heard = answers('GET /api/balance.csv', 'a,b')
    await balanceSheet({ party: 'p', from: '2026-11-01' })
    expect(heard[0]?.query).toEqual({ party: 'p', from: '2026-11-01' })
  })
})

describe('the profiles', () => {
  it('are asked for once in a visit, and anew after one was published', async () => {
    const list = lists('GET /api/profiles', [])
    const one = answers('GET /api/profiles/:category', profileView(SMALL))
    const said = answers('GET /api/words', wordsOf([]))
    await Promise.all([categories(), categories(), profile('a'), profile('a'), words(), words()])
    expect([list.length, one.length, said.length]).toEqual([1, 1, 1])
    answers('POST /api/profiles/:category/versions/:version/publication', {})
    await publish('a', 2)
    await Promise.all([categories(), profile('a'), words()])
    expect([list.length, one.length, said.length]).toEqual([2, 2, 2])
  })

  it('that did not come are asked for again', async () => {
    refuses('GET /api/profiles', 503)
    await fault(categories())
    lists('GET /api/profiles', [])
    expect(await categories()).toEqual([])
    refuses('GET /api/profiles/:category', 503)
    await fault(profile('a'))
    answers('GET /api/profiles/:category', profileView(SMALL))
    expect((await profile('a')).category).toBe('a')
    refuses('GET /api/words', 503)
    await fault(words())
    answers('GET /api/words', wordsOf([]))
    expect((await words()).nodes).toEqual({})
  })

  it('give a record type with the profile that it belongs to', async () => {
    expect((await recordType('livestock/slaughterIn'))?.spec.name.zh).toBe('进厂登记')
    expect(await recordType('livestock/nothing')).toBeUndefined()
  })
})

describe('the words of the profiles', () => {
  it('name all that they speak of in the language now chosen, and by its id until they are known', async () => {
    const slow = waits('GET /api/words', wordsOf([livestock]))
    const say = useWords()
    expect([say.nodes(['slaughter', 'farm']), say.record('livestock/slaughterIn'), say.node('farm')]).toEqual(
      [...['slaughter、farm', 'livestock/slaughterIn', '']],
    )
    slow.go()
    await vi.waitFor(() => expect(say.node('farm')).toBe('养殖场'))
    expect(say.nodes(['slaughter', 'gone'])).toBe('屠宰企业、gone')
    speak('en')
    expect([
      say.record('livestock/slaughterIn'),
      say.variety('livestock/pork'),
      say.categories(['livestock']),
    ]).toEqual([...['Slaughterhouse intake', 'Pork', 'Livestock products']])
    expect(say.categoryChoices.value.map((one) => one.value)).toEqual(['livestock'])
  })

  it('that did not come leave the ids', async () => {
    const asked = isDown('GET /api/words')
    const say = useWords()
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    expect(say.nodes(['farm'])).toBe('farm')
  })
})

describe('a trace both ways', () => {
  const half = (level: number, more: Partial<TraceAnswer> = {}): TraceAnswer =>
    ({
      ...{
        start: 's',
        direction: 'upstream',
        units: [
          { id: 's', level: 0 },
          { id: `u${level}`, level },
        ],
      },
      ...{
        edges: [],
        holdings: [],
        parties: [{ id: 'p' }],
        sites: [],
        causes: [],
        complete: true,
        millis: 5,
      },
      ...more,
    }) as unknown as TraceAnswer

  it('has what was before at negative steps, and nothing twice', () => {
    const both = joinWays(half(1), half(2, { complete: false, reason: 'scope' }))
    expect(both.units.map(({ id, level }) => `${id} ${level}`)).toEqual(['s 0', 'u1 -1', 'u2 2'])
    expect([both.parties.length, both.complete, both.reason, both.millis]).toEqual([1, false, 'scope', 10])
  })

  it('is asked for one way or both', async () => {
    expect([waysOf('upstream'), waysOf('both')]).toEqual([['upstream'], ['upstream', 'downstream']])
    const asked = answers('GET /api/trace', ({ query }) => half(query.direction === 'upstream' ? 1 : 2))
    await wholeTrace({ id: 's', direction: 'both' }, 301)
    expect(asked.map((one) => one.query.direction)).toEqual(['upstream', 'downstream'])
  })
})
