import { addLicence, addParty, addSite, type Licence, type Party, type Site } from '@/api/registry'
import type { Choice } from '@/api/profile-types'
import { useWords } from '@/api/words'
import { describeWith } from '@/forms/describe'
import { useEntry } from '@/forms/useEntry'
import { useLicenceTypes } from './licence-types'
import texts from './texts'
import { KINDS } from './wording'

const field = describeWith(texts)

const CODE = field('id', 'code', 'identifier', { required: true, help: 'codeHint' })
const NAME = field('name', 'name', 'text', { required: true, max: 100 })
const REGION = field('region', 'region', 'text', { help: 'regionHint', max: 12 })
const ADDRESS = field('address', 'address', 'text', { max: 200 })

const PARTY = [
  NAME,
  CODE,
  field('kind', 'kind', 'choice', { list: 'kinds' }),
  field('nodes', 'nodes', 'identifiers', { help: 'nodesHint' }),
  field('categories', 'categories', 'choices', { list: 'categories' }),
  REGION,
  ADDRESS,
  field('parent', 'parent', 'party', { help: 'parentHint' }),
  field('codes', 'codes', 'identifiers', { help: 'codesHint' }),
]

const SITE = [
  NAME,
  CODE,
  field('party', 'owner', 'party', { required: true }),
  REGION,
  ADDRESS,
  field('lng', 'lng', 'decimal', { min: -180, max: 180, scale: 6 }),
  field('lat', 'lat', 'decimal', { min: -90, max: 90, scale: 6 }),
]

const LICENCE = [
  field('type', 'licenceType', 'choice', { required: true, list: 'licenceTypes' }),
  field('number', 'number', 'identifier', { required: true, max: 64 }),
  field('scope', 'scope', 'text', { max: 500 }),
  field('issuer', 'issuer', 'text', { max: 100 }),
  field('validFrom', 'validFrom', 'date', { required: true }),
  field('validTo', 'validTo', 'date', { help: 'validToHint' }),
]

const kinds: Choice[] = KINDS.map((kind) => ({
  value: kind,
  name: { zh: texts.zh[kind], en: texts.en[kind] },
}))

/** What is asked of a new party. */
export function usePartyEntry(done: () => void) {
  const { categoryChoices: categories } = useWords()
  return useEntry({
    name: 'party',
    specs: () => PARTY,
    lists: () => ({ kinds, categories: categories.value }),
    start: { kind: 'ENTERPRISE' },
    send: (fields) => addParty(fields as Partial<Party>),
    done,
  })
}

/** What is asked of a new site. */
export const useSiteEntry = (done: () => void) =>
  useEntry({ name: 'site', specs: () => SITE, send: (fields) => addSite(fields as Partial<Site>), done })

/** What is asked of a new licence of a party. */
export function useLicenceEntry(party: string, done: (licence: Licence) => void) {
  const { licenceTypeChoices } = useLicenceTypes()
  return useEntry({
    name: `licence.${party}`,
    specs: () => LICENCE,
    lists: () => ({ licenceTypes: licenceTypeChoices.value }),
    send: (fields) => addLicence(party, fields as Partial<Licence>),
    done,
  })
}
