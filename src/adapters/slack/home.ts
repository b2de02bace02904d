import type { App } from '@slack/bolt'
import { codeOf } from './api-errors.ts'
import { type Attended, attend } from './attend.ts'
import type { Office } from './office.ts'
import { byDirect } from './outlet.ts'
import { renderHome } from './render/home.ts'
import type { Running } from './running.ts'
import type { Visitor } from './visitor.ts'

/**
 * Shows the home page of the app whenever somebody opens it.
 * https://docs.slack.dev/reference/events/app_home_opened
 */
export function takeHomes(app: App, office: Office, running: Running): void {
  app.event('app_home_opened', async ({ event, body, client, context }) => {
    await running.add(async () => {
      if (event.tab !== 'home' || !office.isNew(`event ${body.event_id}`)) return
      const { teamId = body.team_id, enterpriseId: enterprise } = context
      const visitor: Visitor = { team: teamId, enterprise, user: event.user, client }
      const publish = (attended: Attended) => publishHome(office, visitor, attended)
      // Opening a page asks nothing, so it neither waits nor counts.
      await attend(office, visitor, byDirect(office, visitor), publish, { isFree: true })
    })
  })
}

/** Writes the page anew. What fails is logged: the page stays as it was, and opening it tries again. */
export async function publishHome(
  office: Office,
  visitor: Visitor,
  { asker, words }: Attended,
): Promise<void> {
  const { newsroom, lines, lanes, prefix } = office
  const { facts, digests, now } = newsroom.desk(asker)
  const watched = await newsroom.watches.of(asker.id)
  const view = renderHome({
    watching: watched.flatMap((id) => facts.findSubject(id) ?? []),
    digests: await digests.ofAsker(asker),
    now,
    sayWhen: digests.sayWhen,
    examples: examplesOf(newsroom.commands),
    words,
    prefix: `/${prefix}`,
    lines,
  })
  try {
    // https://docs.slack.dev/reference/methods/views.publish
    await lanes.run(visitor.user, () =>
      visitor.client.views.publish({ user_id: visitor.user, view }),
    )
  } catch (error) {
    office.failed(error, visitor)
    office.log('warn', 'slack.home.failed', { code: codeOf(error) })
  }
}

/** One of each command that everybody may use, as it is declared. */
const examplesOf = (commands: Office['newsroom']['commands']): readonly string[] =>
  commands
    .filter(({ audience }) => audience === 'reader')
    .flatMap(({ examples }) => examples.slice(0, 1))
