import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { Mistake } from '#core/errors.ts'
import type { PackSource } from '#core/revisions.ts'
import { wordsIn } from '#core/words-in.ts'
import type { Finding } from '#pack/finding.ts'
import { type PackFiles, readFiles } from '#pack/read.ts'
import { readBundled } from '../sources/bundled.ts'
import { packWith, placed, readGiven } from '../sources/given.ts'
import type { Job } from './jobs.ts'

/** What is to be loaded, or why what was given cannot even be read. */
export type Source =
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }
  | {
      readonly kind: 'files'
      readonly files: PackFiles
      /** Of what was given, as 64 hexadecimal digits. */
      readonly sha256: string
      /** What was given stands in place of some files of the folder. */
      readonly isPart?: true | undefined
      /** A finding where whoever gave the file finds it. */
      readonly place: (finding: Finding) => Finding
    }

/**
 * Reads what is to be loaded.
 *
 * @throws Mistake when it is not there, too large, or nothing that a pack is made of
 */
export function readSource(
  source: PackSource,
  { data, packs, language }: Extract<Job, { kind: 'prepare' }>,
): Source {
  const words = wordsIn(language)
  const inFolder = (): PackFiles => {
    const files = filesOf(data)
    if (!files || files.length === 0) throw new Mistake(words.loading.noFolder)
    return files
  }
  switch (source.kind) {
    case 'folder':
      return whole(inFolder())
    case 'bundled':
      return whole(readBundled(source.name, { data, packs }, words))
    case 'file': {
      const reading = readGiven(source.file, words)
      if (reading.kind === 'findings') return reading
      const { given } = reading
      return {
        kind: 'files',
        files: packWith(given, given.isWhole ? [] : inFolder()),
        sha256: createHash('sha256').update(source.file.bytes).digest('hex'),
        place: (finding) => placed(finding, given),
        ...(given.isWhole ? {} : { isPart: true }),
      }
    }
  }
}

/** The files of a pack’s folder; undefined where there is none. */
export function filesOf(data: string): PackFiles | undefined {
  const isFolder = statSync(data, { throwIfNoEntry: false })?.isDirectory()
  return isFolder ? readFiles(data) : undefined
}

function whole(files: PackFiles): Source {
  const hash = createHash('sha256')
  for (const { file, bytes } of files) hash.update(`${file}\0${bytes.length}\0`).update(bytes)
  return { kind: 'files', files, sha256: hash.digest('hex'), place: (finding) => finding }
}
