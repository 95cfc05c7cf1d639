import { useTexts } from '@/i18n'
import { daysAgo } from '@/text/moment'
import type { Licence } from '@/api/registry'
import type { Tone } from '@/ui/UiMark.vue'
import texts from './texts'

/** The words of the registry. */
export function useRegistryWording() {
  const t = useTexts(texts)
  const kindName = (kind: string | undefined) =>
    kind && kind in texts.zh ? t(kind as (typeof KINDS)[number]) : (kind ?? '')

  /** Whether a licence holds today, and for how long. */
  function licenceState(licence: Licence): { tone: Tone; text: string } {
    if (licence.status && !/^(valid|active)$/i.test(licence.status)) {
      return {
        tone: 'attention',
        text: licence.status in texts.zh ? t(licence.status as 'REVOKED') : licence.status,
      }
    }
    if (!licence.validTo) return { tone: 'normal', text: t('valid') }
    if (licence.validTo.slice(0, 10) < daysAgo(0)) return { tone: 'attention', text: t('expired') }
    return licence.validTo.slice(0, 10) < daysAgo(-30)
      ? { tone: 'attention', text: t('soon') }
      : { tone: 'normal', text: t('valid') }
  }

  return { t, kindName, licenceState }
}

/** The kinds of parties that the registry knows. */
export const KINDS = [
  'ENTERPRISE',
  'COOPERATIVE',
  'INDIVIDUAL',
  'FAMILY_FARM',
  'HOUSEHOLD',
  'INSTITUTION',
  'ORGANISATION',
  'FOREIGN',
  'AUTHORITY',
] as const
