import { answered } from '#core/answer.ts'
import { type Brief, type Line, list, paragraph, quiet } from '#core/brief.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { SUGGESTION_STATES, type Suggestion } from '#core/corrections.ts'
import { sentenceLine } from '#core/sentence.ts'
import { nothingKept } from '../kept.ts'
import { suggestionLine } from './lines.ts'

/** How many of them are listed, those that wait first. */
const SHOWN_MAX = 20

/** The asker’s own that wait, oldest first. */
export const openOf = async ({ keeping, asker }: Desk): Promise<readonly Suggestion[]> =>
  ((await keeping?.corrections.queue('open')) ?? []).filter(({ by }) => by === asker.id)

/** What the asker suggested, and what became of it. */
export async function ownSuggestions(desk: Desk): Promise<Brief> {
  const { keeping, words, asker } = desk
  const { correct } = words.suggestions
  if (!keeping) return nothingKept(correct.action, desk)
  const { corrections } = keeping
  const all = await Promise.all(SUGGESTION_STATES.map((state) => corrections.queue(state)))
  const own = all.flat().filter(({ by }) => by === asker.id)
  const open = own.filter(({ state }) => state === 'open').length
  return answered({
    title: correct.own(own.length),
    summary: correct.ownSummary(open, own.length - open),
    blocks: [
      own.length === 0
        ? undefined
        : list(
            own.slice(0, SHOWN_MAX).map((one) => suggestionLine(one, desk, [fateOf(one, desk)])),
          ),
      paragraph(sentenceLine(correct.begin)),
      paragraph([quiet(correct.rules)]),
    ],
    footer: footer(desk),
    seenBy: 'asker',
  })
}

function fateOf({ state, why }: Suggestion, { words }: Desk): Line {
  const said = words.suggestions.state[state]
  return why === undefined ? [said] : [words.frame.headed(said), why]
}
