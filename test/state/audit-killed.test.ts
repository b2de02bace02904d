import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { newPath, openedState } from './audit-files.ts'

const APPENDING = fileURLToPath(new URL('appending.ts', import.meta.url))

/** Gives what a process said of its entries; it is killed once it has said so much. */
async function append(path: string, actor: string, { count = Infinity, killAfter = Infinity }) {
  const child = spawn(process.execPath, [APPENDING, path, actor, String(count)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  const said: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line)
    if (said.length === killAfter) child.kill('SIGKILL')
  }
  const [code, signal] = await closed
  return { said, code, signal }
}

const kept = async (path: string) => {
  const { audit } = await openedState(path)
  const { rows } = await audit.read({ offset: 0, limit: 10_000 })
  return { verdict: await audit.verify(), lines: rows.map(({ seq, hash }) => `${seq} ${hash}`) }
}

describe('the audit of several processes', () => {
  it('is one chain', async () => {
    const path = newPath()
    const actors = ['discord:1', 'discord:2', 'slack:T1/U1']
    const all = await Promise.all(actors.map((actor) => append(path, actor, { count: 20 })))
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0])
    const { verdict, lines } = await kept(path)
    expect(verdict).toMatchObject({ isWhole: true, entries: 60 })
    expect(lines.toSorted()).toEqual(all.flatMap(({ said }) => said).toSorted())
  }, 60_000)

  it('is whole after each of 15 kills, with everything that was said to be in it', async () => {
    const path = newPath()
    const acknowledged: string[] = []
    for (let round = 0; round < 5; round += 1) {
      const killed = await Promise.all(
        [1, 2, 3].map((n) =>
          append(path, `discord:${n}`, { killAfter: 1 + Math.floor(Math.random() * 12) }),
        ),
      )
      expect(killed.map(({ signal }) => signal)).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL'])
      acknowledged.push(...killed.flatMap(({ said }) => said))
      const { verdict, lines } = await kept(path)
      expect(verdict).toMatchObject({ isWhole: true, entries: lines.length })
      expect(lines).toEqual(expect.arrayContaining(acknowledged))
    }
  }, 120_000)
})
