import { shallowRef } from 'vue'
import { enumerate, local, type LocalText } from '@/i18n'
import type { Choice } from './profile-types'
import { nodeNames, profiles } from './profiles'

/** What profiles call nodes and categories; until they are known, their ids. */
export function useProfileNames() {
  const nodes = shallowRef(new Map<string, LocalText>())
  const categories = shallowRef(new Map<string, LocalText>())
  Promise.all([nodeNames(), profiles()])
    .then(([found, list]) => {
      nodes.value = found
      categories.value = new Map(list.map((one) => [one.category, one.name]))
    })
    .catch(() => undefined)

  const say = (names: Map<string, LocalText>, ids: readonly string[] | undefined) =>
    enumerate((ids ?? []).map((id) => local(names.get(id)) || id))

  return {
    nodes: (ids: readonly string[] | undefined) => say(nodes.value, ids),
    categories: (ids: readonly string[] | undefined) => say(categories.value, ids),
  }
}

/** The published categories as choices. */
export function useCategoryChoices() {
  const choices = shallowRef<Choice[]>([])
  profiles()
    .then((found) => (choices.value = found.map((one) => ({ value: one.category, name: one.name }))))
    .catch(() => undefined)
  return choices
}
