import { statSync } from 'node:fs'
import type { Io } from '#adapters/console/io.ts'
import { Mistake } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import { checkPack } from '#pack/check/check.ts'
import { writeFinding } from '#pack/finding.ts'
import { readFiles } from '#pack/read.ts'
import { revisionOf } from '#store/revision.ts'
import type { Config } from '../config.ts'

/** `vigil pack check [folder]`: every finding with its place and its fix; exit code 2 when any. */
export async function packTool(
  [verb, folder]: readonly string[],
  config: Config,
  { stdout, stderr }: Io,
): Promise<number> {
  if (verb !== 'check') throw new Mistake('The pack can be checked: `vigil pack check`.')
  const data = folder ?? config.data
  if (!statSync(data, { throwIfNoEntry: false })?.isDirectory())
    throw new Mistake(`There is no folder ${data}. Name the pack’s folder, or set VIGIL_DATA.`)
  const files = readFiles(data)
  const { pack, findings } = checkPack(files)
  for (const finding of findings) stdout.write(`${writeFinding(finding)}\n`)
  const records = Object.values(pack).reduce((sum, part) => sum + part.length, 0)
  const size = `${files.length} files, ${records} records`
  if (findings.length > 0) {
    stderr.write(`${en.count(findings.length, 'finding', 'findings')} in ${size}.\n`)
    return 2
  }
  stdout.write(`No findings in ${size}. Revision ${revisionOf(files)}.\n`)
  return 0
}
