import type { Feature } from './feature'

const found = import.meta.glob<Feature>('./features/*/index.ts', { eager: true, import: 'default' })

/** Every feature folder, found by its index. */
export const features: Feature[] = Object.values(found)
