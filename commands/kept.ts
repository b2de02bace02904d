import { answered } from '#core/answer.ts'
import { type Brief, paragraph } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Keeping } from '#core/keeping.ts'

/** @throws Mistake where nothing is kept, as in a terminal */
export function keptOf({ keeping, words }: Desk): Keeping {
  if (!keeping) throw new Mistake(words.access.notHere)
  return keeping
}

/** What a list answers where nothing is kept: nothing went wrong, there is just nothing to show. */
export const nothingKept = (title: string, desk: Desk): Brief =>
  answered({
    title,
    summary: desk.words.access.notHere,
    blocks: [paragraph([desk.words.access.notHere])],
    footer: footer(desk),
    seenBy: 'asker',
  })
