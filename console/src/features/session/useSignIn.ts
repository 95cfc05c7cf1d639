import { computed, ref } from 'vue'
import { useRouter } from 'vue-router'
import { Refused } from '@/api/client'
import { changePassword, session, signIn } from '@/api/session'
import { useTexts } from '@/i18n'
import { notice } from '@/ui/notice'
import texts from './texts'

const LEAST = 12

/** Signing in, and the change of password that the first sign-in asks for. */
export function useSignIn(props: { to?: string; change?: boolean }) {
  const t = useTexts(texts)
  const router = useRouter()
  const [name, password, fresh, again] = [ref(''), ref(''), ref(''), ref('')]
  const fault = ref<unknown>()
  const said = ref('')
  const busy = ref(false)
  const changing = computed(() => !!session.value && (session.value.mustChangePassword || !!props.change))

  async function enter() {
    await router.push(props.to?.startsWith('/') ? props.to : { name: 'workbench' })
  }

  function explain(wrong: unknown) {
    fault.value = undefined
    said.value = ''
    if (wrong instanceof Refused && wrong.status === 401) said.value = `${t('wrong')} · ${t('wrongCure')}`
    else if (wrong instanceof Refused && wrong.status === 429)
      said.value = `${t('tooMany')} · ${t('tooManyCure')}`
    else fault.value = wrong
  }

  async function attempt(act: () => Promise<void>) {
    busy.value = true
    ;[fault.value, said.value] = [undefined, '']
    await act().catch(explain)
    busy.value = false
  }

  const submit = () =>
    attempt(async () => {
      const found = await signIn(name.value.trim(), password.value)
      if (!found.mustChangePassword) await enter()
    })

  const change = () =>
    attempt(async () => {
      if (fresh.value.length < LEAST) return void (said.value = t('short'))
      if (fresh.value !== again.value) return void (said.value = t('unequal'))
      await changePassword(password.value, fresh.value)
      notice(t('changed'))
      await enter()
    })

  return { name, password, fresh, again, fault, said, busy, changing, submit, change, enter }
}
