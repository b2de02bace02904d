import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openState } from '#root/state/open.ts'
import { GOOD_PACK } from '../fixtures/packs.ts'
import { startService } from '../platforms/service.ts'

const TOKEN = 'a-token-of-at-least-24-characters'

const folder = mkdtempSync(join(tmpdir(), 'vigil-playground-test-'))
const env = {
  VIGIL_HOME: join(folder, 'home'),
  VIGIL_DATA: GOOD_PACK,
  VIGIL_PLAYGROUND_PORT: '0',
  TMPDIR: join(folder, 'tmp'),
}

const start = (words: readonly string[] = [], own: Record<string, string> = {}) =>
  startService({ ...env, ...own }, [], words)

const OPEN = /The playground is open at (http:\/\/\S+)\n/
const addressIn = (output: string): string => OPEN.exec(output)?.[1] ?? ''

const post = (url: string, body: unknown) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
    body: JSON.stringify(body),
  })

/** Presses a button that watches somebody, on the page as it is. */
async function watch(address: string): Promise<void> {
  const pressed = { platform: 'discord', id: 'mine.1:watch add person-one', isPrivate: false }
  const answer = await post(`${address}/press`, pressed)
  expect(answer.status).toBe(200)
}

const copies = (): readonly string[] =>
  readdirSync(env.TMPDIR).filter((name) => name.startsWith('vigil-playground-'))

const filesIn = (root: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(root, name)).isFile())
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(root, name)))
          .digest('hex'),
      ]),
  )

beforeAll(() => mkdirSync(env.TMPDIR))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('npm start without any token', () => {
  it('opens the playground, answers, and leaves neither a copy nor a change', async () => {
    await using first = start()
    await first.printed(OPEN)
    expect(first.output()).toMatch(/^No platform is set up: .*docs\/slack\.md\.\n/)
    const address = addressIn(first.output())
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const before = filesIn(env.VIGIL_HOME)
    const page = await (await fetch(`${address}/?q=who+person-one`)).text()
    expect(page).toContain('Person One')
    await watch(address)
    expect(copies()).toHaveLength(1)
    expect(await first.stop()).toBe(0)
    expect(first.output()).toContain('The playground is closed.')
    expect(copies()).toEqual([])
    expect(filesIn(env.VIGIL_HOME)).toEqual(before)
  })
})

describe('vigil playground', () => {
  it('--write works on the home itself', async () => {
    await using program = start(['playground', '--write'])
    await program.printed(OPEN)
    expect(program.output()).toContain('It works on VIGIL_HOME itself')
    await watch(addressIn(program.output()))
    expect(await program.stop()).toBe(0)
    await using state = await openState(join(env.VIGIL_HOME, 'state.sqlite'), () => new Date())
    expect(await state.watches.of('console')).toEqual(['person-one'])
  })

  it('says what it does not know', async () => {
    await using program = start(['playground', '--wriet'])
    expect(await program.ended).toBe(2)
    expect(program.output()).toContain('There is no “--wriet”: `vigil playground [--write]`.')
  })

  it('takes a free port where its own is taken, unless that was asked for', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo // It listens on TCP.
    try {
      await using asked = start(['playground'], { VIGIL_PLAYGROUND_PORT: String(port) })
      expect(await asked.ended).toBe(2)
      expect(asked.output()).toContain('Set VIGIL_PLAYGROUND_PORT to a free port.')
    } finally {
      other.close()
    }
  })

  it('refuses to be reached by others without a token, and with one asks for it', async () => {
    await using refused = start(['playground'], { VIGIL_PLAYGROUND_HOST: '0.0.0.0' })
    expect(await refused.ended).toBe(2)
    expect(refused.output()).toContain('VIGIL_PLAYGROUND_TOKEN is missing: 0.0.0.0')
    const own = { VIGIL_PLAYGROUND_HOST: '0.0.0.0', VIGIL_PLAYGROUND_TOKEN: TOKEN }
    await using program = start(['playground'], own)
    await program.printed(OPEN)
    const printed = addressIn(program.output())
    expect(new URL(printed).hostname).toBe(hostname().toLowerCase())
    const address = `http://127.0.0.1:${new URL(printed).port}`
    const asked = await fetch(`${address}/browse`, { redirect: 'manual' })
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/enter?to=%2Fbrowse'])
    expect(program.output()).not.toContain(TOKEN)
  })
})
