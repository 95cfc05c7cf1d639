import { computed, reactive, ref, watch } from 'vue'
import { balance, type BalanceQuestion } from '@/api/balance'
import { Refused } from '@/api/client'
import { session } from '@/api/session'
import { plainCode, readCode } from '@/text/code'
import { useLoad } from '@/ui/useLoad'

export type AskedOf = 'holder' | 'unit'

const EMPTY = { of: 'holder' as AskedOf, code: '', party: '', site: '', product: '', from: '', to: '' }
export type BalanceForm = typeof EMPTY

/** What the form asks; of a unit nothing about holders, and the other way round. */
export function questionOf({ of, code, party, site, product, from, to }: BalanceForm): BalanceQuestion {
  const about = of === 'unit' ? { id: code.trim() } : { party, site }
  const filled = Object.entries({ ...about, product, from, to }).filter(([, value]) => value)
  return Object.fromEntries(filled)
}

/** What is wrong with the form before it is sent. */
export function faultsOf(form: BalanceForm): ('nothing' | 'reversed')[] {
  const { id, party, site, from, to } = questionOf(form)
  return [
    ...(id || party || site ? [] : (['nothing'] as const)),
    ...(from && to && to < from ? (['reversed'] as const) : []),
  ]
}

const asks = ({ id, party, site }: BalanceQuestion) => !!(id || party || site)

/** A balance: its question as the address has it, the form to change it, the answer. */
export function useBalance(asked: () => BalanceQuestion) {
  const form = reactive({ ...EMPTY })
  const tried = ref(false)
  const answer = useLoad(async (signal) => (asks(asked()) ? await balance(asked(), signal) : undefined))
  const faults = computed(() => faultsOf(form).filter((fault) => tried.value || fault !== 'nothing'))

  function clear() {
    Object.assign(form, EMPTY, { party: session.value?.party ?? '' })
    tried.value = false
  }

  function take(question: BalanceQuestion) {
    clear()
    answer.value.value = answer.fault.value = undefined
    if (!asks(question)) return
    const { id = '', party = '', site = '', product = '', from = '', to = '' } = question
    Object.assign(form, { of: id ? 'unit' : 'holder', code: id, party, site, product, from, to })
    if (!faultsOf(form).length) void answer.load()
  }
  watch(asked, take, { immediate: true })

  /** The question to go to, or nothing while something is wrong with the form. */
  function next(): BalanceQuestion | undefined {
    tried.value = true
    return faultsOf(form).length ? undefined : questionOf(form)
  }

  const candidates = computed<string[]>(() => {
    const problem = answer.fault.value instanceof Refused ? answer.fault.value.problem : undefined
    return problem?.status === 409 ? (problem.candidates ?? []) : []
  })

  /** One reading of the code that has several takes its place. */
  function choose(uri: string) {
    const { plain } = readCode(uri)
    const place = (['code', 'party', 'site'] as const).find((name) => plainCode(form[name]) === plain)
    form[place ?? 'code'] = uri
  }

  return { form, faults, candidates, ...answer, clear, next, choose }
}
