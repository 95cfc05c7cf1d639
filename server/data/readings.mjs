import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinyin } from 'pinyin-pro'

const require = createRequire(import.meta.url)
const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '../src/main/resources/search/readings.txt')
const own = require('./package.json').dependencies

/** How a character may be read in a name, the usual reading first; rarer ones than the third only add noise. */
const MOST = 3
const FIRST = 0x4e00
const LAST = 0x9fff

const bySyllable = new Map()
for (let point = FIRST; point <= LAST; point++) {
  const character = String.fromCodePoint(point)
  const read = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
  const syllables = [...new Set(read)].filter((syllable) => /^[a-z]{1,6}$/.test(syllable) && /[aeiouv]/.test(syllable))
  for (const syllable of syllables.slice(0, MOST)) {
    bySyllable.set(syllable, (bySyllable.get(syllable) ?? '') + character)
  }
}
const lines = [...bySyllable].sort(([one], [other]) => (one < other ? -1 : 1)).map((line) => line.join(' '))
const head = `# Characters by how they may be read. From pinyin-pro ${own['pinyin-pro']} (MIT). Made by server/data/readings.mjs.`
writeFileSync(target, [head, ...lines].join('\n') + '\n')
console.log(`${lines.length} syllables`)
