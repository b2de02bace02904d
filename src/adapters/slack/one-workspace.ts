import type { webApi } from '@slack/bolt'
import { Mistake } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import { codeOf, deadTokenCode } from './api-errors.ts'
import type { Workspaces } from './workspaces.ts'

const FIX =
  'Slack does not accept SLACK_BOT_TOKEN. Copy it again: api.slack.com/apps, Install App; see docs/slack.md.'

/**
 * The one workspace whose token is configured. Who the bot is gets asked once; until that is known
 * everything is answered all the same, because an answer needs no more than the token.
 * https://docs.slack.dev/reference/methods/auth.test
 */
export function oneWorkspace(botToken: string, client: webApi.WebClient, log: Log): Workspaces {
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
      const { bot_id: botId, user_id: botUserId } = await client.auth.test()
      bot = { ...(botId ? { botId } : {}), ...(botUserId ? { botUserId } : {}) }
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
