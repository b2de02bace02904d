import { once } from 'node:events'
import { readdirSync, statSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import type { Checkup } from '#core/checkup.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

/** What is to be put right. */
export const notWell = (all: readonly Checkup[]): readonly Checkup[] =>
  all.filter(({ state }) => state !== 'well')

/** The sentences, one a line. */
export const sentences = (all: readonly Checkup[]): string => all.map(({ what }) => what).join('\n')

/** A line of this state that holds these words, and whose fix holds those. */
export const saying = (state: 'doubtful' | 'ill', what: string, fix: string) => ({
  state,
  what: expect.stringContaining(what),
  fix: expect.stringContaining(fix),
})

/** A host and port of loopback where nothing listens. */
export async function nobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  server.close()
  await once(server, 'close')
  return `127.0.0.1:${port}`
}

/** A time that stands still, half a second after the one a Date header would show of it. */
export const STILL: Date = new Date('2026-11-25T12:00:00.500Z')

/** What a clock shows that is so many seconds ahead of that. */
export const ahead = (seconds: number): Date => new Date(STILL.getTime() + seconds * 1_000)

/** Everything below a folder, with when it was last written. */
export const contents = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`)
    .sort()

/** An empty folder in which all that this test makes aside from its home is made. */
export function onlyAside(): string {
  const folder = temporaryFolder()
  vi.stubEnv('TMPDIR', folder)
  onTestFinished(() => void vi.unstubAllEnvs())
  return folder
}
