import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, '../src/main/resources/calendar/holidays.txt')
const version = require('./package.json').dependencies['chinese-days']
const days = JSON.parse(readFileSync(join(dirname(require.resolve('chinese-days')), 'chinese-days.json'), 'utf8'))

/** "New Year's Day,元旦,1": the name in both languages and how many days of it the law gives. */
const named = (text) => text.split(',').slice(0, 2).reverse().join('|')

const rows = [
  ...Object.entries(days.holidays).map(([day, name]) => `${day} rest ${named(name)}`),
  ...Object.entries(days.workdays).map(([day, name]) => `${day} work ${named(name)}`),
].sort()

writeFileSync(
  target,
  [
    `# Days of rest that the State Council gives each year, and the days at weekends that are worked instead (调休).`,
    `# The notices 国务院办公厅关于某年部分节假日安排的通知, as taken by chinese-days ${version} (MIT). Made by server/data/holidays.mjs.`,
    ...rows,
    '',
  ].join('\n'),
)
