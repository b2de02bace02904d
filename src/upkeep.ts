import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commands } from '#commands/index.ts'
import type { Asker } from '#core/command.ts'
import type { Report } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import { placeKey } from '#core/place.ts'
import { wordsIn } from '#core/words-in.ts'
import { type Config, STATE_FILE } from './config.ts'
import { createOps, type Ops, type OpsParts } from './ops/ops.ts'
import { toldAs } from './revising/loading/trouble.ts'
import type { Serving } from './serving.ts'
import type { ServiceConfig } from './settings/service.ts'
import type { Backups } from './state/backup-schedule.ts'
import type { State } from './state/open.ts'
import { createStateHealth } from './state/trouble.ts'

type Parts = Pick<OpsParts, 'platforms' | 'lastTickAt' | 'isDraining'> & {
  readonly config: Config
  readonly settings: Pick<ServiceConfig, 'ops' | 'discord' | 'slack'>
  readonly state: State
  readonly serving: Serving
  readonly backups: Pick<Backups, 'make' | 'list'>
  readonly log: Log
  readonly report: Report
  readonly now: () => Date
}

/** Puts together what watches the service while it runs. */
export function openUpkeep({ config, settings, state, serving, backups, ...parts }: Parts): Ops {
  const { discord, slack } = settings
  const stateFile = join(config.home, STATE_FILE)
  return createOps({
    ...parts,
    version: VERSION,
    commands: commands.map(({ name }) => name),
    home: config.home,
    stateFile,
    listen: settings.ops,
    addresses: {
      ...(discord ? { Discord: discord.apiUrl } : {}),
      ...(slack ? { Slack: slack.apiUrl } : {}),
    },
    ledger: state.ledger,
    changes: state.changes,
    audit: state.audit,
    about: () => serving.facts().about(),
    servedPath: serving.path,
    stateHealth: createStateHealth({ state, path: stateFile, now: parts.now }),
    backups: async () => backups.list(),
    backup: async (by) => {
      try {
        return await backups.make('asked', askedBy(by))
      } catch (error) {
        throw toldAs(error, wordsIn(by.language ?? 'en'), parts.report)
      }
    },
  })
}

const askedBy = ({ id, access, place }: Asker) => ({
  actor: id,
  access,
  ...(place ? { place: placeKey(place) } : {}),
})

const { version: VERSION } = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
) as { version: string } // Ours.
