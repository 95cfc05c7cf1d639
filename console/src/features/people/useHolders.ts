import { clients, users, type Client, type User } from '@/api/people'
import { useTexts } from '@/i18n'
import { walk } from '@/ui/list/walk'
import { useLoad } from '@/ui/useLoad'
import texts from './grant-texts'

/** Somebody who can be given something: a user, or a program that comes in. */
export interface Holder {
  /** `user:<name>` or `client:<id>`. */
  id: string
  /** What one types or says. */
  name: string
  label: string
  kind: string
}

/** All who can be given something, users first; who has been shut out is left out. */
export function useHolders() {
  const t = useTexts(texts)
  const ofUser = ({ name, displayName, kind }: User): Holder => ({
    ...{ id: `user:${name}`, name, kind, label: `${displayName} · ${name} · ${t('people')}` },
  })
  const ofClient = ({ id, name, kind }: Client): Holder => ({
    ...{ id: `client:${id}`, name: id, kind, label: `${name} · ${id} · ${t('programs')}` },
  })

  const found = useLoad(async (signal) => {
    const holders: Holder[] = []
    for await (const page of walk<User>(users, {}, signal))
      holders.push(...page.filter((one) => !one.disabled).map(ofUser))
    for await (const page of walk<Client>(clients, {}, signal))
      holders.push(...page.filter((one) => !one.revokedAt).map(ofClient))
    return holders
  })
  void found.load()
  return found
}
