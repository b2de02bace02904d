import { join } from 'node:path'
import { discordRendering } from '#adapters/discord/rendering.ts'
import { slackRendering } from '#adapters/slack/rendering.ts'
import type { Command } from '#core/command.ts'
import type { Report } from '#core/errors.ts'
import type { Keeping } from '#core/keeping.ts'
import { openNewsroom } from '#core/newsroom.ts'
import type { Operations } from '#core/operations.ts'
import { wordsIn } from '#core/words-in.ts'
import { type PackFiles, readFiles } from '#pack/read.ts'
import type { Config } from './config.ts'
import { type OpenLoading, PACKS } from './loading.ts'
import { createCorrections } from './revising/corrections/create.ts'
import { newId } from './revising/corrections/new-id.ts'
import { bundledNames } from './revising/sources/bundled.ts'
import { createTrials } from './revising/trials/create.ts'
import { layingBeside } from './revising/workshop/beside.ts'
import type { Serving } from './serving.ts'
import type { State } from './state/open.ts'

type Parts = {
  readonly config: Pick<Config, 'home' | 'data'>
  readonly state: Pick<State, 'audit' | 'correctionStore'>
  readonly serving: Pick<Serving, 'facts'>
  readonly loading: Pick<OpenLoading, 'revisions' | 'workshop'>
  readonly operations: Operations
  readonly commands: readonly Command[]
  /** The name of the Slack command that takes all others. */
  readonly prefix?: string | undefined
  readonly report: Report
  readonly now: () => Date
}

/** Puts together what keeps the facts true and the service up, for the commands. */
export function openKeeping(parts: Parts): Keeping {
  const { config, state, serving, loading, operations, commands, prefix, report, now } = parts
  const files = (): PackFiles => readFiles(config.data)
  const laying = layingBeside(loading.workshop, report)
  return {
    audit: state.audit,
    revisions: loading.revisions,
    corrections: createCorrections({
      store: state.correctionStore,
      facts: serving.facts,
      ...{ files, now, newId, laying },
    }),
    trials: createTrials({
      overlays: state.correctionStore.overlays,
      folder: join(config.home, 'trials'),
      answerWith: (facts, line, asker) =>
        openNewsroom({ commands, facts: () => facts, words: wordsIn, now, report }).askLine(
          line,
          asker,
        ),
      renderings: [discordRendering, (brief, words) => slackRendering(brief, words, prefix)],
      ...{ files, laying },
    }),
    operations,
    packs: () => bundledNames(join(config.home, PACKS)),
  }
}
