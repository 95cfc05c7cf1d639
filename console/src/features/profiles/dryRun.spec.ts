import { describe, expect, it } from 'vitest'
import { livestock } from '@mock/livestock'
import { categoryView } from '@mock/profile-view'
import { answers, lists, refuses } from '@mock/answers'
import { openPage, screen, signedIn, waitFor, within } from '@mock/open'
import { readFolder } from './folder'
import ProfilePage from './ProfilePage.vue'

const ADDRESS = 'POST /api/profiles/:category/dry-run'
const finding = {
  code: 'livestock.too-many',
  severity: 'BLOCK',
  pointer: '/fields/heads',
  message: '一证最多 50 头',
  values: {},
}
const same = { version: 2, examples: 90, unproved: [], judged: 200, struck: [] }

async function trying() {
  await signedIn({ rights: ['PUBLISH'] })
  lists('GET /api/profiles', [categoryView(livestock, 2)])
  const { person } = await openPage(ProfilePage, {
    props: { category: 'livestock' },
    at: '/profiles/livestock',
  })
  await person.click(await screen.findByRole('button', { name: '试运行' }))
  return person
}

/** A file as it comes from a chosen folder. */
function inFolder(path: string, text: string) {
  const file = new File([text], path.split('/').at(-1) ?? '')
  Object.defineProperty(file, 'webkitRelativePath', { value: path })
  return file
}

describe('a dry run of changed rules', () => {
  it('tells which records would come out differently, and leads to them', async () => {
    const sent = answers(ADDRESS, {
      ...same,
      unproved: [{ name: 'valid/a.json', findings: [finding] }],
      struck: [
        {
          id: 'urn:uuid:1',
          type: 'livestock/slaughterIn',
          typeName: { zh: '进厂登记', en: 'Intake' },
          party: { id: 'p', name: '康裕肉业' },
          time: '2026-11-16T08:00:00+08:00',
          consequence: 'refused',
          findings: [finding],
        },
      ],
    })
    const person = await trying()
    await person.click(await screen.findByRole('button', { name: '试运行第 2 版' }))
    const records = within(await screen.findByRole('table', { name: /结果会不同的记录/ }))
    expect(records.getByText('会被拒收')).toBeTruthy()
    expect(records.getByText('一证最多 50 头')).toBeTruthy()
    expect(records.getByRole('link', { name: '进厂登记' })).toBeTruthy()
    expect(screen.getByRole('table', { name: /不符的示例/ })).toBeTruthy()
    expect(screen.getByText(/90 个示例，1 个不符；重新判断 200 条记录，1 条结果不同/)).toBeTruthy()
    expect(sent[0]?.json).toEqual({ version: 2 })
  })

  it('says so when nothing differs, and when there was nothing to try it on', async () => {
    answers(ADDRESS, same)
    const person = await trying()
    await person.click(await screen.findByRole('button', { name: '试运行第 2 版' }))
    expect(await screen.findByText('结果没有不同')).toBeTruthy()
    answers(ADDRESS, { ...same, examples: 0, judged: 0 })
    await person.click(screen.getByRole('button', { name: '试运行第 2 版' }))
    expect(await screen.findByText('没有可试的内容')).toBeTruthy()
  })

  it('says what is wrong with the rules', async () => {
    refuses(ADDRESS, 422, { detail: 'slaughter.yaml:3: unknown key' })
    const person = await trying()
    await person.click(await screen.findByRole('button', { name: '试运行第 2 版' }))
    expect((await screen.findByRole('alert')).textContent).toContain('slaughter.yaml:3')
  })

  it('takes a folder, and of it what belongs to a profile', async () => {
    const files = [
      inFolder('pork/profile.yaml', 'category: livestock'),
      inFolder('pork/records/sale.yaml', 'a'),
      inFolder('pork/valid/sale.json', '{}'),
      inFolder('pork/notes/x.txt', 'secret'),
      inFolder('pork/.DS_Store', 'secret'),
    ]
    expect(await readFolder(files)).toEqual({
      'profile.yaml': 'category: livestock',
      'records/sale.yaml': 'a',
      'valid/sale.json': '{}',
    })
  })

  it('does not send a folder without a profile', async () => {
    const sent = answers(ADDRESS, same)
    const person = await trying()
    await person.upload(await screen.findByLabelText('选择规范文件夹', { selector: 'input' }), [
      inFolder('pork/readme.txt', ''),
    ])
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('profile.yaml'))
    expect(sent).toHaveLength(0)
  })

  it('is not offered to who may not publish', async () => {
    await signedIn({ rights: ['READ'] })
    await openPage(ProfilePage, { props: { category: 'livestock' }, at: '/profiles/livestock' })
    await screen.findByRole('navigation', { name: '目录' })
    expect(screen.queryByRole('button', { name: '试运行' })).toBeNull()
  })
})
