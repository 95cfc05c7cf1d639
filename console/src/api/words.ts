import { computed, shallowRef } from 'vue'
import { enumerate, local, type LocalText } from '@/i18n'
import { learnKinds } from '@/text/code'
import { get } from './client'
import type { Choice } from './profile-types'
import type { Schemas } from './schema/profiles'

export type Words = Schemas['ProfileWords']

let known: Promise<Words> | undefined

/** What profiles call things, asked for once in a visit. */
export function words(): Promise<Words> {
  known ??= get<Words>('/api/words')
  known.then(
    ({ kinds }) => learnKinds(kinds),
    () => (known = undefined),
  )
  return known
}

/** Asks anew next time. */
export const forgetWords = () => (known = undefined)

type Names = Record<string, LocalText> | undefined
const choicesOf = (names: Names): Choice[] =>
  Object.entries(names ?? {}).map(([value, name]) => ({ value, name }))

/** What profiles call things, in the language now chosen; until that is known, their ids. */
export function useWords() {
  const found = shallowRef<Words>()
  words()
    .then((answer) => (found.value = answer))
    .catch(() => undefined)

  const say = (names: Names, id: string) => local(names?.[id]) || id
  const all = (names: Names, ids: readonly string[] | undefined) =>
    enumerate((ids ?? []).map((id) => say(names, id)))

  return {
    nodes: (ids: readonly string[] | undefined) => all(found.value?.nodes, ids),
    categories: (ids: readonly string[] | undefined) => all(found.value?.categories, ids),
    record: (type: string) => say(found.value?.records, type),
    /** Empty where no profile names it. */
    node: (id: string) => local(found.value?.nodes[id]),
    variety: (id: string) => local(found.value?.varieties[id]),
    categoryChoices: computed(() => choicesOf(found.value?.categories)),
    nodeChoices: computed(() => choicesOf(found.value?.nodes)),
    recordChoices: computed(() => choicesOf(found.value?.records)),
    varietyChoices: computed(() => choicesOf(found.value?.varieties)),
  }
}
