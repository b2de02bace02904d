import type { webApi } from '@slack/bolt'
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
  let dead: string | undefined

  function lose(code: string): void {
    if (dead !== undefined) return
    dead = code
    log('error', 'slack.token.dead', { code, fix: FIX })
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
    if (bot !== undefined || dead !== undefined) return
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
    isUsable: () => bot !== undefined && dead === undefined,
    refusal: () => (dead === undefined ? undefined : FIX),
    check,
    failed(error) {
      const code = deadTokenCode(error)
      if (code) lose(code)
    },
    left: async (_place, reason) => lose(reason),
  }
}
