import { reactive, ref, shallowRef } from 'vue'
import { Refused } from '@/api/client'
import type { Finding, Right } from '@/api/types'
import type { ListOptions } from '@/ui/list/list'
import { useList } from '@/ui/list/useList'

/** What a person or a program is given. */
export interface GrantDraft {
  id: string
  name: string
  kind: string
  party: string
  region: string
  categories: string[]
  rights: Right[]
}

interface Doors<Item, Made> {
  add: (draft: GrantDraft) => Promise<Made>
  drop: (item: Item) => Promise<unknown>
}

/** Only what belongs to the kind: a region for authorities, a party for enterprises. */
export function grantOf(draft: GrantDraft) {
  const official = draft.kind === 'OFFICIAL'
  return {
    kind: draft.kind,
    ...(official && draft.region && { region: draft.region.trim() }),
    ...(official && draft.categories.length && { categories: [...draft.categories] }),
    ...(!official && draft.party && { party: draft.party.trim() }),
  }
}

/** People or programs with access: a list, one added with a secret shown once, one ended with its name typed. */
export function useGrants<Item extends object, Made>(
  empty: GrantDraft,
  listed: ListOptions<Item>,
  doors: Doors<Item, Made>,
) {
  const list = useList<Item>(listed)
  const draft = reactive({ ...empty }) as GrantDraft
  const [adding, busy] = [ref(false), ref(false)]
  const fault = shallowRef<unknown>()
  const made = shallowRef<Made | null>(null)
  const leaving = shallowRef<Item | null>(null)

  function start() {
    Object.assign(draft, empty)
    fault.value = undefined
    adding.value = true
  }

  async function attempt(act: () => Promise<void>) {
    busy.value = true
    fault.value = undefined
    await act().catch((wrong: unknown) => (fault.value = wrong))
    busy.value = false
  }

  const create = () =>
    attempt(async () => {
      made.value = await doors.add({ ...draft })
      adding.value = false
      await list.load()
    })

  const end = () =>
    attempt(async () => {
      if (leaving.value) await doors.drop(leaving.value)
      leaving.value = null
      await list.load()
    })

  const at = (field: string): Finding[] =>
    fault.value instanceof Refused
      ? fault.value.findings.filter((one) => one.pointer.split('/').includes(field))
      : []

  return { list, draft, adding, busy, fault, made, leaving, start, create, end, at }
}
