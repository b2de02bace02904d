import type { App } from '@slack/bolt'
import { readLine } from '#core/newsroom.ts'
import type { Suggestion } from '#core/option.ts'
import type { Office } from './office.ts'
import { pickerOf } from './pressed.ts'
import { renderOptions } from './render/options.ts'
import type { Running } from './running.ts'
import { askerOf, type Visitor, visitorOf } from './visitor.ts'

/**
 * Fills the picker for names while somebody types. It must be quick, so Slack is asked nothing;
 * what goes wrong leaves the picker empty and never fails it.
 * https://docs.slack.dev/reference/interaction-payloads/block_suggestion-payload
 */
export function takeOptions(app: App, office: Office, running: Running): void {
  app.options<'block_suggestion'>({ type: 'block_suggestion' }, async ({ ack, body, client }) => {
    await running.add(async () => {
      const visitor = visitorOf(body, client, body.channel?.id)
      const options = await suggestions(office, visitor, body.block_id, body.value).catch(() => [])
      await running.acknowledge(() => ack(renderOptions(options)))
    })
  })
}

async function suggestions(
  { newsroom, lines, people, grants, groups }: Office,
  visitor: Visitor,
  id: string,
  typed: string,
): Promise<readonly Suggestion[]> {
  const picker = await pickerOf(id, lines)
  if (!picker) return []
  const { command } = readLine(picker.line, newsroom.commands)
  const asker = askerOf(visitor, people.known(visitor), { grants, groups: groups.known(visitor) })
  const isEmpty = typed.trim() === ''
  const watching = isEmpty ? await newsroom.watches.of(asker.id) : undefined
  return newsroom.suggest(command, picker.option, typed, { ...asker, watching })
}
