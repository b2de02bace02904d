import { discordPreview } from '#adapters/discord/preview.ts'
import type { Playground } from '#adapters/playground/ports.ts'
import { slackPreview } from '#adapters/slack/preview.ts'
import { commands } from '#commands/index.ts'
import type { Report } from '#core/errors.ts'
import { openNewsroom } from '#core/newsroom.ts'
import type { Draw, Ground } from '#core/picture.ts'
import { wordsIn } from '#core/words-in.ts'
import { createIds } from '#digests/ids.ts'
import type { Config, Env } from './config.ts'
import type { Serving } from './serving.ts'
import type { PlaygroundConfig } from './settings/playground.ts'
import type { State } from './state/open.ts'
import { terminalDigests } from './terminal-digests.ts'
import { openTerminalKeeping } from './terminal-keeping.ts'

type Parts = {
  readonly config: Config
  readonly env: Env
  readonly settings: PlaygroundConfig
  readonly draw: Draw
  readonly mode: Playground['mode']
  readonly state: State
  readonly serving: Serving
  readonly report: Report
  readonly now: () => Date
  readonly tell: (line: string) => void
}

/** What the playground works with, over a home or a copy of one, until it is closed. */
export function openPlayground(parts: Parts): Playground & Disposable {
  const { settings, draw, mode, state, serving, report, now } = parts
  const { grounds, prefix, token } = settings
  const keeping = openTerminalKeeping(parts)
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions()
  const newsroom = openNewsroom({
    commands,
    facts: serving.facts,
    words: wordsIn,
    ...{ now, report, keeping },
    watches: state.watches,
    changes: state.changes,
    digests: terminalDigests({
      state: { open: async () => state },
      facts: serving.facts,
      words: wordsIn,
      ...{ now, zone },
      // In a copy a test digest is planned and never posted; in a home there is no place for one.
      ...(mode === 'sandbox' ? { newId: createIds(now) } : {}),
    }),
    around: (_, work) => serving.during(work),
  })
  const shared = { lines: state.lines, report }
  const { discord = 'dark', slack = 'light' } = grounds
  // Where pictures are turned off, the platform is sent none.
  const drawnOn = (ground: Ground | undefined): Draw => (ground ? draw : () => undefined)
  return {
    newsroom,
    previews: [
      discordPreview({ ...shared, newsroom, ground: discord, draw: drawnOn(grounds.discord) }),
      slackPreview({ ...shared, commands, prefix, ground: slack, draw: drawnOn(grounds.slack) }),
    ],
    ...{ draw, mode, token, now, report },
    grounds: { discord, slack },
    during: serving.during,
    [Symbol.dispose]: () => keeping[Symbol.dispose](),
  }
}
