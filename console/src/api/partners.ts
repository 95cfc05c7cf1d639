import { get } from './client'
import type { Schemas } from './schema/trace'

export type Partner = Schemas['PartnersPartner']

/** Whom one may name without having him in one's scope: with whom one dealt, and whoever has just this code. */
export const partners = (q: string) => get<Partner[]>('/api/partners', { q })
