import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Facts } from '#core/fact-store.ts'
import { checkPack } from '#pack/check/check.ts'
import { buildSnapshot } from '#store/build.ts'
import { openFacts } from '#store/open.ts'
import { revisionOf } from '#store/revision.ts'
import { goodFiles } from '../fixtures/packs.ts'

/** Facts about nobody who exists, for tests of what is around an answer. */
export async function smallFacts(): Promise<Facts> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-'))
  const files = goodFiles()
  const facts = openFacts(await buildSnapshot(checkPack(files).pack, revisionOf(files), folder))
  afterAll(() => {
    facts[Symbol.dispose]()
    rmSync(folder, { recursive: true, force: true })
  })
  return facts
}
