import { afterEach, expect } from 'vitest'
import type { SlackSettings } from '#adapters/slack/connect.ts'
import { slackCheckups } from '#adapters/slack/doctor/checkups.ts'
import { BOT_SCOPES } from '#adapters/slack/scopes.ts'
import type { Checkup } from '#core/checkup.ts'
import type { SlackStandIn } from '../platforms/slack/stand-in.ts'
import { STILL } from './checkups.ts'
import { slackSettings, wellSlack } from './well-platforms.ts'

type Settings = (slack: SlackStandIn) => Partial<SlackSettings>

/** A Slack that is well but for what is said here. Its clock and this computer’s stand still. */
export type Scene = {
  /** What is set otherwise than as it should be. */
  readonly settings?: Partial<SlackSettings> | Settings
  /** The scopes of the token, when they are others than the manifest's. */
  readonly scopes?: readonly string[]
  readonly timeoutMs?: number
  /** Changes what the stand-in holds. */
  readonly arrange?: (slack: SlackStandIn) => unknown
  /** The channels to look at, after changing them. */
  readonly channels?: (slack: SlackStandIn) => readonly string[]
}

/** One state of Slack: what it is, how it comes about, and the line with its fix. */
export type Row = readonly [
  about: string,
  scene: Scene,
  state: 'doubtful' | 'ill',
  what: string,
  fix: string,
]

/** Requests that are signed, instead of Socket Mode. */
export const http: Settings = ({ signingSecret }) => ({ appToken: undefined, signingSecret })

/** Many workspaces that install the app themselves, with something of that set otherwise. */
export const many =
  (changes: object = {}): Settings =>
  (slack) => ({
    ...http(slack),
    botToken: undefined,
    oauth: {
      clientId: slack.clientId,
      clientSecret: slack.clientSecret,
      stateSecret: 'a text that is long enough',
      sealKey: 'ab'.repeat(32),
      redirectUri: 'https://vigil.example.org/slack/oauth_redirect',
      ...changes,
    },
  })

/** Calls that read, ask for an address, or are refused before anything comes of them. */
const HARMLESS = [
  ...['auth.test', 'apps.connections.open', 'conversations.info'],
  ...['chat.postEphemeral', 'oauth.v2.access'],
]

const open: SlackStandIn[] = []

afterEach(async () => {
  for (const slack of open.splice(0)) {
    await slack.close()
    expect(slack.violations).toEqual([])
    expect(slack.requests.filter(({ method }) => !HARMLESS.includes(method))).toEqual([])
    expect(slack.connections).toBe(0)
    // Whatever is looked at, nobody sees anything of it.
    const shown = slack.happenings.filter(({ kind }) => kind === 'shown')
    expect(shown).toEqual([])
  }
})

/** Looks at a Slack of its own, and gives what was found. */
export async function checked(scene: Scene): Promise<readonly Checkup[]> {
  const { settings, scopes = BOT_SCOPES, timeoutMs, arrange, channels } = scene
  const slack = await wellSlack()
  open.push(slack)
  slack.setScopes(scopes)
  slack.setDate(STILL)
  arrange?.(slack)
  const set = typeof settings === 'function' ? settings(slack) : settings
  return await slackCheckups(
    { ...slackSettings(slack), ...set },
    {
      channels: channels?.(slack) ?? [],
      now: () => STILL,
      ...(timeoutMs ? { timeoutMs } : {}),
    },
  )
}

/** The Slack that was looked at last. */
export function lastSlack(): SlackStandIn {
  const slack = open.at(-1)
  if (!slack) throw new Error('No Slack was looked at')
  return slack
}
