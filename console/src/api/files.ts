import { address, call, get, Refused, signedOut, Unreachable } from './client'
import { language } from '@/i18n'
import type { Problem } from './problem'
import type { Schemas } from './schema/files'

export type StoredFile = Schemas['FileView']
export type FileList = Schemas['FileList']

/** What files belong to: a thing of a module. */
export interface FileOwner {
  kind: 'filing' | 'licence' | 'record'
  id: string
}

export const files = (owner: FileOwner, signal?: AbortSignal) =>
  get<FileList>('/api/files', { kind: owner.kind, owner: owner.id }, signal)
export const removeFile = (id: string) => call<undefined>('DELETE', `/api/files/${id}`)
export const fileAddress = (id: string) => `/api/files/${id}`

function problemOf(request: XMLHttpRequest): Problem {
  const title = request.statusText || `HTTP ${request.status}`
  try {
    return { type: 'about:blank', title, ...JSON.parse(request.responseText), status: request.status }
  } catch {
    return { type: 'about:blank', title, status: request.status } as Problem
  }
}

/** Sends a file; `told` hears how much of it is on its way, from 0 to 1. Only this kind of request can tell that. */
export function addFile(owner: FileOwner, file: File, told: (part: number) => void): Promise<StoredFile> {
  const query = { kind: owner.kind, owner: owner.id, name: file.name }
  return new Promise((done, failed) => {
    const request = new XMLHttpRequest()
    request.open('POST', address('/api/files', query))
    request.setRequestHeader('Accept-Language', language.value)
    const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1]
    if (token) request.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(token))
    if (file.type) request.setRequestHeader('Content-Type', file.type)
    request.upload.onprogress = (event) => event.lengthComputable && told(event.loaded / event.total)
    request.onerror = () => failed(new Unreachable('POST /api/files'))
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return done(JSON.parse(request.responseText))
      if (request.status === 401) signedOut.value++
      failed(new Refused(problemOf(request)))
    }
    request.send(file)
  })
}
