import { addClient, addUser, type Client, type User } from '@/api/people'
import type { Choice, FieldSpec } from '@/api/profile-types'
import { useWords } from '@/api/words'
import type { Right } from '@/api/session'
import { describeWith } from '@/forms/describe'
import type { Draft } from '@/forms/draft'
import { useEntry } from '@/forms/useEntry'
import texts from './texts'

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
