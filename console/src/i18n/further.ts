import { shallowReactive, shallowRef } from 'vue'

/** Chinese texts in another language; where one Chinese text means two things, by `中文 | English`. */
export type Told = Readonly<Record<string, string>>

/** The languages beside Chinese and English, by tag: a file each, fetched when somebody chooses it. */
export const further = shallowReactive(
  new Map(
    Object.entries(import.meta.glob<Told>('../../../languages/*.json', { import: 'default' })).map(
      ([path, load]) => [path.slice(path.lastIndexOf('/') + 1, -'.json'.length), load] as const,
    ),
  ),
)

const told = shallowRef<Told>()
let spoken = ''

/** Speaks a further language as soon as its file is there; until then, and where it says nothing, Chinese is spoken. */
export async function learn(tag: string) {
  spoken = tag
  told.value = undefined
  try {
    const texts = await further.get(tag)?.()
    if (spoken === tag) told.value = texts
  } catch {
    // The file does not come: Chinese is spoken, and the next choice asks again.
  }
}

/** A text in the further language that is spoken. */
export const inFurther = (zh: string, en: string): string =>
  told.value?.[`${zh} | ${en}`] ?? told.value?.[zh] ?? zh
