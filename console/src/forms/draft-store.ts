import type { Draft } from './draft'

/** A form that somebody began; kept on this device until it is sent or dropped. */
export interface KeptDraft {
  envelope: Record<string, string>
  fields: Draft
  savedAt: number
}

const LASTS = 14 * 86_400_000
const keyOf = (who: string, type: string) => `yuanliu.draft.${who}.${type}`

export function keptDraft(who: string, type: string, now = Date.now()): KeptDraft | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(who, type)) ?? 'null') as KeptDraft | null
    return kept && now - kept.savedAt < LASTS ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(who: string, type: string, draft: KeptDraft) {
  localStorage.setItem(keyOf(who, type), JSON.stringify(draft))
}

export function dropDraft(who: string, type: string) {
  localStorage.removeItem(keyOf(who, type))
}
