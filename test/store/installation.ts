import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PackFiles } from '#pack/read.ts'
import { currentSnapshot } from '#store/current.ts'
import { temporaryFolder, writePack } from '../fixtures/folder.ts'
import { edited } from '../fixtures/packs.ts'

/** An installation: a folder of data and one of snapshots, and what stands in the latter. */
export function installation(files?: PackFiles) {
  const folder = temporaryFolder()
  const places = { data: join(folder, 'data'), snapshots: join(folder, 'snapshots') }
  if (files) writePack(places.data, files)
  return {
    ...places,
    current: () => currentSnapshot(places),
    put: (next: PackFiles) => writePack(places.data, next),
    names: () => readdirSync(places.snapshots).sort(),
    point: (pointer: unknown) =>
      writeFileSync(join(places.snapshots, 'current.json'), JSON.stringify(pointer)),
  }
}

/** The good pack under another title: another revision. */
export const titled = (title: string) => edited('pack.yaml', 'Made-up facts for the tests', title)

/** The good pack with one broken reference, in phrases.yaml, line 7. */
export const broken = () => edited('phrases.yaml', 'seen_in: [notice-2015]', 'seen_in: [nowhere]')
