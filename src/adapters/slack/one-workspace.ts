import type { webApi } from '@slack/bolt'
import { Mistake } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import { codeOf, deadTokenCode } from './api-errors.ts'
import type { Workspaces } from './workspaces.ts'

const FIX =
  'Slack does not accept SLACK_BOT_TOKEN. Copy it again: api.slack.com/apps, Install App; see docs/slack.md.'

/**
 * An app of one’s own may look up 50 times a minute; when Slack says to wait, that holds.
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
const OWN_PACE_MS = 1_500

/**
 * The one workspace whose token is configured. Who the bot is gets asked once; until that is known
 * everything is answered all the same, because an answer needs no more than the token. `onArrived`
 * is told which workspace it is, as soon as that is known.
 * https://docs.slack.dev/reference/methods/auth.test
 */
export function oneWorkspace(
  botToken: string,
  client: webApi.WebClient,
  log: Log,
  onArrived: (team: string) => void = () => {},
): Workspaces {
  let bot: { botId?: string; botUserId?: string } | undefined
  let checking: Promise<void> | undefined
  let isDead = false
  const gone = Promise.withResolvers<Mistake>()

  function lose(code: string): void {
    if (isDead) return
    isDead = true
    log('error', 'slack.token.dead', { code, fix: FIX })
    gone.resolve(new Mistake(FIX))
  }

  async function test(): Promise<void> {
    try {
      const { bot_id: botId, user_id: botUserId, team_id: team } = await client.auth.test()
      const isFirst = bot === undefined
      bot = { ...(botId ? { botId } : {}), ...(botUserId ? { botUserId } : {}) }
      if (isFirst && team) onArrived(team)
    } catch (error) {
      const code = deadTokenCode(error)
      if (code) lose(code)
      else log('warn', 'slack.token.unchecked', { code: codeOf(error) })
    }
  }

  async function check(): Promise<void> {
    if (bot !== undefined || isDead) return
    checking ??= test().finally(() => {
      checking = undefined
    })
    await checking
  }

  return {
    async authorize() {
      // Asked again beside the answer, never before it: an acknowledgement waits for this.
      void check()
      return { botToken, ...bot }
    },
    clientOf: async () => (isDead ? undefined : client),
    lookUpPaceMs: OWN_PACE_MS,
    isUsable: () => bot !== undefined && !isDead,
    gone: gone.promise,
    check,
    failed(error) {
      const code = deadTokenCode(error)
      if (code) lose(code)
    },
    // Slack says so late, again, and of other workspaces too: only the token itself is sure.
    left: async () => {
      if (!isDead) await test()
    },
  }
}
