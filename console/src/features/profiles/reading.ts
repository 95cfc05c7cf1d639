import type { FieldSpec, Profile, RecordSpec } from '@/api/profile-types'
import { enumerate, local, useTexts } from '@/i18n'
import { number, unitName } from '@/text/quantity'
import texts from './texts'

/** Says in words what a field of a profile is. */
export function useReading() {
  const t = useTexts(texts)

  function typeName(spec: FieldSpec, profile: Profile): string {
    const list = (profile.lists[spec.list ?? ''] ?? []).map((choice) => local(choice.name))
    const shown = list.length > 6 ? [...list.slice(0, 6), '…'] : list
    const name = spec.type in texts.zh ? t(spec.type, { list: shown.join(' / ') }) : spec.type
    return spec.unit ? `${name} (${unitName(spec.unit)})` : name
  }

  function limits(spec: FieldSpec): string {
    const words = spec.type === 'text' || spec.type === 'document'
    return enumerate(
      [
        typeof spec.min === 'number' && t('min', { n: number(spec.min) }),
        typeof spec.max === 'number' &&
          (words ? t('chars', { n: spec.max }) : t('max', { n: number(spec.max) })),
        typeof spec.maxItems === 'number' && t('items', { n: spec.maxItems }),
      ].map((one) => one || ''),
    )
  }

  return { t, typeName, limits }
}

/** Rows of a list stand under their field. */
export function flatFields(fields: readonly FieldSpec[], depth = 0): { spec: FieldSpec; depth: number }[] {
  return fields.flatMap((spec) => [{ spec, depth }, ...flatFields(spec.fields ?? [], depth + 1)])
}

/** What the public sees of which record. */
export function publicFields(profile: Profile): { record: RecordSpec; spec: FieldSpec }[] {
  return profile.records.flatMap((record) =>
    flatFields(record.fields)
      .filter(({ spec }) => spec.public && !['hidden', 'HIDDEN'].includes(spec.public))
      .map(({ spec }) => ({ record, spec })),
  )
}
