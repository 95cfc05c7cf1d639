import { get, post } from './client'
import type { Category, FieldSpec, FieldType, Profile, RecordSpec, RuleSpec } from './profile-types'
import type { Schemas } from './schema/profiles'
import type { Schemas as OfRecords } from './schema/records'
import { forgetWords } from './words'

type Told = Schemas['ProfileView']

const named = <One>(map: Record<string, One>) => Object.entries(map).map(([id, one]) => ({ ...one, id }))

/** Fields that are for the machine only have no place in a form. */
const fieldsOf = (told: Record<string, Schemas['ProfileViewField']>): FieldSpec[] =>
  named(told)
    .filter((one) => !one.hidden)
    .map(({ type, required, fields, ...one }) => ({
      ...one,
      type: type as FieldType,
      required: required as boolean | string,
      ...(fields && { fields: fieldsOf(fields), unshown: unshownOf(fields) }),
    }))

const unshownOf = (told: Record<string, Schemas['ProfileViewField']>) =>
  named(told)
    .filter((one) => one.hidden)
    .map((one) => one.id)

type ToldRecord = Schemas['ProfileViewRecordType']

const rulesOf = (rules: ToldRecord['rules'], guards: ToldRecord['guards']): RuleSpec[] => [
  ...named(rules),
  ...guards.map((guard) => ({ ...guard, id: guard.rule, guard: true })),
]

const recordOf = ({ fields, rules, guards, ...record }: ToldRecord): RecordSpec => ({
  ...record,
  fields: fieldsOf(fields),
  unshown: unshownOf(fields),
  rules: rulesOf(rules, guards),
})

/** Reads a published profile into the form that the pages use. */
export const readProfile = (told: Told): Profile => ({
  ...told,
  nodes: named(told.nodes),
  lists: Object.fromEntries(
    Object.entries(told.lists).map(([id, list]) => [
      id,
      Object.entries(list).map(([value, name]) => ({ value, name })),
    ]),
  ),
  parameters: named(told.parameters),
  varieties: named(told.varieties).map((one) => ({ ...one, proofs: named(one.proofs) })),
  records: Object.values(told.records).map(recordOf),
})

const published = new Map<string, Promise<Profile>>()

/** One category, asked for once in a visit. */
export function profile(category: string): Promise<Profile> {
  let found = published.get(category)
  if (!found) {
    found = get<Told>(`/api/profiles/${encodeURIComponent(category)}`).then(readProfile)
    found.catch(() => published.delete(category))
    published.set(category, found)
  }
  return found
}

let all: Promise<Category[]> | undefined

/** The published categories, asked for once in a visit. */
export function categories(): Promise<Category[]> {
  all ??= get<Schemas['ProfilesCategories']>('/api/profiles').then(({ items }) => items)
  all.catch(() => (all = undefined))
  return all
}

/** The record type of that name with the profile that it belongs to. */
export async function recordType(type: string): Promise<{ profile: Profile; spec: RecordSpec } | undefined> {
  const found = await profile(type.split('/')[0] ?? '')
  const spec = found.records.find((record) => record.type === type)
  return spec && { profile: found, spec }
}

/** Publishes a proposed version; what was read before is forgotten. */
export async function publish(category: string, version: number) {
  await post(`/api/profiles/${encodeURIComponent(category)}/versions/${version}/publication`, {})
  forgetProfiles()
}

export type DryRun = OfRecords['ProfileDryRunToldView']

/** Tries a changed profile, a proposed version or files, on its examples and on what is stored; nothing applies by it. */
export const tryProfile = (category: string, what: { version: number } | { files: Record<string, string> }) =>
  post<DryRun>(`/api/profiles/${encodeURIComponent(category)}/dry-run`, what)

/** What was read is asked for anew. */
export function forgetProfiles() {
  published.clear()
  all = undefined
  forgetWords()
}
