import { useWords } from '@/api/words'
import { local, phrase, useTexts, type LocalText } from '@/i18n'
import { readCode, shortCode } from '@/text/code'
import { quantity } from '@/text/quantity'
import type { TraceUnit } from '@/api/trace'
import { isHidden, type GraphNode } from './graph'
import texts from './texts'

/** How wide a text is, in half characters: a Chinese sign counts two. */
function measure(text: string): number {
  let width = 0
  for (const sign of text) width += sign.charCodeAt(0) > 0x2e80 ? 2 : 1.05
  return width
}

/** A text cut so that it fits. */
export function cut(text: string, most: number): string {
  if (measure(text) <= most) return text
  let kept = ''
  for (const sign of text) {
    if (measure(kept + sign) > most - 1) break
    kept += sign
  }
  return `${kept}…`
}

/** What the boxes, lanes and lists of a trace say. */
export function useWording() {
  const t = useTexts(texts)
  const { node: nodeName } = useWords()
  const laneName = (lane: string) => (lane ? nodeName(lane) || lane : t('others'))
  const kindName = (kind: string) => {
    const key = kind.toLowerCase()
    return key in texts.zh ? t(key as keyof typeof texts.zh) : key
  }

  function productName(unit: TraceUnit | undefined): string {
    if (!unit) return ''
    const name: unknown = unit.productName
    return typeof name === 'string' || (name && typeof name === 'object') ? local(name as LocalText) : ''
  }

  function lines(node: GraphNode): [string, string, string] {
    const [unit] = node.units
    if (isHidden(unit)) return [t('hiddenParty'), t('hidden'), '']
    const many = node.units.length > 1
    const amount = [productName(unit), quantity(node.quantity)].filter(Boolean).join(' ')
    const code = many ? t('groupOf', { n: node.units.length }) : shortCode(unit?.id ?? '', 22)
    const who = node.partyName || readCode(unit?.id ?? '').kind || t('others')
    return [node.parties > 1 ? t('andOthers', { party: cut(who, 14), n: node.parties }) : who, amount, code]
  }

  function spoken(node: GraphNode): string {
    const [who, amount] = lines(node)
    const code =
      node.units.length > 1 ? t('openGroup', { party: who, n: node.units.length }) : readCode(node.id).grouped
    const stop = node.stop ? t(node.stop) : ''
    return phrase([laneName(node.lane), who, amount, code, stop, node.start ? t('startMark') : ''])
  }

  return { t, laneName, kindName, productName, lines, spoken }
}

export type Wording = ReturnType<typeof useWording>
