const EVERYTHING = ['agri', 'circulation', 'livestock']

/** The people of the story: departments see their region and categories, firms and stalls their own. */
function peopleOf(world) {
  return [
    { name: 'shangwu', displayName: '省商务厅副处长', who: 'Commerce, the province', kind: 'official', region: '99', categories: EVERYTHING },
    { name: 'shijian', displayName: '市市场监管局科员', who: 'Market supervision, the city', kind: 'official', region: '9902', categories: EVERYTHING },
    { name: 'nongye', displayName: '青禾县农业农村局科员', who: 'Agriculture, one county', kind: 'official', region: '990221', categories: ['agri', 'livestock'] },
    { name: 'kangyu', displayName: '康裕肉业质量负责人', who: 'Quality manager, slaughterhouse', kind: 'enterprise', party: world.slaughterhouses[0].id },
    { name: 'laozheng', displayName: '老郑鲜肉 B-17', who: 'A market stall', kind: 'enterprise', party: world.stallB17.id },
  ]
}

/** Adds them as the administrator does in the console; answers with their first passwords. */
export async function addPeople(address, password, world) {
  const cookies = await signIn(address, password)
  const added = []
  for (const { who, ...person } of peopleOf(world)) {
    const answer = await fetch(`${address}/api/users`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookies.header, 'X-XSRF-TOKEN': cookies.token },
      body: JSON.stringify(person),
    })
    if (answer.status !== 201) throw new Error(`${person.name} was not added: ${answer.status} ${await answer.text()}`)
    added.push({ ...person, who, password: (await answer.json()).password })
  }
  return added
}

async function signIn(address, password) {
  const answer = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ name: 'admin', password }),
  })
  if (!answer.ok) throw new Error(`admin could not sign in: ${answer.status}`)
  const pairs = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  const token = pairs.find((pair) => pair.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length)
  return { header: pairs.join('; '), token }
}
