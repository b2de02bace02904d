import type { App } from '@slack/bolt'
import type { Log } from '#core/log.ts'
import type { Running } from './running.ts'
import type { Workspaces } from './workspaces.ts'

/**
 * Puts a workspace on pause when the app is removed from it or its bot's token is taken away.
 * https://docs.slack.dev/reference/events/app_uninstalled
 * https://docs.slack.dev/reference/events/tokens_revoked
 */
export function takeFarewells(app: App, workspaces: Workspaces, running: Running, log: Log): void {
  const left = (reason: string, context: Context, eventTime: number): Promise<void> => {
    // The installation that is meant and no other: a workspace that leaves does not take its
    // organisation along. https://docs.slack.dev/apis/events-api/#authorizations
    const place = context.isEnterpriseInstall
      ? { enterprise: context.enterpriseId }
      : { team: context.teamId }
    log('info', 'slack.farewell', { reason })
    return running.add(() => workspaces.left(place, reason, new Date(eventTime * 1000)))
  }
  app.event('app_uninstalled', async ({ body, context }) =>
    left('app_uninstalled', context, body.event_time),
  )
  app.event('tokens_revoked', async ({ event, body, context }) => {
    // People take back their own tokens too; the bot works on with its own.
    if ((event.tokens.bot ?? []).length > 0) await left('tokens_revoked', context, body.event_time)
  })
}

type Context = {
  readonly isEnterpriseInstall: boolean
  readonly teamId?: string | undefined
  readonly enterpriseId?: string | undefined
}
