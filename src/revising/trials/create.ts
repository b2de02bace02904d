import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Brief } from '#core/brief.ts'
import type { Asker } from '#core/command.ts'
import type { Overlay } from '#core/corrections.ts'
import { Mistake } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Rendering, Trial, Trials } from '#core/trials.ts'
import type { Words } from '#core/words.ts'
import { writeFinding } from '#pack/finding.ts'
import type { PackFiles } from '#pack/read.ts'
import { openFacts } from '#store/open.ts'
import { activeOf } from '../overlay/lay.ts'
import { type PastedRecord, readPasted } from '../overlay/pasted.ts'
import { type Laying, layingHere } from '../workshop/laying.ts'
import { questionFor } from './question.ts'

export type TrialParts = {
  /** The data folder as it is on disk. */
  readonly files: () => PackFiles
  /** Approved corrections: the record is tried out over the pack with them. */
  readonly overlays: () => Promise<readonly Overlay[]>
  /** A folder for trials alone. What is in it when this is called was left by a killed process. */
  readonly folder: string
  /** Answers a line from these facts alone. */
  readonly answerWith: (facts: Facts, line: string, asker: Asker) => Promise<Brief>
  /** What each platform would show. */
  readonly renderings: readonly ((brief: Brief, words: Words) => Rendering | Promise<Rendering>)[]
  /** Works over the whole pack, which takes seconds: in another process, where there is one. */
  readonly laying?: Pick<Laying, 'build'>
}

/** Shows records before anybody proposes them. Nothing is kept, and one is tried out at a time. */
export function createTrials(parts: TrialParts): Trials {
  rmSync(parts.folder, { recursive: true, force: true })
  let isBusy = false
  return {
    async show(yaml, by, words) {
      const pasted = readPasted(yaml, words)
      if (pasted.kind === 'findings') return refused(pasted.findings.map(writeFinding))
      if (isBusy) throw new Mistake(words.given.record.busy)
      isBusy = true
      try {
        return await tried(pasted.records, parts, by, words)
      } finally {
        isBusy = false
      }
    },
  }
}

const refused = (findings: readonly string[]): Trial => ({ kind: 'refused', findings })

async function tried(
  records: readonly PastedRecord[],
  parts: TrialParts,
  by: Asker,
  words: Words,
): Promise<Trial> {
  const { laying = layingHere } = parts
  const active = activeOf(await parts.overlays())
  mkdirSync(parts.folder, { recursive: true })
  const folder = mkdtempSync(join(parts.folder, 'trial-'))
  try {
    const built = await laying.build({ files: parts.files(), active, records }, folder, words)
    if (built.kind === 'refused') return refused(built.findings)
    using facts = openFacts(built.path)
    const brief = await parts.answerWith(facts, questionFor(records, facts), by)
    const renderings = await Promise.all(
      parts.renderings.map(async (render) => await render(brief, words)),
    )
    return { kind: 'shown', brief, renderings }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
