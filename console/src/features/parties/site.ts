import type { Site } from '@/api/types'
import { filled } from './useDrawerForm'

/** A site as it is sent: coordinates as numbers. */
export function siteOf(form: Record<string, string>): Partial<Site> {
  const { lng, lat, ...rest } = filled(form) as Record<string, string>
  return { ...rest, ...(lng && { lng: Number(lng) }), ...(lat && { lat: Number(lat) }) }
}
