import type { Schemas } from './schema/records'

export type Severity = 'BLOCK' | 'HOLD' | 'WARN'

export type Finding = Schemas['FindingView']

/** RFC 9457. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  findings?: Finding[]
  /** The readings of a bare code, each as a URI. */
  candidates?: string[]
}
