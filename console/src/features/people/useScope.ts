import { regionName } from '@/api/regions'
import { useWords } from '@/api/words'
import { useTexts } from '@/i18n'
import texts from './texts'

/** How far an access reaches: a party's code, a region with its categories, or everything. */
export interface Scope {
  party?: string | null
  region?: string | null
  categories?: string[]
}

export function useScope() {
  const t = useTexts(texts)
  const names = useWords()

  return (of: Scope): string =>
    of.party ??
    (of.region
      ? [regionName(of.region), names.categories(of.categories)].filter(Boolean).join(' · ')
      : t('everything'))
}
