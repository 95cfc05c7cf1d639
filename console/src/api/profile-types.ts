import type { LocalText } from '@/i18n'
import type { Schemas } from './schema/profiles'

/** What a category demands, as the pages read it: as the server tells it, its maps as lists in their order. */
type WithId<Told> = Told & { id: string }

/** A category in short; `proposed` is the newest version that waits for its publication. */
export type Category = Schemas['ProfilesCategory']

export type FieldValue = string | number | boolean | null | FieldValue[] | { [name: string]: FieldValue }
export type Fields = Record<string, FieldValue>

export type FieldType =
  | 'text'
  | 'document'
  | 'integer'
  | 'decimal'
  | 'flag'
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

type ToldField = Schemas['ProfileViewField']

/** A field of a form, told by a profile or described by a page. */
export type FieldSpec = WithId<
  Pick<ToldField, 'name'> &
    Partial<Omit<ToldField, 'name' | 'type' | 'required' | 'fields'>> & {
      type: FieldType
      /** Always, never, or under this condition. */
      required: boolean | string
      fields?: FieldSpec[]
      /** Ids of its rows' fields that are for the machine only. */
      unshown?: readonly string[]
      /** What such a value looks like. */
      example?: string
    }
>

/** What must hold; of a guard only while the record is stored. */
export type RuleSpec = WithId<
  Pick<Schemas['ProfileViewRule'], 'severity' | 'message' | 'clause' | 'when'> & {
    check?: string
    guard?: boolean
  }
>

export type RecordSpec = Omit<Schemas['ProfileViewRecordType'], 'fields' | 'rules' | 'guards'> & {
  fields: FieldSpec[]
  /** Ids of fields that are for the machine only. */
  unshown?: readonly string[]
  rules: RuleSpec[]
}

export interface Choice {
  value: string
  name: LocalText
}

export type ProofSpec = WithId<Schemas['ProfileViewProof']>

export type VarietySpec = WithId<Omit<Schemas['ProfileViewVariety'], 'proofs'>> & { proofs: ProofSpec[] }

export type ParameterSpec = WithId<Schemas['ProfileViewParameter']>

type Mapped = 'nodes' | 'lists' | 'parameters' | 'varieties' | 'records'

export type Profile = Omit<Schemas['ProfileView'], Mapped> & {
  nodes: WithId<Schemas['ProfileViewNode']>[]
  lists: Record<string, Choice[]>
  parameters: ParameterSpec[]
  varieties: VarietySpec[]
  records: RecordSpec[]
}
