import type { Tone } from './UiMark.vue'
import type { IconName } from './icons'

/** How bad a finding is, in tone, mark and word; the same everywhere. */
export const SEVERITIES: Record<string, { tone: Tone; icon: IconName; text: 'block' | 'hold' | 'warn' }> = {
  BLOCK: { tone: 'stop', icon: 'stop', text: 'block' },
  HOLD: { tone: 'attention', icon: 'pause', text: 'hold' },
  WARN: { tone: 'attention', icon: 'warn', text: 'warn' },
}

const ORDER = ['BLOCK', 'HOLD', 'WARN']

/** The worst of the severities, or undefined when there is none. */
export function worst(findings: readonly { severity?: string }[]): string | undefined {
  return ORDER.find((severity) => findings.some((finding) => finding.severity === severity))
}
