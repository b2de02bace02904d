import { answered } from '#core/answer.ts'
import { type Block, type Brief, heading, type Line, list } from '#core/brief.ts'
import { aboutOf, certaintyOf, claimWords } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { Claim } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { disputeBlocks } from './disputes.ts'

/** One claim with everything the store knows of it: certainty, reason, every citation, corrections. */
export function claimCard(claim: Claim, desk: Desk): Brief {
  const { words } = desk
  const { labelled } = words.frame
  const { labels, ...said } = words.sources
  const notes = createFootnotes(words)
  const about = aboutOf(claim)
  return answered({
    title: about ? nameOf(about, words) : claim.id,
    summary: said.claim(words.certainty[claim.certainty], words.date(claim.date), claim.line),
    blocks: [
      list([
        claimWords(claim, words, notes),
        labelled(labels.date, words.date(claim.date)),
        labelled(labels.certainty, certaintyOf(claim, words)),
        ...(claim.stage ? [labelled(labels.stage, words.stage[claim.stage])] : []),
        ...(claim.reason === 'none-needed'
          ? []
          : [labelled(labels.reason, words.reason[claim.reason])]),
        ...(claim.note ? [labelled(labels.note, claim.note)] : []),
        ...(claim.supersedes
          ? [labelled(labels.replaces, { command: `source ${claim.supersedes}` })]
          : []),
      ]),
      ...wherePart(claim, desk, notes),
      ...disputeBlocks(about?.id ?? '', [claim], {}, desk, notes),
    ],
    footnotes: notes.list(),
    actions: [
      ...claim.citations.slice(0, 2).map(({ source }) => ({
        label: said.allFrom(source.publisher),
        command: `source ${source.id}`,
      })),
      ...(about && about.type !== 'case'
        ? [{ label: nameOf(about, words), command: `who ${about.id}` }]
        : []),
      // Where nobody would read it, it is not offered.
      ...(desk.keeping
        ? [{ label: words.suggestions.correct.action, command: `correct ${claim.id}` }]
        : []),
    ],
    footer: [...footer(desk), [said.claimId(claim.id)]],
  })
}

/** In what part of each source it stands, where that was noted for any of them. */
function wherePart({ citations }: Claim, { words }: Desk, notes: Footnotes): Block[] {
  const placed = citations.filter(({ where }) => where !== undefined)
  if (placed.length === 0) return []
  const lines = placed.map(
    ({ source, where }): Line => [
      `${words.frame.headed(source.publisher)}${where}`,
      ...notes.cite([{ source }]),
    ],
  )
  return [heading(words.sources.whereHeading), list(lines)]
}
