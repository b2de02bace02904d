import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import type { PackFiles } from '#pack/read.ts'
import { buildSnapshot } from '#store/build.ts'
import { openFacts } from '#store/open.ts'
import { revisionOf } from '#store/revision.ts'

/** Builds a pack's snapshot into a folder and returns its path. The pack must have no findings. */
export async function build(files: PackFiles, folder: string): Promise<string> {
  const { pack, findings } = checkPack(files)
  if (findings.length > 0) throw new Error(`the pack has ${findings.length} findings`)
  return buildSnapshot(pack, revisionOf(files), folder)
}

/** A snapshot for all tests of one file, closed and removed after the last. */
export async function factsOver(files: PackFiles) {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-'))
  const path = await build(files, folder)
  const facts = openFacts(path)
  afterAll(() => {
    facts[Symbol.dispose]()
    rmSync(folder, { recursive: true, force: true })
  })
  return { facts, path, folder, leftovers: () => readdirSync(folder) }
}
