import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { Mistake } from '#core/errors.ts'
import { type Config, type Env, fileOf, SECRETS, setting } from '../config.ts'
import { freeBytes } from '../ops/free-bytes.ts'
import { roomCheckup } from '../ops/room.ts'
import { parseService, type ServiceConfig } from '../settings/service.ts'

/** The first version of Node with all that is used here. */
const NODE_MIN = 24

/** What this computer and the environment say. */
export const settingCheckups = async ({ home }: Config, env: Env): Promise<readonly Checkup[]> => [
  nodeCheckup(process.versions.node),
  homeCheckup(home),
  roomCheckup(await freeBytes(nearestOf(home)), home),
  ...environmentCheckups(env),
]

/** `version` is as Node writes its own: `24.1.0`. */
export const nodeCheckup = (version: string): Checkup =>
  Number.parseInt(version, 10) >= NODE_MIN
    ? well(`Node ${version} runs this.`)
    : ill(
        `Node ${version} is too old: ${NODE_MIN} or newer is needed.`,
        'Start it through npm, such as `npm run doctor`, which brings the right one after `npm ci`.',
      )

/** Whether the folder is there and can be written, or can be made where it is to be. */
function homeCheckup(home: string): Checkup {
  try {
    const at = nearestOf(home)
    if (statSync(at).isDirectory()) {
      accessSync(at, constants.W_OK | constants.X_OK)
      return well(`VIGIL_HOME, ${home}, can be written.`)
    }
  } catch {
    // Below: whatever is in the way, the fix is the same.
  }
  return ill(
    `VIGIL_HOME, ${home}, cannot be written.`,
    'Set VIGIL_HOME to a folder that whoever runs Vigil may write.',
  )
}

/** The path itself, or what there is of the way to it. */
const nearestOf = (path: string): string =>
  statSync(path, { throwIfNoEntry: false }) || dirname(path) === path
    ? path
    : nearestOf(dirname(path))

function environmentCheckups(env: Env): readonly Checkup[] {
  try {
    const service = parseService(env)
    return [
      platformCheckup(service),
      ...secretFileCheckups(env),
      adminCheckup(service),
      editorCheckup(service),
    ]
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    const [, ...problems] = error.message.split('\n')
    return problems.map((problem) => ill(problem.trim(), fixFor(problem)))
  }
}

/** What is wrong says what is expected; this says where to put it and where to find it. */
function fixFor(problem: string): string {
  const guide = /^\s*\w+_FILE\b/.test(problem)
    ? 'docs/operating.md'
    : /DISCORD_/.test(problem)
      ? 'docs/discord.md'
      : /SLACK_/.test(problem)
        ? 'docs/slack.md'
        : '.env.example'
  return `Put it right in .env; see ${guide}.`
}

const TERMINAL = '`npm run ask -- who qin-gang` and `npm run console` work in this terminal'

function platformCheckup({ discord, slack }: ServiceConfig): Checkup {
  const served = [
    ...(discord ? [`Discord (${discord.mode === 'http' ? 'HTTP' : 'gateway'})`] : []),
    ...(slack ? [`Slack (${slack.appToken ? 'Socket Mode' : 'HTTP'})`] : []),
  ]
  return served.length === 0
    ? well(`No platform is set up, and none is needed: ${TERMINAL}.`)
    : well(`The settings can be used: \`npm start\` serves ${served.join(' and ')}.`)
}

/** Who the admins are matters where there is a platform; the terminal's asker is one anyway. */
function adminCheckup({ grants, discord, slack }: ServiceConfig): Checkup {
  const named = grants.admin.length
  if (named > 0) return well(`Admins are named: ${named}.`)
  if (!discord && !slack) return well('VIGIL_ADMINS is empty: none are needed in the terminal.')
  return doubtful(
    'VIGIL_ADMINS is empty, so nobody can use the commands for admins, nor is told when nobody else can be.',
    'Set it to discord:<user id>, discord-role:<role id>, slack:<team id>/<user id> or slack-group:<team id>/<group id>, with commas between.',
  )
}

function editorCheckup({ grants, discord, slack }: ServiceConfig): Checkup {
  const named = grants.editor.length
  if (named > 0) return well(`Editors are named: ${named}.`)
  return well(
    discord || slack
      ? 'VIGIL_EDITORS is empty: admins alone decide on suggested corrections.'
      : 'VIGIL_EDITORS is empty: none are needed in the terminal.',
  )
}

/** Secrets from files that could all be read; those that could not are problems of the settings. */
function secretFileCheckups(env: Env): readonly Checkup[] {
  const named = SECRETS.map(fileOf).filter((name) => setting(env, name) !== undefined)
  return named.length === 0
    ? []
    : [well(`Read from files that others may not read: ${named.join(', ')}.`)]
}
