import type { CaptureJob } from '@/api/epcis'

/** How a capture job stands, in tone and word. */
export function stateOf(job: CaptureJob) {
  if (job.running) return { tone: 'accent', word: 'running' } as const
  if (job.success) return { tone: 'normal', word: 'done' } as const
  return job.captureErrorBehaviour === 'proceed'
    ? ({ tone: 'attention', word: 'partly' } as const)
    : ({ tone: 'stop', word: 'failed' } as const)
}
