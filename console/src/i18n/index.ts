import { computed, readonly, ref, watchEffect, type ComputedRef } from 'vue'

/** The languages of the console; the first is the default. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text that data brings along in both languages. */
export interface LocalText {
  zh: string
  en: string
}

export interface Texts<Key extends string = string> {
  zh: Readonly<Record<Key, string>>
  en: Readonly<Record<Key, string>>
}

export type Values = Record<string, string | number | null | undefined>

const KEPT = 'yuanliu.language'

/** What was chosen here; else English where the browser prefers it, as on the scan page; else Chinese. */
function kept(): Language {
  const value = globalThis.localStorage?.getItem(KEPT) ?? globalThis.navigator?.language ?? ''
  return value.startsWith('en') ? 'en' : 'zh-CN'
}

const chosen = ref<Language>(kept())

watchEffect(
  () => {
    document.documentElement.lang = chosen.value
  },
  { flush: 'sync' },
)

/** The language now chosen. */
export const language = readonly(chosen)
export const isChinese = computed(() => chosen.value === 'zh-CN')

/** Chooses a language and remembers it. */
export function speak(value: Language) {
  chosen.value = value
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

/** Gives the function that says a text of these in the language now chosen. */
export function useTexts<Key extends string>(texts: Texts<Key>): Speak<Key> {
  return (key, values) => fill((isChinese.value ? texts.zh : texts.en)[key], values)
}

/** The text of data in the language now chosen; what is no text at all is shown as it is. */
export function local(text: LocalText | string | null | undefined): string {
  if (!text) return ''
  if (typeof text === 'string') return text
  return (isChinese.value ? text.zh : text.en) || text.zh || text.en
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
