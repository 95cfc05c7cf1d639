import { computed, reactive, ref, shallowRef, watch } from 'vue'
import { Refused } from '@/api/client'
import { recordType } from '@/api/profiles'
import type { Profile, RecordSpec } from '@/api/profile-types'
import { record, submitRecord, type RecordInput, type RecordOutcome } from '@/api/records'
import { session } from '@/api/session'
import { moment, wireMoment } from '@/text/moment'
import { fromFields, toFields } from '@/forms/draft'
import { dropDraft, keepDraft, keptDraft } from '@/forms/draft-store'
import { missing, missingFields } from '@/forms/local-check'
import { useForm, type Form } from '@/forms/useForm'
import { rememberType } from './recent'
import { useChecking } from './useChecking'

interface Envelope {
  key: string
  party: string
  site: string
  time: string
  [name: string]: string
}

const ENVELOPE = ['key', 'party', 'site', 'time'] as const
const PREFIX = /^\/(?:records\/\d+|record)(?=\/|$)/

/** The pointer within the record: `/records/0/fields/heads` and `/fields/heads` are one. */
export const withinRecord = (pointer: string) => pointer.replace(PREFIX, '')

/** One form of one record type: its values, what is wrong with them, its draft, its sending. */
export function useRecordForm(type: string, replaces?: string) {
  const profile = shallowRef<Profile>()
  const spec = shallowRef<RecordSpec>()
  const loadFault = shallowRef<unknown>()
  const envelope = reactive<Envelope>({ key: '', party: session.value?.party ?? '', site: '', time: '' })
  const [sending, restoredAt, savedAt] = [ref(false), ref(0), ref(0)]
  const sendFault = shallowRef<unknown>()
  const outcome = shallowRef<RecordOutcome>()
  const check = useChecking()
  const who = session.value?.name ?? ''

  const specs = computed(() => spec.value?.fields ?? [])
  const input = (): RecordInput => ({
    type,
    party: envelope.party,
    time: spec.value?.timePrecision === 'day' || !envelope.time ? envelope.time : wireMoment(envelope.time),
    fields: toFields(specs.value, fields.value),
    ...(envelope.key && { key: envelope.key }),
    ...(envelope.site && { site: envelope.site }),
    ...(replaces && { replaces }),
  })

  const form: Form = useForm({
    specs: () => spec.value?.fields ?? [],
    at: '/fields',
    beside: Object.fromEntries(ENVELOPE.map((name) => [`/${name}`, () => envelope[name]])),
    // What is empty as long as the server cannot judge the record; later the server says it better.
    missing: () => {
      const names = ['party', 'time', ...(spec.value?.siteRequired ? ['site'] : [])]
      const empty = names.filter((name) => !envelope[name])
      const tell = form.tell
      return empty.length
        ? [
            ...empty.map((name) => missing(`/${name}`, tell)),
            ...missingFields(specs.value, form.draft.value, tell, '/fields'),
          ]
        : []
    },
    remote: () => check.findings.value,
    within: withinRecord,
  })
  const { draft: fields, attempted, told: sentFindings } = form

  async function load() {
    try {
      const found = await recordType(type)
      if (!found) throw new Refused({ type: 'about:blank', title: type, status: 404 })
      ;[profile.value, spec.value] = [found.profile, found.spec]
      form.begin()
      envelope.time = moment(new Date()).slice(0, found.spec.timePrecision === 'day' ? 10 : 16)
      if (replaces) await prefill(replaces, found.spec)
      else restore()
      watch([envelope, fields], changed, { deep: true })
    } catch (fault) {
      loadFault.value = fault
    }
  }

  async function prefill(id: string, found: RecordSpec) {
    const original = await record(id)
    fields.value = fromFields(found.fields, original.fields)
    envelope.party = original.party?.id ?? envelope.party
    envelope.site = original.site?.id ?? ''
    envelope.time = moment(original.time).slice(0, found.timePrecision === 'day' ? 10 : 16)
  }

  function restore() {
    const kept = keptDraft(who, type)
    if (!kept) return
    Object.assign(envelope, kept.envelope)
    fields.value = { ...fields.value, ...kept.fields }
    restoredAt.value = kept.savedAt
    check.soon(input)
  }

  function changed() {
    if (outcome.value) return
    sentFindings.value = []
    check.soon(input)
    if (replaces) return
    savedAt.value = Date.now()
    keepDraft(who, type, { envelope: { ...envelope }, fields: fields.value, savedAt: savedAt.value })
  }

  function startAnew() {
    dropDraft(who, type)
    ;[restoredAt.value, savedAt.value] = [0, 0]
    ;[outcome.value, sendFault.value] = [undefined, undefined]
    check.stop()
    ;[check.findings.value, check.foreseen.value] = [[], {}]
    check.state.value = 'idle'
    envelope.key = ''
    form.begin()
  }

  /** Says before sending what would become of the record, with everything that is still open. */
  async function checkFirst() {
    attempted.value = true
    if (!form.local.value.length) await check.now(input)
  }

  async function submit() {
    if (sending.value) return
    attempted.value = true
    sendFault.value = undefined
    if (form.local.value.length) return
    sending.value = true
    check.stop()
    try {
      outcome.value = await submitRecord(input())
      dropDraft(who, type)
      rememberType(type)
    } catch (fault) {
      if (fault instanceof Refused) [sentFindings.value, check.findings.value] = [fault.findings, []]
      sendFault.value = fault
    } finally {
      sending.value = false
    }
  }

  void load()
  return {
    profile,
    spec,
    specs,
    loadFault,
    envelope,
    fields,
    form,
    summary: form.summary,
    check,
    sending,
    sendFault,
    outcome,
    restoredAt,
    savedAt,
    checkFirst,
    submit,
    startAnew,
    load,
  }
}

export type RecordForm = ReturnType<typeof useRecordForm>
