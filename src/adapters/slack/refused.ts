import { setImmediate } from 'node:timers/promises'
import type { App } from '@slack/bolt'
import { faultSaid } from './attend.ts'
import type { Office } from './office.ts'
import { asResponse } from './respond.ts'
import type { Running } from './running.ts'
import { Unopened } from './seal.ts'
import { askerId } from './visitor.ts'

/**
 * Logs what Bolt itself refuses, such as what comes from a workspace that is not installed. Whoever
 * asks where only our own key is wrong is told so with a reference, in English: without a token
 * nothing can be asked about them. `app` must have been made with `extendedErrorHandler`.
 * https://docs.slack.dev/tools/bolt-js/concepts/error-handling
 */
export function takeRefused(app: App, office: Office, running: Running): void {
  app.error(async ({ error, body }: Refused) => {
    office.log('warn', 'slack.event.refused', { code: error.code })
    const cause = unopenedIn(error)
    // The acknowledgement waits for this handler, so the answer must not.
    if (cause) void running.add(() => tell(office, body, cause))
  })
}

type Refused = Parameters<Parameters<App['error']>[0]>[0]
type Body = Refused['body']

async function tell(office: Office, body: Body, cause: Unopened): Promise<void> {
  await setImmediate()
  const address = 'response_url' in body ? body.response_url : undefined
  if (typeof address !== 'string' || !office.isNew(`refused ${address}`)) return
  if (office.throttle(askerOf(body)) > 0) return
  const said = faultSaid(office, office.newsroom.words('en'), cause)
  const sent = await office.respondTo(address)(asResponse(said, 'asker'))
  if (sent !== 'sent') office.log('warn', 'slack.answer.lost', { sent })
}

function askerOf(body: Body): string {
  if ('user_id' in body) return askerId({ team: String(body['team_id']), user: body['user_id'] })
  const user = 'user' in body && typeof body.user === 'object' ? body.user : undefined
  return askerId({ team: user?.team_id ?? '', user: user?.id ?? '' })
}

/** Bolt and its installer each wrap what the store threw. */
function unopenedIn(error: unknown): Unopened | undefined {
  let inner = error
  for (let depth = 0; inner instanceof Error && depth < 5; depth += 1) {
    if (inner instanceof Unopened) return inner
    inner = Reflect.get(inner, 'original')
  }
  return undefined
}
