import { type Block, paragraph } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { parseEdtf } from '#core/edtf.ts'
import type { Clocks, Subject } from '#core/facts.ts'
import { distinctNameOf } from '#core/subject-line.ts'

/** A line for each other subject that editors hold this one to be, or not to be. */
export function identityBlocks(subject: Subject, { known }: Clocks, desk: Desk): Block[] {
  const { facts, words } = desk
  return facts
    .identitiesOf(subject.id)
    .filter(({ on }) => known === undefined || (parseEdtf(on)?.latest ?? '') <= known)
    .map(({ other, verdict, on, why }) =>
      paragraph(
        words.people.identity({
          verdict,
          kind: subject.type === 'person' ? 'person' : 'body',
          name: distinctNameOf(other, words),
          date: words.shortDate(on),
          why,
          see: { command: `who ${other.id}` },
        }),
      ),
    )
}
