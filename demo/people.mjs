const EVERYTHING = ['agri', 'circulation', 'livestock']
const FARMING = ['agri', 'livestock']

/** Somebody who orders for an authority, in its region. */
function officer(name, displayName, who, authority, region, categories) {
  return {
    ...{ name, displayName, who, kind: 'official', authority: authority.id, region, categories },
    rights: ['READ', 'CHECK', 'CAPTURE', 'CORRECT', 'ORDER'],
  }
}

/** The people of the story: departments see their region and categories, firms and stalls their own. */
function peopleOf(world) {
  const { market, agriculture, agricultureShitang } = world.authorities
  return [
    { name: 'shangwu', displayName: '省商务厅副处长', who: 'Commerce, the province', kind: 'official', region: '99', categories: EVERYTHING },
    officer('shijian', '市市场监管局科员', 'Market supervision, the city', market, '9902', EVERYTHING),
    officer('shijian2', '市市场监管局科长', 'A colleague, who signs', market, '9902', EVERYTHING),
    officer('nongye', '青禾县农业农村局科员', 'Agriculture, one county', agriculture, '990221', FARMING),
    officer('nongye2', '青禾县农业农村局科长', 'A colleague, who signs', agriculture, '990221', FARMING),
    officer('shitang', '石塘县农业农村局科员', 'Agriculture, the neighbouring county', agricultureShitang, '990222', FARMING),
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
