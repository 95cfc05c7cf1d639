import type { Feature, MenuGroup } from './feature'

const found = import.meta.glob<Feature>('./features/*/index.ts', { eager: true, import: 'default' })

/** Every feature folder, found by its index. */
export const features: Feature[] = Object.values(found)

export const menu: MenuGroup[] = features
  .flatMap((feature) => (feature.menu ? [feature.menu] : []))
  .sort((a, b) => a.order - b.order)
