import { get, type Query } from './client'
import { page } from './pages'
import type { Task, TaskCount, TaskKind } from './types'

/** What one has to do, the most urgent first; `whose: 'all'` is all that one may see. */
export const tasks = (query: Query, signal?: AbortSignal) => page<Task>('/api/tasks', query, signal)
export const taskCount = () => get<TaskCount>('/api/tasks/count')
export const taskKinds = () => get<TaskKind[]>('/api/tasks/kinds')
