import { get, post } from './client'
import type { LocalText } from '@/i18n'
import type {
  Choice,
  FieldSpec,
  FieldType,
  ParameterSpec,
  Profile,
  ProfileSummary,
  RecordSpec,
  RuleSpec,
  VarietySpec,
} from './profile-types'
import type { Severity } from './types'

type Raw = Record<string, unknown>

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const str = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
const num = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []

function text(value: unknown, otherwise = ''): LocalText {
  if (typeof value === 'string') return { zh: value, en: value }
  if (!isRaw(value)) return { zh: otherwise, en: otherwise }
  const zh = str(value.zh) ?? str(value.en) ?? otherwise
  return { zh, en: str(value.en) ?? zh }
}

const maybeText = (value: unknown) => (value ? text(value) : null)

/** A map by name and a list of named things are the same to the pages. */
export function entries(value: unknown, names = ['id', 'name', 'type', 'value']): [string, Raw][] {
  if (Array.isArray(value)) {
    return value.filter(isRaw).map((item) => [names.map((name) => str(item[name])).find(Boolean) ?? '', item])
  }
  return isRaw(value)
    ? Object.entries(value).map(([name, item]) => [name, isRaw(item) ? item : { name: item }])
    : []
}

const TYPES: Record<string, FieldType> = {
  datetime: 'moment',
  instant: 'moment',
  time: 'moment',
  number: 'decimal',
  string: 'text',
  bool: 'boolean',
  enum: 'choice',
  whole: 'integer',
  amount: 'decimal',
  flag: 'boolean',
  code: 'identifier',
  codes: 'identifiers',
  lines: 'list',
}

function field(id: string, raw: Raw): FieldSpec {
  const type = (str(raw.type) ?? 'text').toLowerCase()
  return {
    id,
    name: text(raw.name, id),
    type: TYPES[type] ?? (type as FieldType),
    help: maybeText(raw.help),
    required: typeof raw.required === 'string' ? raw.required : raw.required === true,
    unit: str(raw.unit),
    min: num(raw.min),
    max: num(raw.max),
    scale: num(raw.scale),
    maxItems: num(raw.maxItems),
    list: str(raw.list),
    schemes: strings(raw.schemes ?? raw.scheme),
    pattern: str(raw.pattern),
    minItems: num(raw.minItems),
    due: str(raw.due),
    calc: str(raw.calc),
    sensitive: raw.sensitive === true,
    public: raw.public === true ? 'shown' : str(raw.public),
    clause: str(raw.clause),
    toBeChecked: raw.toBeChecked === true,
    fields: shownFields(raw.fields),
  }
}

/** Fields that are for the machine only have no place in a form. */
function shownFields(raw: unknown): FieldSpec[] {
  return entries(raw, ['id'])
    .filter(([, inner]) => inner.hidden !== true)
    .map(([name, inner]) => field(name, inner))
}

function rule(id: string, raw: Raw, guard: boolean): RuleSpec {
  return {
    id,
    severity: (str(raw.severity) ?? 'WARN') as Severity,
    message: text(raw.message, id),
    clause: str(raw.clause),
    at: str(raw.at),
    when: str(raw.when),
    check: str(raw.check),
    guard,
  }
}

function recordSpec(category: string, id: string, raw: Raw): RecordSpec {
  const rules = entries(raw.rules, ['id', 'code']).map(([name, r]) => rule(name, r, false))
  const guards = entries(raw.guards, ['rule', 'id', 'code'])
    .filter(([, r]) => isRaw(r.message))
    .map(([name, r]) => rule(name, r, true))
  return {
    type: str(raw.type) ?? str(raw.id) ?? (id.includes('/') ? id : `${category}/${id}`),
    name: text(raw.name, id),
    help: maybeText(raw.help),
    node: str(raw.node),
    basis: isRaw(raw.basis) ? text(raw.basis).zh : str(raw.basis),
    act: str(raw.act),
    timePrecision: raw.dayOnly === true || str(raw.timePrecision)?.toLowerCase() === 'day' ? 'day' : 'minute',
    siteRequired: raw.siteRequired === true || raw.site === 'required' || raw.site === true,
    fields: shownFields(raw.fields),
    rules: [...rules, ...guards],
    schema: raw.schema,
  }
}

function choices(value: unknown): Choice[] {
  return entries(value, ['value', 'id', 'code']).map(([id, raw]) => ({
    value: id,
    name: isRaw(raw.name) || typeof raw.name === 'string' ? text(raw.name, id) : text(raw, id),
  }))
}

