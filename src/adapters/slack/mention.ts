import type { App } from '@slack/bolt'
import { answer } from './answer.ts'
import { attend } from './attend.ts'
import { withFile } from './given-files.ts'
import { readMention } from './line.ts'
import type { Office } from './office.ts'
import { byMention } from './outlet.ts'
import type { Running } from './running.ts'
import type { Visitor } from './visitor.ts'

/**
 * Answers `@Vigil who qin-gang` in its thread, where slash commands do not work. Bots, edits and
 * what was delivered before are left alone; Bolt has acknowledged the event already.
 * https://docs.slack.dev/reference/events/app_mention
 */
export function takeMentions(app: App, office: Office, running: Running): void {
  app.event('app_mention', async ({ event, body, client, context }) => {
    await running.add(async () => {
      const { user, channel, ts, thread_ts: thread } = event
      if (user === undefined || event.bot_id !== undefined) return
      if (event.edited !== undefined || event.subtype === 'bot_message') return
      const { retryNum: retry, retryReason: reason } = context
      const isNew = office.isNew(`event ${body.event_id}`)
      if (retry) office.log('info', 'slack.event.again', { retry, reason, isNew })
      if (!isNew) return
      const { teamId = body.team_id, enterpriseId: enterprise } = context
      const { files: attached } = event
      const visitor: Visitor = { team: teamId, enterprise, user, channel, client, attached }
      const outlet = byMention(office, visitor, { channel, thread, ts })
      await attend(office, visitor, outlet, async (attended) => {
        const { prefix, onlyMe } = office
        const typed = readMention(event.text, context.botUserId, prefix, onlyMe)
        const to = typed.isOnlyMe ? 'asker' : 'everyone'
        const line = withFile(typed.line, attached?.[0], office.newsroom.commands, attended.words)
        await answer(office, visitor, attended, outlet, { line, part: 1, to })
      })
    })
  })
}
