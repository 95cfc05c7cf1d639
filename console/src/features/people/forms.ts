import { addClient, addUser, giveGrant, type Client, type Grant, type User } from '@/api/people'
import type { Choice, FieldSpec } from '@/api/profile-types'
import { useWords } from '@/api/words'
import type { Right } from '@/api/session'
import { describeWith } from '@/forms/describe'
import type { Draft } from '@/forms/draft'
import { useEntry } from '@/forms/useEntry'
import { useTexts } from '@/i18n'
import grantTexts from './grant-texts'
import texts from './texts'
import type { Holder } from './useHolders'

const field = describeWith(texts)

const KIND = field('kind', 'kind', 'choice', { required: true, list: 'kinds' })
const PARTY = field('party', 'party', 'party', { required: true, help: 'partyHint' })
const REGION = field('region', 'region', 'text', { required: true, max: 6, help: 'regionHint' })
const CATEGORIES = field('categories', 'categories', 'choices', {
  list: 'categories',
  help: 'categoriesHint',
})
const RIGHTS = field('rights', 'rights', 'choices', { required: true, list: 'rights' })
const AUTHORITY = field('authority', 'authority', 'party', { help: 'authorityHint' })
const POSSIBLE: Right[] = ['CAPTURE', 'READ', 'REGISTER']
const OFFICIAL: Right[] = ['READ', 'CHECK', 'CAPTURE', 'CORRECT', 'ORDER']

const wordsOf = (keys: readonly (keyof typeof texts.zh)[]): Choice[] =>
  keys.map((key) => ({ value: key, name: { zh: texts.zh[key], en: texts.en[key] } }))

/** How far one reaches: a region for authorities, a party for enterprises, everything for administrators. */
const reachOf = ({ kind }: Draft): FieldSpec[] =>
  kind === 'OFFICIAL' ? [REGION, CATEGORIES] : kind === 'ADMINISTRATOR' ? [] : [PARTY]

const USER = [
  field('name', 'userName', 'identifier', { required: true, max: 64, help: 'userNameHint' }),
  field('displayName', 'displayName', 'text', { required: true, max: 100 }),
  KIND,
]
const CLIENT = [
  field('id', 'id', 'identifier', { required: true, max: 64, help: 'idHint' }),
  field('name', 'name', 'text', { required: true, max: 100 }),
  KIND,
]

/** What is asked of somebody who may sign in. */
export function useUserEntry(done: (made: User) => void) {
  const { categoryChoices: categories } = useWords()
  const kinds = wordsOf(['OFFICIAL', 'ENTERPRISE', 'ADMINISTRATOR'])
  return useEntry({
    name: 'user',
    specs: (draft) => [...USER, ...reachOf(draft), ...(draft.kind === 'OFFICIAL' ? [AUTHORITY, RIGHTS] : [])],
    lists: () => ({ kinds, categories: categories.value, rights: wordsOf(OFFICIAL as 'READ'[]) }),
    start: { kind: 'OFFICIAL', rights: ['READ', 'CHECK'] },
    send: (fields) => addUser(fields as unknown as Parameters<typeof addUser>[0]),
    done,
  })
}

/** What is asked of a program that comes in; a department's only reads. */
export function useClientEntry(done: (made: Client & { secret: string }) => void) {
  const { categoryChoices: categories } = useWords()
  const kinds = wordsOf(['PARTNER', 'OFFICIAL'])
  return useEntry({
    name: 'client',
    specs: (draft) => [...CLIENT, ...reachOf(draft), ...(draft.kind === 'OFFICIAL' ? [] : [RIGHTS])],
    lists: () => ({ kinds, categories: categories.value, rights: wordsOf(POSSIBLE as 'READ'[]) }),
    start: { kind: 'PARTNER', rights: ['CAPTURE', 'READ'] },
    send: (fields) =>
      addClient({ rights: ['READ'], ...fields } as unknown as Parameters<typeof addClient>[0]),
    done,
  })
}

const given = describeWith(grantTexts)
const HOLDER = given('holder', 'holder', 'choice', { required: true, list: 'holders', help: 'holderHint' })
const ROLE = given('role', 'role', 'text', { max: 100, help: 'roleHint' })
const STAGES = given('stages', 'stages', 'choices', { list: 'stages', help: 'stagesHint' })
const UNTIL = given('until', 'until', 'date', { help: 'untilHint' })

/** What may be given at all, by what the holder is: persons may more than programs. */
const GIVEABLE: Record<string, Right[]> = {
  'user:OFFICIAL': OFFICIAL,
  'user:ENTERPRISE': POSSIBLE,
  'user:ADMINISTRATOR': [
    ...['CAPTURE', 'READ', 'REGISTER', 'CHECK', 'PUBLISH', 'CORRECT', 'ORDER'],
    ...['MANAGE_ACCESS', 'READ_OPERATIONS', 'OPERATE'],
  ] as Right[],
  'client:PARTNER': POSSIBLE,
  'client:OFFICIAL': ['READ', 'CAPTURE', 'CORRECT'],
}

/** What is asked to give somebody something. */
export function useGrantEntry(holders: () => readonly Holder[], done: (given: Grant) => void) {
  const { categoryChoices: categories, nodeChoices: stages } = useWords()
  const kindOf = (id: unknown) => holders().find((one) => one.id === id)?.kind ?? ''
  let rights: readonly Choice[] = []
  const specs = (draft: Draft): FieldSpec[] => {
    const kind = kindOf(draft.holder)
    const may = GIVEABLE[`${String(draft.holder).split(':')[0]}:${kind}`] ?? []
    rights = wordsOf(may as 'READ'[])
    const narrowed = kind === 'OFFICIAL' ? [STAGES, AUTHORITY] : []
    return kind ? [HOLDER, ROLE, ...reachOf({ kind }), ...narrowed, RIGHTS, UNTIL] : [HOLDER]
  }
  return useEntry({
    name: 'grant',
    specs,
    lists: () => ({
      holders: holders().map(({ id, label }) => ({ value: id, name: { zh: label, en: label } })),
      ...{ categories: categories.value, stages: stages.value, rights },
    }),
    send: (fields) => giveGrant(fields),
    said: () => useTexts(grantTexts)('given'),
    done,
  })
}
