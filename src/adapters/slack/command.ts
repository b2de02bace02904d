import type { App } from '@slack/bolt'
import { answer } from './answer.ts'
import { attend } from './attend.ts'
import { openForm } from './form/open.ts'
import { readSlash } from './line.ts'
import type { Office } from './office.ts'
import { byResponse } from './outlet.ts'
import type { Running } from './running.ts'
import type { Visitor } from './visitor.ts'

/**
 * Answers slash commands: `/vigil who qin-gang` and those registered directly. The acknowledgement
 * is empty and leaves first; the answer goes to the command's own address.
 * https://docs.slack.dev/interactivity/implementing-slash-commands
 */
export function takeCommands(app: App, office: Office, running: Running): void {
  app.command(/^\//, async ({ ack, body, client }) => {
    const acknowledged = running.acknowledge(ack)
    await running.add(async () => {
      await acknowledged
      // Each call has its own address to answer at.
      if (!office.isNew(`command ${body.response_url}`)) return
      const { team_id: team, enterprise_id: enterprise, user_id: user } = body
      const { channel_id: channel } = body
      const at = { team: team || enterprise || '', enterprise, user, channel }
      const visitor: Visitor = { ...at, client }
      const place = { channel }
      const outlet = byResponse(office, visitor, body.response_url, { place, isEphemeral: false })
      await attend(office, visitor, outlet, async (attended) => {
        const { line, isOnlyMe } = readSlash(body, office.prefix, office.onlyMe)
        const question = { line, part: 1, to: isOnlyMe ? 'asker' : 'everyone' } as const
        const trigger = { id: body.trigger_id, address: body.response_url }
        if (await openForm(office, visitor, attended, outlet, { ...question, trigger })) return
        await answer(office, visitor, attended, outlet, question)
      })
    })
  })
}
