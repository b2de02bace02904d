import { Mistake } from '#core/errors.ts'
import type { Ground } from '#core/picture.ts'
import type { ChatPlatform } from '#core/place.ts'
import { type Env, setting } from '../config.ts'
import { picturesOn } from './pictures.ts'
import { readerOf } from './reader.ts'
import { slackPrefix } from './slack.ts'

/** Where the playground is served, and to whom. */
export type PlaygroundConfig = {
  readonly host: string
  readonly port: number
  /** Whether another port may be taken where that one is not free. */
  readonly isAnyPort: boolean
  /** Undefined where only this machine can reach it and none is set. */
  readonly token: string | undefined
  /** Undefined where charts are text. */
  readonly grounds: Readonly<Record<ChatPlatform, Ground | undefined>>
  /** The command on Slack that takes all others, without its slash. */
  readonly prefix: string
}

/**
 * Reads what the playground needs.
 *
 * @throws Mistake naming everything that is wrong, one a line
 */
export function parsePlayground(env: Env): PlaygroundConfig {
  const problems: string[] = []
  const reader = readerOf(env, problems)
  const host =
    reader.fitting('VIGIL_PLAYGROUND_HOST', /^[\w.:-]+$/, 'is a host name or an address.') ?? ''
  const port = reader.fitting('VIGIL_PLAYGROUND_PORT', /^\d{1,5}$/, PORT_FIX) ?? '0'
  if (Number(port) > 65_535) reader.wrong(`VIGIL_PLAYGROUND_PORT: ${PORT_FIX}`)
  const token = reader.get('VIGIL_PLAYGROUND_TOKEN')
  if (token !== undefined && token.length < TOKEN_MIN)
    reader.wrong(`VIGIL_PLAYGROUND_TOKEN: has at least ${TOKEN_MIN} characters. ${TOKEN_FIX}`)
  if (problems.length === 0 && token === undefined && !isLoopback(host))
    reader.wrong(
      `VIGIL_PLAYGROUND_TOKEN is missing: ${host} can be reached by others. ${TOKEN_FIX}`,
    )
  const grounds = picturesOn(reader)
  const prefix = slackPrefix(reader)
  if (problems.length > 0) {
    throw new Mistake(
      `The playground cannot start with these settings:\n${problems.map((one) => `  ${one}`).join('\n')}`,
    )
  }
  const isAnyPort = setting(env, 'VIGIL_PLAYGROUND_PORT') === undefined
  return { host, port: Number(port), isAnyPort, token, grounds, prefix }
}

const PORT_FIX = 'is a number from 0 to 65535.'
const TOKEN_MIN = 24
const TOKEN_FIX = 'Make one with `openssl rand -hex 32`.'

/** Whether only this machine can reach what listens there. https://www.rfc-editor.org/rfc/rfc1122 */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host)