function variety(id: string, raw: Raw): VarietySpec {
  return {
    id,
    name: text(raw.name, id),
    unit: str(raw.unit),
    goodsCodes: strings(raw.goodsCodes),
    chain: strings(raw.chain),
    optional: strings(raw.optional),
    proofs: entries(raw.proofs, ['id']).map(([name, proof]) => ({
      id: name,
      name: text(proof.name, name),
      compulsory: proof.compulsory !== false,
      clause: str(proof.clause),
      sources: sources(proof),
    })),
  }
}

function sources(proof: Raw): VarietySpec['proofs'][number]['sources'] {
  const list = Array.isArray(proof.sources) ? proof.sources.filter(isRaw) : [proof]
  return list.map((one) => ({ record: str(one.record) ?? '', field: str(one.field), when: str(one.when) }))
}

function parameter(id: string, raw: Raw): ParameterSpec {
  return {
    id,
    name: text(raw.name, id),
    value: num(raw.value),
    unit: str(raw.unit),
    clause: str(raw.clause),
    toBeChecked: raw.toBeChecked === true,
  }
}

/** Reads a published profile into the form that the pages use. */
export function readProfile(raw: unknown): Profile {
  const p = isRaw(raw) ? raw : {}
  const category = str(p.category) ?? ''
  return {
    category,
    code: String(p.code ?? ''),
    version: num(p.version) ?? 1,
    validFrom: str(p.validFrom) ?? '',
    name: text(p.name, category),
    lead: maybeText(p.lead),
    uses: strings(p.uses),
    nodes: entries(p.nodes, ['id']).map(([id, node]) => ({ id, name: text(node.name, id) })),
    lists: Object.fromEntries(entries(p.lists, ['id']).map(([id]) => [id, listOf(p.lists, id)])),
    listsToBeChecked: strings(p.listsToBeChecked),
    parameters: entries(p.parameters, ['id']).map(([id, one]) => parameter(id, one)),
    varieties: entries(p.varieties, ['id']).map(([id, v]) => variety(id, v)),
    records: entries(p.records, ['type', 'id']).map(([id, r]) => recordSpec(category, id, r)),
  }
}

function listOf(lists: unknown, id: string): Choice[] {
  if (isRaw(lists)) return choices(lists[id])
  const found = entries(lists, ['id']).find(([name]) => name === id)?.[1]
  return choices(found?.items ?? found?.entries ?? found?.values)
}

const published = new Map<string, Promise<Profile>>()

/** One category, asked for once in a visit. */
export function profile(category: string): Promise<Profile> {
  let found = published.get(category)
  if (!found) {
    found = get<unknown>(`/api/profiles/${encodeURIComponent(category)}`).then(readProfile)
    found.catch(() => published.delete(category))
    published.set(category, found)
  }
  return found
}

let all: Promise<ProfileSummary[]> | undefined

function summary(raw: unknown): ProfileSummary {
  return { ...readProfile(raw), proposed: isRaw(raw) ? num(raw.proposed) : null }
}

/** The published categories. */
export function profiles(): Promise<ProfileSummary[]> {
  all ??= get<unknown>('/api/profiles').then((answer) => {
    const list = Array.isArray(answer)
      ? answer
      : isRaw(answer) && Array.isArray(answer.items)
        ? answer.items
        : []
    return list.map(summary)
  })
  all.catch(() => (all = undefined))
  return all
}

/** The record type of that name with the profile that it belongs to. */
export async function recordType(type: string): Promise<{ profile: Profile; spec: RecordSpec } | undefined> {
  const found = await profile(type.split('/')[0] ?? '')
  const spec = found.records.find((record) => record.type === type)
  return spec && { profile: found, spec }
}

/** The names of all record types, by type. */
export async function recordNames(): Promise<Map<string, LocalText>> {
  const found = new Map<string, LocalText>()
  for (const summary of await profiles()) {
    const read = summary.records.length ? summary : await profile(summary.category)
    for (const record of read.records) found.set(record.type, record.name)
  }
  return found
}

/** Publishes a proposed version; what was read before is forgotten. */
export async function publish(category: string, version: number) {
  await post(`/api/profiles/${encodeURIComponent(category)}/versions/${version}/publication`, {})
  forgetProfiles()
}

/** What was read is asked for anew. */
export function forgetProfiles() {
  published.clear()
  all = undefined
}

/** The names of the kinds of nodes, by their id, from all categories. */
export async function nodeNames(): Promise<Map<string, LocalText>> {
  const read = await Promise.all((await profiles()).map((one) => profile(one.category)))
  return new Map(read.flatMap((one) => one.nodes.map((node) => [node.id, node.name] as const)))
}

/** The names of the varieties, as events name them: `livestock/pork`. */
export async function varietyNames(): Promise<Map<string, LocalText>> {
  return new Map(
    (await profiles()).flatMap(({ category, varieties }) =>
      varieties.map((one) => [`${category}/${one.id}`, one.name] as const),
    ),
  )
}
