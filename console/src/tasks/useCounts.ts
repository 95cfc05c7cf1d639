import { ref } from 'vue'
import { noticeCount, type NoticeCount } from '@/api/notices'
import { may, session } from '@/api/session'
import { taskCount, type TaskCount } from '@/api/tasks'

const OFTEN = 5_000

const tasks = ref<TaskCount>()
const notices = ref<NoticeCount>()
let asked = 0

/** Asks how much waits and is unread; what was asked just now is not asked again, unless something was done. */
export async function askCounts(done = false) {
  if (!session.value || session.value.mustChangePassword || (!done && Date.now() - asked < OFTEN)) return
  asked = Date.now()
  const [waiting, unread] = await Promise.allSettled([
    may('READ') ? taskCount() : Promise.resolve(undefined),
    noticeCount(),
  ])
  if (waiting.status === 'fulfilled') tasks.value = waiting.value
  if (unread.status === 'fulfilled') notices.value = unread.value
}

/** Nobody is signed in any more. */
export function forgetCounts() {
  ;[tasks.value, notices.value, asked] = [undefined, undefined, 0]
}

/** What waits for whoever is signed in, and what was not read. */
export const useCounts = () => ({ tasks, notices })
