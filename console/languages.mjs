// Lists what a further language does not say yet, as a file to be filled in: node languages.mjs <tag>
// Without a tag: every text that a further language can say, with its English. With --check it compares all files in
// languages/ with the texts, and fails where one fills in other values than the Chinese, or says what is no text any more.
import { readdir, readFile } from 'node:fs/promises'
import { createServer } from 'vite'
import { parse } from 'yaml'

const ROOT = new URL('../', import.meta.url)
const HAN = /\p{Script=Han}/u
const PAIR = /"((?:[^"\\]|\\.)*\p{Script=Han}(?:[^"\\]|\\.)*)",\s*"((?:[^"\\]|\\.)*)"/gu

async function files(folder, ending) {
  const found = await readdir(new URL(folder, ROOT), { recursive: true })
  return found
    .filter((name) => name.endsWith(ending) && !name.endsWith('.spec.ts'))
    .map((name) => folder + name)
}
const read = (name) => readFile(new URL(name, ROOT), 'utf8')

function properties(text) {
  const joined = text.replace(/\\\r?\n\s*/g, '')
  const lines = joined.split('\n').filter((line) => /^\s*[^#!\s]/.test(line))
  return Object.fromEntries(
    lines.map((line) => /^\s*([^=:\s]+)\s*[=:]\s*(.*?)\r?$/.exec(line)?.slice(1) ?? []),
  )
}

/** The texts of profiles and of the console's own data: whatever has `zh` and `en`. */
function* pairs(part) {
  if (part === null || typeof part !== 'object') return
  if (typeof part.zh === 'string' && typeof part.en === 'string') yield [part.zh, part.en]
  else for (const inner of Object.values(part)) yield* pairs(inner)
}

async function* ofServer() {
  for (const name of await files('server/src/main/resources/messages/', '_zh.properties')) {
    const en = properties(await read(name.replace('_zh.', '_en.')))
    for (const [key, zh] of Object.entries(properties(await read(name)))) yield [zh, en[key]]
  }
  for (const folder of ['core/src/main/java/', 'server/src/main/java/'])
    for (const name of await files(folder, '.java'))
      for (const [, zh, en] of (await read(name)).matchAll(PAIR)) if (!HAN.test(en)) yield [zh, en]
}

async function* ofProfiles() {
  for (const name of await files('profiles/', '.yaml'))
    if (!/\/(valid|invalid|examples)\//.test(name)) yield* pairs(parse(await read(name)))
}

async function* ofConsole() {
  const root = new URL('console/', ROOT).pathname
  // Of the room of languages only what declares texts: the rest of it wants a page around it.
  const i18n = {
    name: 'texts-only',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:texts' ? id : null),
    load: (id) => (id === 'virtual:texts' ? 'export const defineTexts = (zh, en) => ({ zh, en })' : null),
  }
  const vite = await createServer({
    ...{ root, configFile: false, logLevel: 'error', appType: 'custom', plugins: [i18n] },
    resolve: {
      alias: [
        { find: /^@\/i18n$/, replacement: 'virtual:texts' },
        { find: '@/', replacement: `${root}src/` },
      ],
    },
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  try {
    for (const name of await files('console/src/', 'texts.ts')) {
      const { zh, en } = (await vite.ssrLoadModule(name.replace('console', ''))).default
      for (const key of Object.keys(zh)) yield [zh[key], en[key]]
    }
    for (const name of await files('console/src/', '.ts'))
      for (const [, zh, en] of (await read(name)).matchAll(/zh: '([^'\n]+)', en: '([^'\n]+)'/g))
        yield [zh, en]
  } finally {
    await vite.close()
  }
}

/** Every Chinese text once, with all that it is in English. */
async function all() {
  const texts = new Map()
  for (const part of [ofServer(), ofProfiles(), ofConsole()])
    for await (const [zh, en] of part) if (zh) texts.set(zh, (texts.get(zh) ?? new Set()).add(en ?? ''))
  return texts
}

const holes = (text) =>
  [...text.matchAll(/\{([\w.-]+)\}/g)]
    .map((found) => found[1])
    .sort()
    .join()

/** What is wrong with the file of a language. */
function faults(told, texts) {
  return Object.entries(told).flatMap(([key, said]) => {
    const zh = texts.has(key) ? key : key.slice(0, Math.max(0, key.indexOf(' | ')))
    if (!texts.has(zh) || (zh !== key && !texts.get(zh).has(key.slice(zh.length + 3))))
      return [`no text: ${key}`]
    return holes(said) === holes(zh) ? [] : [`other values: ${key} -> ${said}`]
  })
}

const [asked] = process.argv.slice(2)
const brought = await files('languages/', '.json')
const texts = asked === '--check' && brought.length === 0 ? new Map() : await all()
const toldIn = async (tag) => JSON.parse(await read(`languages/${tag}.json`).catch(() => '{}'))
if (asked === '--check') {
  const wrong = []
  for (const name of brought) {
    const tag = name.slice('languages/'.length, -'.json'.length)
    const told = await toldIn(tag)
    wrong.push(...faults(told, texts).map((fault) => `${tag}: ${fault}`))
    const said = [...texts].filter(([zh, en]) => told[zh] || [...en].every((one) => told[`${zh} | ${one}`]))
    console.log(`${tag}: ${said.length} of ${texts.size} texts`)
  }
  wrong.forEach((fault) => console.error(fault))
  process.exitCode = wrong.length ? 1 : 0
} else {
  const told = asked ? await toldIn(asked) : {}
  const missing = [...texts].flatMap(([zh, en]) =>
    told[zh] ? [] : en.size > 1 ? [...en].map((one) => [`${zh} | ${one}`, one]) : [[zh, [...en][0]]],
  )
  const wanted = missing.filter(([key]) => !told[key])
  console.log(JSON.stringify(Object.fromEntries(wanted), null, 2))
}
