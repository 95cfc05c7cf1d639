import { reactive, ref, shallowRef } from 'vue'
import { Refused } from '@/api/client'
import { addClient, clients, dropClient } from '@/api/registry'
import type { Client, Finding, Right } from '@/api/types'
import { usePaged } from '@/ui/usePaged'

/** The credentials of partner systems: made, shown once, revoked. */
export function useClients() {
  const list = usePaged<Client, Record<string, string>>({}, clients)
  const form = reactive({ id: '', name: '', party: '', rights: ['CAPTURE', 'READ'] as Right[] })
  const [adding, busy] = [ref(false), ref(false)]
  const fault = shallowRef<unknown>()
  const made = shallowRef<(Client & { secret: string }) | null>(null)
  const leaving = shallowRef<Client | null>(null)

  function start() {
    Object.assign(form, { id: '', name: '', party: '', rights: ['CAPTURE', 'READ'] })
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
      made.value = await addClient({
        id: form.id.trim(),
        name: form.name.trim(),
        party: form.party.trim() || null,
        rights: [...form.rights],
      })
      adding.value = false
      await list.load()
    })

  const revoke = () =>
    attempt(async () => {
      if (leaving.value) await dropClient(leaving.value.id)
      leaving.value = null
      await list.load()
    })

  const at = (field: string): Finding[] =>
    fault.value instanceof Refused
      ? fault.value.findings.filter((one) => one.pointer.endsWith(`/${field}`))
      : []

  return { list, form, adding, busy, fault, made, leaving, start, create, revoke, at }
}
