import { send } from './client'

/** What is printed, and how. */
export interface PrintOrder {
  kind: 'record' | 'trace' | 'notice'
  of: readonly string[]
  form?: 'a4' | 'a5' | 'label-70-50'
  format?: 'pdf' | 'xlsx'
  direction?: 'upstream' | 'downstream'
  scheme?: string
}

/** A file to print, and the number of the paper in it when it is a single one. */
export async function printout(order: PrintOrder): Promise<{ number?: string; name: string; file: Blob }> {
  const answer = await send('POST', '/api/papers', { json: order, accept: '*/*' })
  const number = answer.headers.get('Yuanliu-Paper') ?? undefined
  return { number, name: `${number ?? order.kind}.${order.format ?? 'pdf'}`, file: await answer.blob() }
}
