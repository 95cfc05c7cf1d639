// Checks the documents: each relative link leads to a file (and to a heading in it), each fence is closed, and the
// Chinese and the English README name the same settings and commands. usage: node .ci/docs.mjs
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

const NOT_OURS = ['.git', 'node_modules', 'target', 'dist', 'data']

const files = readdirSync('.', { recursive: true })
  .filter((name) => name.endsWith('.md') && !name.split('/').some((part) => NOT_OURS.includes(part)))
  .sort()

const withoutFences = (text) => text.replace(/^(```|~~~)[\s\S]*?^\1\s*$/gm, '')
const withoutCode = (text) => withoutFences(text).replace(/`[^`\n]*`/g, '')

/** The anchor that a heading gets, as the usual hosts make it. */
const anchor = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[`*]|\[|\]\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

function anchors(file) {
  return [...withoutFences(readFileSync(file, 'utf8')).matchAll(/^#{1,6}\s+(.*)$/gm)].map((it) => anchor(it[1]))
}

function faults(file) {
  const text = readFileSync(file, 'utf8')
  const found = []
  if ((text.match(/^\s*```/gm) ?? []).length % 2 === 1) found.push('a code fence is not closed')
  for (const [, target] of withoutCode(text).matchAll(/\]\(([^)\s]+)[^)]*\)/g)) {
    if (/^[a-z]+:/.test(target)) continue
    const [path, heading] = target.split('#')
    const place = path ? normalize(join(dirname(file), decodeURI(path))) : file
    if (!existsSync(place)) found.push(`${target} leads nowhere`)
    else if (heading && statSync(place).isFile() && !anchors(place).includes(decodeURI(heading)))
      found.push(`${target} names no heading`)
  }
  return found
}

function readmes() {
  const words = (file) => new Set(readFileSync(file, 'utf8').match(/YUANLIU_[A-Z_]+|\.\/run( [a-z]+)?/g) ?? [])
  const [english, chinese] = [words('README.md'), words('README.zh-CN.md')]
  const lacks = (one, other, name) => [...one].filter((word) => !other.has(word)).map((word) => `${name} lacks ${word}`)
  return [...lacks(english, chinese, 'README.zh-CN.md'), ...lacks(chinese, english, 'README.md')]
}

let passed = 0
let failed = 0
for (const [name, found] of [...files.map((file) => [file, faults(file)]), ['README', readmes()]]) {
  if (found.length === 0) passed++
  else failed++
  for (const fault of found) console.error(`ERROR ${name}: ${fault}`)
}
mkdirSync('target/check', { recursive: true })
writeFileSync('target/check/docs.json', JSON.stringify({ passed, failed }))
process.exit(failed === 0 ? 0 : 1)
