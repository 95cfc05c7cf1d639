import { reactive, ref } from 'vue'
import { Refused } from '@/api/client'
import { captureDocument, job, type CaptureJob } from '@/api/epcis'

export interface Upload {
  name: string
  file: File
  share: number
  state: 'waiting' | 'uploading' | 'working' | 'done' | 'failed' | 'unreadable'
  job?: CaptureJob
  fault?: unknown
}

const PAUSE = 800

/** Sends documents one after the other and follows their jobs until they end. */
export function useUploads(finished: () => void) {
  const uploads = reactive<Upload[]>([])
  const behaviour = ref<'rollback' | 'proceed'>('proceed')
  let sending = false

  async function follow(upload: Upload, id: string) {
    for (;;) {
      upload.job = await job(id)
      if (!upload.job.running) break
      await new Promise((done) => setTimeout(done, PAUSE))
    }
    upload.state = upload.job.success ? 'done' : 'failed'
  }

  async function send(upload: Upload) {
    Object.assign(upload, { state: 'uploading', share: 0, fault: undefined, job: undefined })
    try {
      const id = await captureDocument(upload.file, behaviour.value, (share) => {
        upload.share = share
        if (share === 1) upload.state = 'working'
      })
      await follow(upload, id)
    } catch (fault) {
      upload.fault = fault
      upload.state = fault instanceof Refused && fault.status === 400 ? 'unreadable' : 'failed'
    }
    finished()
  }

  async function work() {
    if (sending) return
    sending = true
    for (
      let next = uploads.find((one) => one.state === 'waiting');
      next;
      next = uploads.find((one) => one.state === 'waiting')
    ) {
      await send(next)
    }
    sending = false
  }

  function add(files: Iterable<File>) {
    for (const file of files) uploads.unshift({ name: file.name, file, share: 0, state: 'waiting' })
    void work()
  }

  function again(upload: Upload) {
    upload.state = 'waiting'
    void work()
  }

  function clear() {
    uploads.splice(
      0,
      uploads.length,
      ...uploads.filter((one) => ['waiting', 'uploading', 'working'].includes(one.state)),
    )
  }

  return { uploads, behaviour, add, again, clear }
}
