import { useTexts } from '@/i18n'
import texts from './texts'

/** A word of a vocabulary by itself: bare, as a URN, or as an address (`https://ref.gs1.org/cbv/BizStep-shipping`). */
export const last = (word: unknown) => String(word ?? '').replace(/^.*[:/](?:BizStep-|Disp-)?/, '')

/** What events say, in the language now chosen. */
export function useEventWords() {
  const t = useTexts(texts)
  /** What a word of the standard means; one of somebody's own stays as it is. */
  const spoken = (word: unknown) => {
    const plain = last(word)
    return plain in texts.zh ? t(plain as keyof typeof texts.zh) : plain
  }
  return { spoken }
}
