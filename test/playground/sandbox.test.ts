import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSandbox } from '#root/playground-home.ts'
import { openState } from '#root/state/open.ts'
import { GOOD_PACK } from '../fixtures/packs.ts'

const now = () => new Date('2026-11-24T09:00:00Z')
const io = { stderr: { write: () => true } as never } // Only written to.
const report = () => 'F-1'

let folder = ''
let home = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vigil-sandbox-test-'))
  home = join(folder, 'home')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const open = () => openSandbox({ home, data: GOOD_PACK }, report, io)

/** Every file below a folder with a hash of what is in it. */
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

async function setUp(): Promise<void> {
  using _first = await open() // The first start builds what is served.
  await using state = await openState(join(home, 'state.sqlite'), now)
  await state.watches.add('console', 'ann-example')
  await state.installations.save({
    place: 'T1',
    isOrgWide: false,
    botId: 'B1',
    botUserId: 'U1',
    scopes: 'chat:write',
    installedBy: 'U2',
    installedAt: now().toISOString(),
    sealedToken: 'a-sealed-token',
  })
}

describe('a sandbox', () => {
  it('of a home that has nothing builds what is served there, and nothing else', async () => {
    using sandbox = await open()
    expect(Object.keys(filesIn(home)).toSorted()).toEqual([
      expect.stringMatching(/^snapshots\/current\.json$/),
      expect.stringMatching(/^snapshots\/facts-[0-9a-f]{12}\.sqlite$/),
    ])
    expect(filesIn(join(sandbox.config.home, 'snapshots'))).toEqual(
      filesIn(join(home, 'snapshots')),
    )
  })

  it('begins with what the home holds, can be written, and leaves the home as it was', async () => {
    await setUp()
    const before = filesIn(home)
    {
      using sandbox = await open()
      await using state = await openState(join(sandbox.config.home, 'state.sqlite'), now)
      expect(await state.watches.of('console')).toEqual(['ann-example'])
      await state.watches.add('console', 'bob-example')
      rmSync(join(sandbox.config.home, 'snapshots'), { recursive: true })
    }
    expect(filesIn(home)).toEqual(before)
  })

  it('holds no token of other people’s workspaces', async () => {
    await setUp()
    using sandbox = await open()
    await using state = await openState(join(sandbox.config.home, 'state.sqlite'), now)
    expect(await state.installations.find('T1')).toBeUndefined()
    const bytes = readFileSync(join(sandbox.config.home, 'state.sqlite'), 'latin1')
    expect(bytes).not.toContain('a-sealed-token')
  })

  it('is copied while a service writes', async () => {
    await setUp()
    await using state = await openState(join(home, 'state.sqlite'), now)
    await state.watches.add('console', 'bob-example')
    using sandbox = await openSandbox({ home, data: GOOD_PACK }, report, io, true)
    await using copy = await openState(join(sandbox.config.home, 'state.sqlite'), now)
    expect((await copy.watches.of('console')).toSorted()).toEqual(['ann-example', 'bob-example'])
  })

  it('has what stands in the log of a killed process, and leaves that log to the home', async () => {
    await setUp()
    const killed = join(folder, 'killed')
    {
      await using state = await openState(join(home, 'state.sqlite'), now)
      await state.watches.add('console', 'bob-example')
      cpSync(home, killed, { recursive: true })
    }
    const before = filesIn(killed)
    expect(Object.keys(before)).toContain('state.sqlite-wal')
    using sandbox = await openSandbox({ home: killed, data: GOOD_PACK }, report, io)
    await using copy = await openState(join(sandbox.config.home, 'state.sqlite'), now)
    expect((await copy.watches.of('console')).toSorted()).toEqual(['ann-example', 'bob-example'])
    expect(filesIn(killed)).toEqual(before)
  })

  it('can be read by its owner only, and is gone when it is closed', async () => {
    const sandbox = await open()
    expect(statSync(sandbox.config.home).mode & 0o077).toBe(0)
    sandbox[Symbol.dispose]()
    expect(existsSync(sandbox.config.home)).toBe(false)
  })

  it('clears away what a killed one left, and not what one that runs has', async () => {
    const abandoned = join(tmpdir(), 'vigil-playground-999999999-abc')
    const running = join(tmpdir(), `vigil-playground-${process.ppid}-abc`)
    for (const one of [abandoned, running]) mkdirSync(one, { recursive: true })
    try {
      using _sandbox = await open()
      expect([existsSync(abandoned), existsSync(running)]).toEqual([false, true])
    } finally {
      rmSync(running, { recursive: true })
    }
  })

  it('leaves nothing behind when the state cannot be read', async () => {
    await setUp()
    writeFileSync(join(home, 'state.sqlite'), 'no database at all'.repeat(400))
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('vigil-playground-'))
    await expect(open()).rejects.toThrow(/state\.sqlite cannot be read\. `npm run doctor`/)
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('vigil-playground-'))).toEqual(
      before,
    )
  })
})
