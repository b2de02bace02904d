import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { openSnapshot } from '#store/snapshot.ts'
import type { Built, SnapshotFile } from './jobs.ts'

/**
 * Reads a snapshot from end to end before it is served.
 *
 * @throws Error when it is cut short, damaged, of another revision or format, or not what was built
 */
export function inspect({
  path,
  revision,
  built,
}: SnapshotFile & { readonly built?: Built | undefined }): void {
  const db = openSnapshot(path)
  try {
    const check = db.pragma('quick_check', { simple: true })
    if (check !== 'ok') throw new Error(`${path} is damaged: ${check}`)
    const held = db.prepare<[], [string]>("SELECT value FROM meta WHERE key = 'revision'").raw()
    if (held.get()?.[0] !== revision) throw new Error(`${path} is not revision ${revision}`)
    const claims = db.prepare<[], [number]>('SELECT count(*) FROM claim').raw().get()?.[0] ?? 0
    if (claims === 0) throw new Error(`${path} holds no claims`)
    if (built && claims !== built.claims)
      throw new Error(`${path} holds ${claims} claims, where ${built.claims} were built`)
  } finally {
    db.close()
  }
  if (built && hashOfFile(path) !== built.sha256)
    throw new Error(`${path} is not the file that was built`)
}

/** SHA-256 of a file, as 64 hexadecimal digits. */
export const hashOfFile = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex')
