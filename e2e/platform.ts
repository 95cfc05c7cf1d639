import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { TestProject } from 'vitest/node'
import { fill } from '../demo/fill.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    address: string
    password: string
    client: { id: string; secret: string }
    stopped: string
    cleared: string
    lot: { plant: string; lotNo: string }
  }
}

const PASSWORD = 'Journey-of-a-clerk-7'
const CLIENT = { id: 'journeys', secret: 'a-secret-for-one-run-only' }

/** Starts the packaged platform on throw-away data and tells it the demonstration week. */
export default async function setup(project: TestProject) {
  const jar = resolve(process.env.JOURNEYS_JAR ?? '../target/yuanliu.jar')
  const folder = await mkdtemp(join(tmpdir(), 'yuanliu-journeys-'))
  const port = await freePort()
  const address = `http://localhost:${port}`
  const platform = spawn(javaProgram(), ['-jar', jar], {
    env: {
      ...process.env,
      YUANLIU_PORT: String(port),
      YUANLIU_DATA: join(folder, 'data'),
      YUANLIU_ADMIN_PASSWORD: PASSWORD,
      YUANLIU_CLIENT: `${CLIENT.id}:${CLIENT.secret}`,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  platform.stdout?.on('data', (text: Buffer) => output.push(text.toString()))
  platform.stderr?.on('data', (text: Buffer) => output.push(text.toString()))
  await ready(address, platform, output)
  const told = await fill(address, CLIENT, { days: 7 })
  project.provide('address', address)
  project.provide('password', PASSWORD)
  project.provide('client', CLIENT)
  project.provide('stopped', told.stopped)
  project.provide('cleared', told.household)
  project.provide('lot', told.run)
  return async () => {
    platform.kill('SIGTERM')
    await new Promise((done) => platform.once('exit', done))
    await rm(folder, { recursive: true, force: true })
  }
}

function javaProgram(): string {
  return process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'
}

async function ready(address: string, platform: ChildProcess, output: string[]) {
  for (let tries = 0; tries < 600; tries++) {
    if (platform.exitCode !== null) throw new Error(`The platform stopped:\n${output.join('')}`)
    try {
      const answer = await fetch(`${address}/actuator/health`)
      if (answer.ok && ((await answer.json()) as { status: string }).status === 'UP') return
    } catch {
      // not yet listening
    }
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`The platform was not ready after two minutes:\n${output.join('')}`)
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, () => {
      const address = server.address()
      server.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))))
    })
  })
}
