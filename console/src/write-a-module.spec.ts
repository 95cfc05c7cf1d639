import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Component } from 'vue'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Feature } from './feature'
import { answers, lists } from '@mock/answers'
import { open, openPage, rowsOf, screen, signedIn, waitFor, within } from '@mock/open'
import { flow } from '@mock/work'
import { features } from './features'
import { kindName, placeOf } from './search/found'

const PAGE = '../docs/guide/write-a-module.md'
const FOLDER = 'target/write-a-module'
const FILE = /^```(?:ts|vue) console\/src\/(\S+)\n([\s\S]*?)^```$/gm

/** The page's files lie in a folder of their own: what they import from each other is found there, all else in `src`. */
const moved = (source: string) =>
  source.replaceAll("'@/api/drills'", "'../../api/drills'").replace(/'\.\/(client|pages)'/g, "'@/api/$1'")

const drill = {
  ...{ id: 'd-1', party: 'uscc:91110000600037341L', number: 'D-7', heldOn: '2026-11-20', lot: 'P1' },
  ...{ minutes: 42, state: 'TOLD', since: '2026-11-21T02:00:00Z', handedIn: 3 },
}

const at = (name: string) => join(process.cwd(), FOLDER, name)
const read = async <Part>(name: string) => (await import(/* @vite-ignore */ at(name))) as { default: Part }

describe('the guide to writing a module', () => {
  let feature: Feature
  let DrillsPage: Component
  let DrillPage: Component

  beforeAll(async () => {
    for (const [, name = '', source = ''] of readFileSync(PAGE, 'utf8').matchAll(FILE)) {
      mkdirSync(dirname(at(name)), { recursive: true })
      writeFileSync(at(name), moved(source))
    }
    feature = (await read<Feature>('features/drills/index.ts')).default
    DrillsPage = (await read<Component>('features/drills/DrillsPage.vue')).default
    DrillPage = (await read<Component>('features/drills/DrillPage.vue')).default
    features.push(feature)
  }, 120_000)
  afterAll(() => {
    features.splice(features.indexOf(feature), 1)
    rmSync(FOLDER, { recursive: true })
  })

  it('makes a list that filters and leads to its things', async () => {
    const asked = lists('GET /api/drills', [drill])
    const { person, where } = await open(DrillsPage, { at: '/drills?state=TOLD' })
    await waitFor(() => expect(rowsOf('召回演练')[0]).toContain('P1'))
    expect(asked[0]?.query.state).toBe('TOLD')
    await person.click(screen.getByRole('link', { name: 'D-7' }))
    await waitFor(() => expect(where()).toBe('/drills/d-1'))
  })

  it('makes a form that asks before it sends, in English too', async () => {
    await signedIn({ rights: ['READ', 'REGISTER'] })
    lists('GET /api/drills', [])
    const sent = answers('POST /api/drills', drill, 201)
    const { person } = await open(DrillsPage, { at: '/drills', speaking: 'en' })
    await person.click((await screen.findAllByRole('button', { name: 'Tell of a drill' }))[0] as Element)
    const form = within(await screen.findByRole('dialog', { name: 'Tell of a drill' }))
    await person.type(form.getByRole('textbox', { name: /Number/ }), 'D-7')
    await person.click(form.getByRole('button', { name: 'Tell' }))
    expect(sent).toHaveLength(0)
    expect(form.getAllByRole('textbox', { name: /Lot/ })).toHaveLength(1)
  })

  it('makes a page with what may be done and what happened', async () => {
    answers('GET /api/drills/d-1', drill)
    answers('GET /api/flows/drill/d-1', { ...flow, flow: 'drill' })
    await openPage(DrillPage, { at: '/drills/d-1', props: { id: 'd-1' } })
    expect(await screen.findByRole('heading', { name: /D-7/ })).toBeTruthy()
    expect(screen.getByRole('button', { name: '核验通过' })).toBeTruthy()
  })

  it('tells the search its kind', () => {
    expect(kindName('drill')).toBe('召回演练')
    expect(placeOf({ kind: 'drill', id: 'd-1', title: 'D-7' })).toEqual({
      name: 'drill',
      params: { id: 'd-1' },
    })
  })
})
