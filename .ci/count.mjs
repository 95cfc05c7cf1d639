// Adds up what all rings reported and prints the one line that `./run check` ends with.
// usage: node .ci/count.mjs FOLDER [BROKEN STEP]...
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const [folder, ...broken] = process.argv.slice(2)
const sum = { passed: 0, failed: 0, skipped: 0 }
/** The failures that each step reported itself. */
const reported = {}

function add(step, passed, failed, skipped) {
  sum.passed += passed
  sum.failed += failed
  sum.skipped += skipped
  reported[step] = (reported[step] ?? 0) + failed
}

/** A suite of surefire or failsafe: `<testsuite … tests="4" errors="0" skipped="0" failures="0">`. */
function junit(file) {
  const head = /<testsuite\s[^>]*>/.exec(readFileSync(file, 'utf8'))
  const number = (name) => Number(new RegExp(`\\s${name}="(\\d+)"`).exec(head?.[0] ?? '')?.[1] ?? Number.NaN)
  const failed = number('errors') + number('failures')
  if (Number.isNaN(failed)) throw new Error(`${file} is no report of tests`)
  add('java-tests', number('tests') - failed - number('skipped'), failed, number('skipped'))
}

function vitest(step, file) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  // A file that could not be loaded has no tests, yet it failed.
  const unloaded = report.testResults.filter((it) => it.status === 'failed' && it.assertionResults.length === 0)
  add(step, report.numPassedTests, report.numFailedTests + unloaded.length, report.numPendingTests + report.numTodoTests)
}

for (const module of readdirSync('.')) {
  const target = join(module, 'target')
  if (!existsSync(target)) continue
  for (const reports of readdirSync(target).filter((name) => name.endsWith('-reports'))) {
    for (const name of readdirSync(join(target, reports))) {
      if (/^TEST-.*\.xml$/.test(name)) junit(join(target, reports, name))
    }
  }
}
for (const step of ['console-tests', 'journeys']) {
  const file = join(folder, `${step}.json`)
  if (existsSync(file)) vitest(step, file)
}
if (existsSync(join(folder, 'docs.json'))) {
  const { passed, failed } = JSON.parse(readFileSync(join(folder, 'docs.json'), 'utf8'))
  add('docs', passed, failed, 0)
}
// A step that broke without a failed test (it did not compile, say) is a failure of its own.
sum.failed += broken.filter((step) => !reported[step]).length
if (sum.passed === 0 && sum.failed === 0) sum.failed = 1
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`)
process.exit(sum.failed === 0 ? 0 : 1)
