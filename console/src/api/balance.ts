import { get, send } from './client'
import type { Balance } from './types'

/** A unit, or a party, a site, a party at a site; from the first day to the last, both included. */
export interface BalanceQuestion {
  id?: string
  scheme?: string
  party?: string
  site?: string
  product?: string
  from?: string
  to?: string
}

export const balance = (question: BalanceQuestion, signal?: AbortSignal) =>
  get<Balance>('/api/balance', { ...question }, signal)

/** The lines as a sheet, in the language now chosen. */
export async function balanceSheet(question: BalanceQuestion): Promise<Blob> {
  const answer = await send('GET', '/api/balance.csv', { query: { ...question }, accept: 'text/csv' })
  return await answer.blob()
}
