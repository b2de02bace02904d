import { webApi } from '@slack/bolt'
import { createLog } from './bolt-app.ts'
import type { SlackStandIn } from './stand-in.ts'

/** A real client that does not try again, so that a test sees each failure. */
export const clientOf = (slack: SlackStandIn, token = slack.botToken, options = {}) =>
  new webApi.WebClient(token, {
    slackApiUrl: slack.apiUrl,
    logger: createLog().logger,
    retryConfig: { retries: 0 },
    ...options,
  })

/** What the platform said no with. */
export const errorOf = (call: Promise<unknown>) =>
  call.then(
    () => 'no error',
    (error: unknown) =>
      error instanceof webApi.WebAPIPlatformError ? error.data : (error as Error).constructor.name,
  )
