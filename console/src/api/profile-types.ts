import type { LocalText } from '@/i18n'
import type { Severity } from './types'

/** What a category demands, as the pages read it. */
export interface ProfileSummary {
  category: string
  code: string
  version: number
  validFrom: string
  name: LocalText
  lead: LocalText | null
  records: { type: string; name: LocalText }[]
  varieties: { id: string; name: LocalText }[]
  /** The newest version that waits for its publication. */
  proposed: number | null
}

export type FieldType =
  | 'text'
  | 'document'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'date'
  | 'moment'
  | 'choice'
  | 'choices'
  | 'identifier'
  | 'identifiers'
  | 'party'
  | 'site'
  | 'texts'
  | 'list'

export interface FieldSpec {
  id: string
  name: LocalText
  type: FieldType
  help?: LocalText | null
  /** What such a value looks like. */
  example?: string
  /** Always, never, or under this condition. */
  required: boolean | string
  unit?: string | null
  min?: number | null
  max?: number | null
  scale?: number | null
  maxItems?: number | null
  list?: string | null
  schemes: string[]
  pattern?: string | null
  minItems?: number | null
  /** The later record by which it must be there. */
  due?: string | null
  /** The expression that the server computes it by. */
  calc?: string | null
  sensitive: boolean
  /** What the public sees of it: all, masked, or nothing. */
  public?: string | null
  clause?: string | null
  toBeChecked?: boolean
  fields?: FieldSpec[]
}

export interface RuleSpec {
  id: string
  severity: Severity
  message: LocalText
  clause?: string | null
  at?: string | null
  when?: string | null
  check?: string | null
  guard?: boolean
}

export interface RecordSpec {
  /** `category/record`. */
  type: string
  name: LocalText
  help?: LocalText | null
  node?: string | null
  basis?: string | null
  act?: string | null
  timePrecision: 'minute' | 'day'
  siteRequired: boolean
  fields: FieldSpec[]
  rules: RuleSpec[]
  schema?: unknown
}

export interface Choice {
  value: string
  name: LocalText
}

/** A document behind goods; any one of its sources is enough. */
export interface ProofSpec {
  id: string
  name: LocalText
  compulsory: boolean
  clause?: string | null
  sources: { record: string; field: string | null; when: string | null }[]
}

export interface VarietySpec {
  id: string
  name: LocalText
  unit?: string | null
  goodsCodes: string[]
  chain: string[]
  /** The steps of the chain that goods may skip. */
  optional: string[]
  proofs: ProofSpec[]
}

/** A number that rules use. */
export interface ParameterSpec {
  id: string
  name: LocalText
  value: number | null
  unit: string | null
  clause: string | null
  toBeChecked: boolean
}

export interface Profile {
  category: string
  code: string
  version: number
  validFrom: string
  name: LocalText
  lead: LocalText | null
  uses: string[]
  nodes: { id: string; name: LocalText }[]
  lists: Record<string, Choice[]>
  listsToBeChecked: string[]
  parameters: ParameterSpec[]
  varieties: VarietySpec[]
  records: RecordSpec[]
}
