import { computed, ref } from 'vue'
import { convergence, type Ancestor } from '@/api/trace'
import { codesIn } from '@/text/code'
import { useLoad } from '@/ui/useLoad'

/** So many codes are compared at once, and so many of their origins listed. */
export const MOST_CODES = 1_000
const MOST_ORIGINS = 50

/** How far an origin is from what it explains, on average. */
export const distance = ({ levels, explains }: Ancestor) => levels / explains.length

/** What several codes have in common: the codes as written, and the answer. */
export function useCommon(preset: readonly string[]) {
  const text = ref(preset.join('\n'))
  const codes = computed(() => codesIn(text.value))
  const fits = computed(() => codes.value.length > 1 && codes.value.length <= MOST_CODES)
  const { value, fault, busy, load } = useLoad((signal) => convergence(codes.value, MOST_ORIGINS, signal))

  function add(ids: readonly string[]) {
    text.value = codesIn([text.value, ...ids].join('\n')).join('\n')
  }

  return { text, codes, fits, value, fault, busy, load, add }
}
