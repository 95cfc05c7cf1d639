// Writes what the server answers as types, a file for each of its modules: src/api/schema/<module>.ts, from the whole
// description in docs/reference/openapi.yaml, whose tags are the modules. With --check it only compares.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import openapiTS, { astToString } from 'openapi-typescript'
import { parse } from 'yaml'

const DESCRIPTION = new URL('../docs/reference/openapi.yaml', import.meta.url)
const PLACE = new URL('src/api/schema/', import.meta.url)
const HEAD = '/** Made from docs/reference/openapi.yaml by schema.mjs; not to be changed by hand. */\n\n'
const REFERENCE = '#/components/schemas/'

/** The names of all schemas that something speaks of, directly. */
function spokenOf(part, found = new Set()) {
  if (part === null || typeof part !== 'object') return found
  for (const [key, value] of Object.entries(part)) {
    if (key === '$ref' && String(value).startsWith(REFERENCE)) found.add(value.slice(REFERENCE.length))
    else spokenOf(value, found)
  }
  return found
}

/** The schemas that the addresses of a module need, each with those that it is made of. */
function schemasOf(whole, module) {
  const operations = Object.values(whole.paths)
    .flatMap((path) => Object.values(path))
    .filter((operation) => operation.tags?.includes(module))
  const needed = spokenOf(operations)
  for (const name of needed) for (const inner of spokenOf(whole.components.schemas[name])) needed.add(inner)
  return Object.fromEntries([...needed].sort().map((name) => [name, whole.components.schemas[name]]))
}

/** The file of a module; null where its addresses answer nothing that has a form. */
async function typesOf(whole, module) {
  const schemas = schemasOf(whole, module)
  if (!Object.keys(schemas).length) return null
  const { openapi, info } = whole
  const made = await openapiTS({ openapi, info, paths: {}, components: { schemas } })
  const types = /^ {4}schemas: \{\n([\s\S]*?)^ {4}\};$/m.exec(astToString(made))?.[1] ?? ''
  const told = types.replaceAll('components["schemas"]', 'Schemas').replaceAll(/^ {4}/gm, '')
  return `${HEAD}export interface Schemas {\n${told}}\n`
}

const whole = parse(await readFile(DESCRIPTION, 'utf8'))
const made = new Map()
for (const { name } of whole.tags) {
  const types = await typesOf(whole, name)
  if (types) made.set(`${name}.ts`, types)
}

if (process.argv.includes('--check')) {
  const kept = await readdir(PLACE)
  const wrong = [...new Set([...kept, ...made.keys()])]
  for (const file of [...made.keys()]) {
    const now = kept.includes(file) ? await readFile(new URL(file, PLACE), 'utf8') : ''
    if (now === made.get(file)) wrong.splice(wrong.indexOf(file), 1)
  }
  if (wrong.length) {
    console.error(
      `src/api/schema is not what openapi.yaml says: ${wrong.join(', ')}; npm run schema writes it`,
    )
    process.exit(1)
  }
} else {
  await rm(PLACE, { recursive: true, force: true })
  await mkdir(PLACE, { recursive: true })
  for (const [file, types] of made) await writeFile(new URL(file, PLACE), types)
}
