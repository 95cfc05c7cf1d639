import { computed, readonly, ref, watchEffect, type ComputedRef } from 'vue'
import { further, inFurther, learn } from './further'

/** The tag of a language. */
export type Language = string

const CHINESE = 'zh-CN'
const NAMES: Record<Language, string> = { [CHINESE]: '中文', en: 'English' }

/** The languages of the console: Chinese, which is the default, English, and those that a file brings. */
export const languages = computed<Language[]>(() => [...Object.keys(NAMES), ...[...further.keys()].sort()])

/** What a language calls itself. */
export const languageName = (tag: Language): string =>
  NAMES[tag] ?? new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag

/** As the platform keeps it: `zh`, `en`, the tag of a further one. */
export const keptTag = (tag: Language): string => (tag === CHINESE ? 'zh' : tag)

/** A text that data brings along in both languages; in further ones only where values were filled in. */
export interface LocalText {
  zh: string
  en: string
  further?: Record<string, string>
}

export interface Texts<Key extends string = string> {
  zh: Readonly<Record<Key, string>>
  en: Readonly<Record<Key, string>>
}

export type Values = Record<string, string | number | null | undefined>

const KEPT = 'yuanliu.language'

/** The known language that a tag asks for, by less and less of the tag (RFC 4647, lookup); else Chinese. */
export function known(tag: string): Language {
  const asked = tag.toLowerCase()
  for (let part = asked; part; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    const found = languages.value.find((one) => one.toLowerCase() === part)
    if (found) return found
  }
  return CHINESE
}

/** What was chosen here; else what the browser prefers, as on the scan page. */
const chosen = ref<Language>(
  known(globalThis.localStorage?.getItem(KEPT) ?? globalThis.navigator?.language ?? ''),
)
void learn(chosen.value)

watchEffect(
  () => {
    document.documentElement.lang = chosen.value
  },
  { flush: 'sync' },
)

/** The language now chosen. */
export const language = readonly(chosen)
export const isChinese = computed(() => chosen.value === CHINESE)

/** Chooses a language and remembers it. */
export function speak(value: Language) {
  chosen.value = value
  void learn(value)
  globalThis.localStorage?.setItem(KEPT, value)
}

/** Declares the texts of a feature; English must have exactly the keys of Chinese. */
export function defineTexts<const Zh extends Record<string, string>>(
  zh: Zh,
  en: Record<keyof Zh & string, string>,
): Texts<keyof Zh & string> {
  return { zh: zh as Record<keyof Zh & string, string>, en }
}

/** Fills `{name}` with the value of that name. */
export function fill(text: string, values: Values = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name]
    return value === undefined || value === null ? whole : String(value)
  })
}

export type Speak<Key extends string> = (key: Key, values?: Values) => string

/** A text in the language now chosen; in Chinese where a further language does not say it. */
function say(zh: string, en: string): string {
  if (isChinese.value) return zh
  return chosen.value === 'en' ? en : inFurther(zh, en)
}

/** Gives the function that says a text of these in the language now chosen. */
export function useTexts<Key extends string>(texts: Texts<Key>): Speak<Key> {
  return (key, values) => fill(say(texts.zh[key], texts.en[key]), values)
}

/** The text of data in the language now chosen; what is no text at all is shown as it is. */
export function local(text: LocalText | string | null | undefined): string {
  if (!text) return ''
  if (typeof text === 'string') return text
  return text.further?.[chosen.value] || say(text.zh, text.en) || text.zh || text.en
}

/** A title that follows the language. */
export function sayLater<Key extends string>(texts: Texts<Key>, key: Key): ComputedRef<string> {
  return computed(() => useTexts(texts)(key))
}

/** `甲、乙` or `A, B`. */
export const enumerate = (items: readonly string[] | null | undefined) =>
  (items ?? []).filter(Boolean).join(isChinese.value ? '、' : ', ')

/** Parts of a sentence that is heard as one: `甲，乙` or `A, B`. */
export const phrase = (parts: readonly string[]) => parts.filter(Boolean).join(isChinese.value ? '，' : ', ')

/** `依据：…` or `Basis: …`. */
export const labelled = (label: string, value: string | number | null | undefined) =>
  `${label}${isChinese.value ? '：' : ': '}${value ?? ''}`
