import { get, type Query } from './client'
import { page } from './pages'
import type { Schemas } from './schema/tasks'

/** Something that somebody has to do. */
export type Task = Schemas['TaskView']

export type TaskClock = NonNullable<Task['clock']>

export type TaskCount = Schemas['TaskCountView']

export type TaskKind = Schemas['TaskKindView']

/** What one has to do, the most urgent first; `whose: 'all'` is all that one may see. */
export const tasks = (query: Query, signal?: AbortSignal) => page<Task>('/api/tasks', query, signal)
export const taskCount = () => get<TaskCount>('/api/tasks/count')
export const taskKinds = () => get<TaskKind[]>('/api/tasks/kinds')
