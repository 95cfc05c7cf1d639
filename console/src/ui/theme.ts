import { computed, ref, watchEffect } from 'vue'

export type Theme = 'light' | 'dark'

const KEPT = 'yuanliu.theme'
const wanted = globalThis.matchMedia?.('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
const chosen = ref<Theme>((globalThis.localStorage?.getItem(KEPT) as Theme | null) ?? wanted)

watchEffect(() => document.documentElement.classList.toggle('dark', chosen.value === 'dark'))

export const theme = computed(() => chosen.value)

/** Chooses light or dark and remembers it. */
export function turnTheme() {
  chosen.value = chosen.value === 'dark' ? 'light' : 'dark'
  globalThis.localStorage?.setItem(KEPT, chosen.value)
}

/** The value of a token in the theme now chosen, for what draws outside CSS. */
export function token(name: string): string {
  return theme.value && getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()
}
