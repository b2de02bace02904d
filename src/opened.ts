import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '#adapters/console/io.ts'
import { Fault, Mistake, type Report } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { en } from '#core/words-en.ts'
import { type Current, currentSnapshot } from '#store/current.ts'
import { openFacts } from '#store/open.ts'
import type { Config } from './config.ts'

/** Opens the current snapshot. What had to be built or was refused is said on stderr. */
export async function openCurrent(
  { home, data }: Config,
  report: Report,
  io: Io,
): Promise<Facts & Disposable> {
  makeHome(home)
  const current = await currentSnapshot({ data, snapshots: join(home, 'snapshots') })
  const facts = openFacts(current.path)
  announce(current, data, report, io)
  return facts
}

/** A home that cannot be one is put right by whoever set it. */
function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true })
  } catch {
    throw new Mistake(`${home} cannot be made a folder. Set VIGIL_HOME to one that can be written.`)
  }
}

function announce(current: Current, data: string, report: Report, { stderr }: Io): void {
  const { revision, builtMs, isRepaired, isWithoutData, refused, failed } = current
  const serves = `so revision ${revision} goes on serving`
  if (builtMs !== undefined) {
    const why = isRepaired ? 'The snapshot was damaged' : 'The data is new'
    stderr.write(`${why}: built revision ${revision} in ${(builtMs / 1000).toFixed(1)} s.\n`)
  }
  if (isWithoutData)
    stderr.write(`There is no data at ${data}, ${serves}. Set VIGIL_DATA to the pack’s folder.\n`)
  if (failed !== undefined) {
    const id = report(new Fault('The newer data could not be built', { cause: failed }))
    stderr.write(`The newer data could not be built (${id}), ${serves}.\n`)
  }
  if (refused !== undefined) {
    const found = en.count(refused, 'finding', 'findings')
    stderr.write(`The data has ${found}, ${serves}. See \`npm run pack:check\`.\n`)
  }
}
