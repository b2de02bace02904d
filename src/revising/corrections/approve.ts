import type { Asker } from '#core/command.ts'
import type { Overlay, OverlayRecord, Suggestion } from '#core/corrections.ts'
import { Denied, Mistake } from '#core/errors.ts'
import type { Words } from '#core/words.ts'
import { writeFinding } from '#pack/finding.ts'
import type { PackFiles } from '#pack/read.ts'
import { activeOf } from '../overlay/lay.ts'
import { type PastedRecord, readPasted } from '../overlay/pasted.ts'
import { hashOf, writeRecord } from '../overlay/record.ts'
import type { Deciding } from './create.ts'
import { differing, entryBy } from './entry.ts'

/** Approves an open suggestion with its draft, or with what an editor made of it. */
export async function approveWith(
  suggestion: Suggestion,
  yaml: string | undefined,
  parts: Deciding,
  by: Asker,
  words: Words,
): Promise<Overlay> {
  const { store, files, now, laying } = parts
  const { given } = words
  refuseUnlessOpen(suggestion, words)
  const pack = files()
  const overlays = await store.overlays()
  const draft = yaml ?? (await completeDraft())
  const made = await overlayOf(recordsOf(draft, words), pack, overlays, parts, by, words)
  const overlay = { ...made.overlay, suggestion: suggestion.id }
  const decided: Suggestion = {
    ...suggestion,
    state: 'approved',
    decidedBy: by.id,
    decidedAt: overlay.approvedAt,
  }
  const entry = entryBy(by, 'correction.approve', suggestion.claim, {
    ...made.difference,
    why: `${suggestion.id} → ${overlay.id}`,
  })
  if (await store.decide(decided, overlay, entry)) return overlay
  const { state } = (await store.find(suggestion.id)) ?? decided
  throw new Denied('suggestion-decided', given.suggestion.decided(suggestion.id, state))

  async function completeDraft(): Promise<string> {
    const order = { suggestion, files: pack, overlays, at: now().toISOString() }
    const { yaml: own, isComplete } = await laying.draft(order, words)
    if (!isComplete) throw new Mistake(given.record.incomplete)
    return own
  }
}

function refuseUnlessOpen({ id, state }: Suggestion, words: Words): void {
  if (state !== 'open')
    throw new Denied('suggestion-decided', words.given.suggestion.decided(id, state))
}

/** @throws Mistake with every finding, each with its line in what was pasted */
function recordsOf(text: string, words: Words): readonly PastedRecord[] {
  const pasted = readPasted(text, words)
  if (pasted.kind === 'findings') throw refused(pasted.findings.map(writeFinding), words)
  return pasted.records
}

const refused = (findings: readonly string[], { given }: Words): Mistake =>
  new Mistake(given.record.refused(findings.length), { code: findings })

/** What an overlay is made of, and how the records differ from what they replace. */
export type Made = {
  readonly overlay: Overlay
  readonly difference: { readonly before: string; readonly after: string }
}

/**
 * An overlay of those records that say something else than the next build would.
 *
 * @throws Mistake when none does, or the pack with them would not be accepted
 */
export async function overlayOf(
  records: readonly PastedRecord[],
  files: PackFiles,
  overlays: readonly Overlay[],
  { laying, newId, now }: Deciding,
  by: Asker,
  words: Words,
): Promise<Made> {
  const order = { files, active: activeOf(overlays), records }
  const { news, findings } = await laying.weigh(order, words)
  if (news.length === 0) throw new Mistake(words.given.record.unchanged)
  if (findings.length > 0) throw refused(findings, words)
  const differences = news.map(({ record, before }) => differing(before, record.value))
  return {
    overlay: {
      id: newId(),
      records: news.map(({ record }) => overlayRecord(record)),
      basis: news.map(({ before }) => (before === undefined ? '' : hashOf(before))),
      state: 'active',
      approvedBy: by.id,
      approvedAt: now().toISOString(),
    },
    difference: {
      before: joined(differences.map(({ before }) => before)),
      after: joined(differences.map(({ after }) => after)),
    },
  }
}

const joined = (texts: readonly string[]): string => texts.filter(Boolean).join('\n')

const overlayRecord = ({ part, id, value }: PastedRecord): OverlayRecord => ({
  part,
  id,
  yaml: writeRecord(value),
})
