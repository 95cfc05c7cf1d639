const CHUNK = 200

/** Speaks to the platform as any partner program would: token, parties, records, EPCIS documents. */
export async function connect(address, client) {
  const token = await tokenOf(address, client)

  async function call(method, path, body) {
    for (let tries = 1; ; tries++) {
      const answer = await fetch(address + path, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          'Content-Type': 'application/json',
          'Accept-Language': 'zh-CN',
        },
        body: body === undefined ? undefined : JSON.stringify(body),
      })
      if (answer.status === 429 && tries < 20) {
        await new Promise((done) => setTimeout(done, 1000 * Number(answer.headers.get('Retry-After') ?? 1)))
        continue
      }
      const text = await answer.text()
      return { status: answer.status, body: text ? JSON.parse(text) : null, position: answer.headers.get('Yuanliu-Position') }
    }
  }

  async function must(method, path, body, wanted) {
    const answer = await call(method, path, body)
    if (!wanted.includes(answer.status)) {
      throw new Error(`${method} ${path} answered ${answer.status}: ${answer.body?.title ?? ''}\n${told(answer.body?.findings)}\nfor ${JSON.stringify(body).slice(0, 1000)}`)
    }
    return answer
  }

  return {
    call,
    get: (path) => must('GET', path, undefined, [200]),
    party: (party) => must('POST', '/api/parties', party, [200, 201]),
    site: (site) => must('POST', '/api/sites', site, [200, 201]),
    licence: (party, licence) => must('POST', `/api/parties/${encodeURIComponent(party)}/licences`, licence, [200, 201]),

    /** Hands in records, oldest first, and fails when one is refused. */
    async records(records, progress = () => {}) {
      for (let from = 0; from < records.length; from += CHUNK) {
        const chunk = records.slice(from, from + CHUNK)
        const { body } = await must('POST', '/api/records', { records: chunk }, [201])
        const bad = body.records.flatMap((record, i) => record.findings.filter((it) => it.severity !== 'WARN').map((it) => ({ ...it, pointer: `${chunk[i].type} ${chunk[i].key} ${it.pointer}` })))
        progress(Math.min(from + CHUNK, records.length), records.length)
        if (bad.length) throw new Error(`What should have been in order was not:\n${told(bad)}`)
      }
    },

    /** Hands in events as one EPCIS document. */
    captured: (eventList) =>
      must(
        'POST',
        '/epcis/v2/capture',
        {
          '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld'],
          type: 'EPCISDocument',
          schemaVersion: '2.0',
          creationDate: new Date().toISOString(),
          epcisBody: { eventList },
        },
        [202],
      ),

    /** Hands in a record that the rules must refuse, and says whether they did. */
    async refused(record) {
      const answer = await call('POST', '/api/records', { records: [record] })
      if (answer.status !== 422) throw new Error(`${record.type} should have been refused, but: ${answer.status} ${JSON.stringify(answer.body)}`)
      return answer.body.findings
    },

    /** Hands in a record that is accepted with findings. */
    async reported(record) {
      return (await must('POST', '/api/records', { records: [record] }, [201])).body
    },
  }
}

/** Each different finding once, with the first place where it was found. */
function told(findings = []) {
  const once = new Map()
  for (const finding of findings) if (!once.has(finding.message)) once.set(finding.message, `  ${finding.severity} ${finding.code} ${finding.pointer}: ${finding.message}`)
  return [...once.values()].slice(0, 30).join('\n')
}

async function tokenOf(address, client) {
  const answer = await fetch(`${address}/oauth2/token`, {
    method: 'POST',
    headers: {
      Authorization: 'Basic ' + Buffer.from(`${client.id}:${client.secret}`).toString('base64'),
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  })
  if (!answer.ok) throw new Error(`No token: ${answer.status}`)
  return (await answer.json()).access_token
}
