import type { Grant } from '@/api/people'
import { regionName } from '@/api/regions'
import { useWords } from '@/api/words'
import { enumerate, useTexts } from '@/i18n'
import { readCode } from '@/text/code'
import texts from './grant-texts'

type Clause = Pick<Grant, 'everything' | 'party' | 'regions' | 'categories' | 'stages' | 'further'>

/** How far a grant reaches, in words: everything, or where, narrowed by categories, stages and what else there is, by its name. */
export function useReach() {
  const t = useTexts(texts)
  const names = useWords()

  return ({ everything, party, regions, categories, stages, further }: Clause): string => {
    if (everything) return t('everywhere')
    const where = [
      party && t('treeOf', { party: readCode(party).plain }),
      regions.length && t('areasOf', { areas: enumerate(regions.map(regionName)) }),
    ].filter(Boolean)
    if (!where.length) return t('nowhere')
    const narrowed = [
      categories.length && t('ofCategories', { categories: names.categories(categories) }),
      stages.length && t('ofStages', { stages: names.nodes(stages) }),
      ...Object.entries(further).map(([name, values]) => `${name}: ${enumerate(values)}`),
    ].filter(Boolean)
    return [...where, ...narrowed].join(' · ')
  }
}
