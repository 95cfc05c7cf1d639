import { get, send } from './client'
import type { Schemas } from './schema/trace'

/** What came in, went out and stands, and what was lost on the way. */
export type Balance = Schemas['BalanceAnswer']

export type BalanceLine = Schemas['BalanceAnswerLine']

export type Conversion = Schemas['BalanceAnswerConversion']

export type ConversionPart = Schemas['BalanceAnswerPart']

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
