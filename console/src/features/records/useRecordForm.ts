import { computed, reactive, ref, shallowRef, watch, type Ref } from 'vue'
import { Refused } from '@/api/client'
import { recordType } from '@/api/profiles'
import type { Profile, RecordSpec } from '@/api/profile-types'
import { record, submitRecord } from '@/api/records'
import { session } from '@/api/session'
import type { Finding, RecordInput, RecordOutcome } from '@/api/types'
import { useTexts } from '@/i18n'
import { moment, wireMoment } from '@/text/moment'
import { blank, fromFields, isEmpty, toFields, type Draft, type DraftValue } from './draft'
import { dropDraft, keepDraft, keptDraft, rememberType } from './draft-store'
import { localFindings, missingFindings, type Said } from './local-check'
import { place, pointersOf, valueAt } from './placing'
import texts from './texts'
import { useChecking } from './useChecking'

interface Envelope {
  key: string
  party: string
  site: string
  time: string
  [name: string]: string
}

/** One form of one record type: its values, what is wrong with them, its draft, its sending. */
export function useRecordForm(type: string, replaces?: string) {
  const t = useTexts(texts)
  const profile = shallowRef<Profile>()
  const spec = shallowRef<RecordSpec>()
  const loadFault = shallowRef<unknown>()
  const envelope = reactive<Envelope>({ key: '', party: session.value?.party ?? '', site: '', time: '' })
  const fields = ref<Draft>({}) as Ref<Draft>
  const touched = reactive(new Set<string>())
  const [attempted, sending, restoredAt, savedAt] = [ref(false), ref(false), ref(0), ref(0)]
  const sendFault = shallowRef<unknown>()
  const sentFindings = shallowRef<Finding[]>([])
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

  const tell = (said: Said) => t(said.code, said.values)
  const local = computed(() => [
    ...missingFindings(specs.value, fields.value, envelope, !!spec.value?.siteRequired, tell),
    ...localFindings(specs.value, fields.value, tell),
  ])
  const placed = computed(() => {
    const spoken = new Set(local.value.map((finding) => finding.pointer))
    const remote = [...check.findings.value, ...sentFindings.value]
    const all = place(remote, pointersOf(specs.value, fields.value))
    const at = new Map([...all.at].filter(([pointer]) => !spoken.has(pointer)))
    for (const finding of local.value) at.set(finding.pointer, [finding])
    return { at, general: all.general }
  })

  function valueOf(pointer: string): DraftValue | undefined {
    if (!pointer.startsWith('/fields/')) return envelope[pointer.slice(1)]
    return valueAt(fields.value, pointer) as DraftValue | undefined
  }

  /** A field speaks once it was left, or once sending was tried; what is merely still empty waits. */
  const shown = (pointer: string): Finding[] =>
    attempted.value || touched.has(pointer) ? (placed.value.at.get(pointer) ?? []) : []

  const summary = computed(() => {
    const open: string[] = []
    const told: [string, Finding][] = placed.value.general.map((finding) => ['', finding])
    for (const [pointer, findings] of placed.value.at) {
      if (isEmpty(valueOf(pointer)) && !attempted.value) open.push(pointer)
      else told.push(...findings.map((finding) => [pointer, finding] as [string, Finding]))
    }
    return { open: open.length, told }
  })

  async function load() {
    try {
      const found = await recordType(type)
      if (!found) throw new Refused({ type: 'about:blank', title: type, status: 404 })
      ;[profile.value, spec.value] = [found.profile, found.spec]
      fields.value = blank(found.spec.fields)
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
    ;[restoredAt.value, savedAt.value, attempted.value] = [0, 0, false]
    ;[outcome.value, sentFindings.value, sendFault.value] = [undefined, [], undefined]
    check.stop()
    check.findings.value = []
    check.state.value = 'idle'
    touched.clear()
    envelope.key = ''
    fields.value = blank(specs.value)
  }

  async function submit() {
    attempted.value = true
    sendFault.value = undefined
    if (local.value.length) return
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
    touched,
    shown,
    summary,
    check,
    attempted,
    sending,
    sendFault,
    outcome,
    restoredAt,
    savedAt,
    submit,
    startAnew,
    load,
  }
}

export type RecordForm = ReturnType<typeof useRecordForm>
