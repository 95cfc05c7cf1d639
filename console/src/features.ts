import type { Feature, MenuGroup } from './feature'

const found = import.meta.glob<Feature>('./features/*/index.ts', { eager: true, import: 'default' })

/** Every feature folder, found by its index. */
export const features: Feature[] = Object.values(found)

/** The tree: groups with the same place are one, headed by the first. */
export const menu: MenuGroup[] = features
  .flatMap((feature) => (feature.menu ? [feature.menu] : []))
  .sort((a, b) => a.order - b.order)
  .reduce<MenuGroup[]>((groups, next) => {
    const same = groups.find((group) => group.order === next.order)
    if (!same) return [...groups, next]
    return groups.map((group) =>
      group === same ? { ...same, entries: [...same.entries, ...next.entries] } : group,
    )
  }, [])
