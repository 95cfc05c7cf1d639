/** Made from the rows of the program, core/identifier, by its test ConsoleSchemesTest: changed there. */
import type { LocalText } from '@/i18n'

/** A scheme of codes: what one is called, and how many characters are printed together. */
export interface SchemeRow extends LocalText {
  groups: number[]
}

export const SCHEMES: Record<string, SchemeRow> = {
  trace: { zh: '追溯码', en: 'Trace code', groups: [4, 4, 4, 4, 4] },
  batch: { zh: '批次码', en: 'Batch code', groups: [4, 4, 4, 4] },
  operator: { zh: '经营者码', en: 'Operator code', groups: [4, 4, 4, 1] },
  node: { zh: '节点码', en: 'Node code', groups: [6, 3] },
  ear: { zh: '耳标', en: 'Ear tag', groups: [1, 6, 8] },
  uscc: { zh: '统一社会信用代码', en: 'Credit code', groups: [2, 6, 9, 1] },
  citizen: { zh: '身份证号', en: 'Citizen number', groups: [6, 8, 4] },
}
