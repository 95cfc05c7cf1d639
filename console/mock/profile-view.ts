import type { Schemas } from '../src/api/schema/profiles'

type View = Schemas['ProfileView']
type Told<Whole, Said extends keyof Whole> = Pick<Whole, Said> & Partial<Whole>
type ToldField = Omit<Told<Schemas['ProfileViewField'], 'name' | 'type'>, 'fields'> & {
  fields?: Record<string, ToldField>
}
type ToldRecord = Omit<
  Told<Schemas['ProfileViewRecordType'], 'name' | 'timePrecision'>,
  'fields' | 'rules' | 'guards'
> & {
  fields: Record<string, ToldField>
  rules: Record<string, Told<Schemas['ProfileViewRule'], 'severity' | 'message'>>
  guards?: Told<Schemas['ProfileViewGuard'], 'kind' | 'rule' | 'severity' | 'message'>[]
}
type ToldProof = Told<Schemas['ProfileViewProof'], 'name' | 'sources'>
type ToldVariety = Omit<Told<Schemas['ProfileViewVariety'], 'name' | 'unit' | 'chain'>, 'proofs'> & {
  proofs: Record<string, ToldProof>
}
type ToldProfile = Omit<
  Told<View, 'category' | 'code' | 'name' | 'nodes' | 'lists' | 'uses'>,
  'varieties' | 'records'
> & {
  varieties: Record<string, ToldVariety>
  records: Record<string, ToldRecord>
}

const each = <A, B>(map: Record<string, A>, view: (one: A, name: string) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(map).map(([name, one]) => [name, view(one, name)]))

const fieldView = ({ fields, ...told }: ToldField): Schemas['ProfileViewField'] => ({
  ...{ required: false, hidden: false, sensitive: false, index: false, toBeChecked: false },
  ...told,
  ...(fields && { fields: each(fields, fieldView) }),
})

const recordView = (told: ToldRecord, type: string): Schemas['ProfileViewRecordType'] => ({
  ...{ type, siteRequired: false, schema: {} },
  ...told,
  fields: each(told.fields, fieldView),
  rules: each(told.rules, (rule, id) => ({
    ...{ code: id, at: '', check: 'true', toBeChecked: false },
    ...rule,
  })),
  guards: (told.guards ?? []).map((guard) => ({ code: guard.rule, at: '', change: '1', ...guard })),
})

/** A profile as the server tells it, from what matters of it; all else is as it usually is. */
export const profileView = (told: ToldProfile): View => ({
  ...{ version: 1, validFrom: '2026-01-01', listsToBeChecked: [], parameters: {} },
  ...told,
  varieties: each(told.varieties, (variety) => ({
    ...{ goodsCodes: [], optional: [], toBeChecked: false },
    ...variety,
    proofs: each(variety.proofs, (proof) => ({ compulsory: true, toBeChecked: false, ...proof })),
  })),
  records: each(told.records, (record, name) => recordView(record, `${told.category}/${name}`)),
})

/** A category in the list of categories. */
export const categoryView = (view: View, proposed?: number): Schemas['ProfilesCategory'] => ({
  ...{ category: view.category, code: view.code, version: view.version, validFrom: view.validFrom },
  ...{ name: view.name, lead: view.lead, uses: view.uses, proposed },
  varieties: each(view.varieties, ({ name }, id) => ({ id: `${view.category}/${id}`, name })),
  records: each(view.records, ({ type, name }) => ({ id: type, name })),
})

const KINDS: Schemas['ProfileWords']['kinds'] = {
  lot: { name: { zh: '批次', en: 'Lot' }, issuers: {} },
  promise: { name: { zh: '承诺达标合格证', en: 'Promise certificate' }, issuers: {} },
  certificate: {
    name: { zh: '证书', en: 'Certificate' },
    issuers: {
      ANIMAL_B: { zh: '动物检疫证 B', en: 'Animal quarantine B' },
      PRODUCT_A: { zh: '产品检疫证 A', en: 'Product quarantine A' },
    },
  },
}

/** What these profiles call things. */
export function wordsOf(views: readonly View[]): Schemas['ProfileWords'] {
  const under = <A, B>(
    of: (view: View) => Record<string, A>,
    key: (view: View, name: string) => string,
    to: (one: A) => B,
  ) =>
    Object.fromEntries(
      views.flatMap((view) => Object.entries(of(view)).map(([name, one]) => [key(view, name), to(one)])),
    ) as Record<string, B>
  const inside = (view: View, name: string) => `${view.category}/${name}`
  return {
    version: views.map((view) => `${view.category}.${view.version}`).join('-'),
    categories: Object.fromEntries(views.map((view) => [view.category, view.name])),
    nodes: under(
      (view) => view.nodes,
      (_, name) => name,
      ({ name }) => name,
    ),
    varieties: under(
      (view) => view.varieties,
      inside,
      ({ name }) => name,
    ),
    records: under(
      (view) => view.records,
      inside,
      ({ name }) => name,
    ),
    kinds: KINDS,
    lists: under(
      (view) => view.lists,
      inside,
      (list) => list,
    ),
  }
}
