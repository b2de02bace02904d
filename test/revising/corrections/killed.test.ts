import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { openState } from '#root/state/open.ts'
import { temporaryFolder } from '../../fixtures/folder.ts'
import { goodFiles } from '../../fixtures/packs.ts'
import { build } from '../../store/built.ts'

const CORRECTING = fileURLToPath(new URL('correcting.ts', import.meta.url))

/** What a process said of its corrections until it was killed, after so many lines. */
async function killedAfter(lines: number, ...args: string[]): Promise<string[]> {
  const child = spawn(process.execPath, [CORRECTING, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (said.length === lines) child.kill('SIGKILL')
  }
  expect(await closed).toEqual([null, 'SIGKILL'])
  return said
}

it('what was told to be done is done after each kill, whole, and in an audit that is whole', async () => {
  const home = temporaryFolder()
  const path = join(home, 'state.sqlite')
  const snapshot = await build(goodFiles(), join(home, 'snapshots'))
  const told: string[] = []
  for (let round = 10; round < 18; round += 1) {
    const lines = 1 + Math.floor(Math.random() * 20)
    told.push(...(await killedAfter(lines, path, snapshot, String(round))))

    await using state = await openState(path, () => new Date('2026-11-26T10:00:00Z'))
    const store = state.correctionStore
    const overlays = new Map((await store.overlays()).map((one) => [one.id, one]))
    for (const line of told) {
      const [what, id = '', overlay = ''] = line.split(' ')
      if (what === 'withdrawn') expect(overlays.get(id)?.state).toBe('withdrawn')
      else expect(await store.find(id)).toBeDefined()
      if (what === 'approved') expect(overlays.get(overlay)?.suggestion).toBe(id)
      if (what === 'rejected') expect((await store.find(id))?.state).toBe('rejected')
    }
    // Approved and its overlay are one, and each step has its entry.
    const approved = (await store.list('approved')).map(({ id }) => id)
    expect([...overlays.values()].map(({ suggestion }) => suggestion).toSorted()).toEqual(
      approved.toSorted(),
    )
    const { total } = await state.audit.read({ offset: 0, limit: 1 }, 'correction.approve')
    expect(total).toBe(approved.length)
    expect(await state.audit.verify()).toMatchObject({ isWhole: true })
  }
}, 120_000)
