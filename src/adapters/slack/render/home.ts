import type { HomeView, KnownBlock, RichTextElement } from '@slack/types'
import type { Subject } from '#core/facts.ts'
import { oneLine } from '#core/one-line.ts'
import type { Schedule, Subscription } from '#core/subscription.ts'
import type { Words } from '#core/words.ts'
import { plainText } from './escape.ts'
import { LIMITS } from './limits.ts'
import { digestBlocks } from './own-digests.ts'
import { type KeptButton, type Keys, pressButton } from './press-button.ts'
import { typedCommand } from './runs.ts'
import { watchedBlocks } from './watched.ts'

export type ShownHome = {
  /** What the reader watches, newest first. */
  readonly watching: readonly Subject[]
  /** Digests in the reader’s direct messages, and those they set up, oldest first. */
  readonly digests: readonly Subscription[]
  readonly now: Date
  /** A schedule in words: “on weekdays at 08:30”. */
  readonly sayWhen: (schedule: Schedule, words: Words) => string
  /** Command lines that run as they stand. */
  readonly examples: readonly string[]
  readonly words: Words
  /** The slash command that takes every question, such as `/vigil`. */
  readonly prefix: string
  readonly lines: Keys
}

/**
 * The app's Home tab: what the reader watches, their digests, and what they can ask. Within 100
 * blocks and 250 kB whatever it is given; what it has no room for is counted and one button away.
 *
 * @see https://docs.slack.dev/surfaces/app-home
 */
export function renderHome(shown: ShownHome): HomeView {
  const { watching, digests, words, prefix } = shown
  const { home } = words.chat
  return {
    type: 'home',
    blocks: [
      header(home.title),
      { type: 'section', text: plainText(home.intro) },
      header(home.watching),
      ...(watching.length === 0
        ? [ownWords(home.watchingNothing, prefix)]
        : watchedBlocks(watching, shown)),
      header(home.subscriptions),
      ...(digests.length === 0 ? [ownWords(home.noSubscriptions, prefix)] : []),
      ...digestBlocks(digests, shown),
      ...exampleBlocks(shown),
    ],
  }
}

const header = (words: string): KnownBlock => ({ type: 'header', text: plainText(words) })

/** Our own words, in which a command to type stands between grave accents. Not for data. */
function ownWords(words: string, prefix: string): KnownBlock {
  const elements = words.split('`').flatMap((text, i): RichTextElement[] => {
    if (text === '') return []
    if (i % 2 === 0) return [{ type: 'text', text }]
    return [{ type: 'text', text: typedCommand(text, prefix), style: { code: true } }]
  })
  return { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] }
}

function exampleBlocks({ examples, words, prefix, lines }: ShownHome): readonly KnownBlock[] {
  const { home } = words.chat
  const some = examples.slice(0, LIMITS.actionsElements)
  const buttons = some.flatMap((line, i): KeptButton[] => {
    const label = typedCommand(line, prefix).trim()
    if (label === '' || label.length > LIMITS.buttonText) return []
    const says = `${home.run} ${oneLine(line)}`
    const made = pressButton(`try.${i}`, label, { kind: 'mine', part: 1, line }, lines, { says })
    // A page has nowhere to say which lines to keep; only what fits a button is offered.
    return made.kept.length === 0 ? [made] : []
  })
  if (buttons.length === 0) return []
  const elements = buttons.map(({ button }) => button)
  return [header(home.examples), { type: 'actions', elements }]
}
