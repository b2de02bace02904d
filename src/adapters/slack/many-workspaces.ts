import type { Installation, InstallationQuery, InstallationStore, webApi } from '@slack/bolt'
import { Fault } from '#core/errors.ts'
import type { InstallationRecord, Installations } from '#core/installations.ts'
import type { Log } from '#core/log.ts'
import { deadTokenCode } from './api-errors.ts'
import { LOOK_UP_PACE_MS } from './messenger/messenger.ts'
import type { Seal } from './seal.ts'
import type { Place, Workspaces } from './workspaces.ts'

export type ManyParts = {
  readonly installations: Installations
  readonly seal: Seal
  readonly log: Log
  readonly now: () => Date
  /** Makes a client that acts with a token. */
  readonly connect: (token: string) => webApi.WebClient
  /** Told of each workspace that installs the app, for the first time or again. */
  readonly onArrived?: ((team: string) => void) | undefined
}

/**
 * The workspaces that installed the app themselves: the store Bolt's installer writes to and reads
 * from, with every token sealed on the way in. A workspace that is lost is paused, never deleted,
 * and works again after it is installed again.
 */
export function manyWorkspaces({
  installations,
  seal,
  log,
  now,
  connect,
  onArrived = () => {},
}: ManyParts): Workspaces & { readonly store: InstallationStore } {
  const clients = new Map<string, webApi.WebClient>()

  /** One client a token, so that its connections are used again. */
  function clientWith(place: string, token: string): webApi.WebClient {
    const known = clients.get(place)
    if (known?.token === token) return known
    const client = connect(token)
    clients.set(place, client)
    return client
  }

  async function live(place: Place): Promise<InstallationRecord & { readonly token: string }> {
    let paused: string | undefined
    for (const id of idsOf(place)) {
      const record = await installations.find(id)
      if (record?.sealedToken) return { ...record, token: opened(record.sealedToken, id) }
      paused ??= record?.paused?.reason
    }
    const reason = paused ? `Paused: ${paused}` : 'Not installed'
    log('warn', 'slack.installation.absent', { place: idsOf(place).join(' '), reason, fix: FIX })
    throw new Fault(reason)
  }

  function opened(sealedToken: string, place: string): string {
    try {
      return seal.open(sealedToken, place)
    } catch (error) {
      log('error', 'slack.installation.sealed', { place, fix: KEY_FIX })
      throw error
    }
  }

  async function pause(
    place: Place,
    reason: string,
    isMeant: (record: InstallationRecord) => boolean,
  ): Promise<void> {
    for (const id of idsOf(place)) {
      const record = await installations.find(id)
      if (!record?.sealedToken) continue
      if (!isMeant(record)) continue
      await installations.pause(id, reason, now().toISOString())
      return log('warn', 'slack.installation.paused', { place: id, reason, fix: FIX })
    }
  }

  return {
    store: {
      async storeInstallation(installation) {
        const record = recordOf(installation, seal, now())
        await installations.save(record)
        log('info', 'slack.installation.saved', { place: record.place })
        onArrived(record.place)
      },
      async fetchInstallation({ teamId, enterpriseId }: InstallationQuery<boolean>) {
        return installationOf(await live({ team: teamId, enterprise: enterpriseId }))
      },
    },
    async clientOf(team) {
      const { place, sealedToken } = (await installations.find(team)) ?? {}
      if (!place || !sealedToken) {
        clients.delete(team)
        return undefined
      }
      return clientWith(place, opened(sealedToken, place))
    },
    lookUpPaceMs: LOOK_UP_PACE_MS,
    isUsable: () => true,
    check: async () => {},
    failed(error, { team, enterprise, client }) {
      const code = deadTokenCode(error)
      if (code === undefined) return
      // An old token may still be on its way while a new one is in place.
      const isMeant = ({ place, sealedToken = '' }: InstallationRecord) =>
        seal.open(sealedToken, place) === client.token
      pause({ team, enterprise }, code, isMeant).catch(() =>
        log('error', 'slack.installation.unpaused', { place: team, code }),
      )
    },
    // Slack delivers late and again: what was said before the latest installation is over.
    left: (place, reason, at) =>
      pause(place, reason, ({ installedAt }) => secondsOf(installedAt) <= at.getTime() / 1000),
  }
}

/** Whole seconds, as Slack counts them in its events. */
const secondsOf = (time: string): number => Math.floor(Date.parse(time) / 1000)

const FIX = 'An admin of that workspace can install the app again'
const KEY_FIX =
  'Set VIGIL_SECRET_KEY to the key it had when the app was installed there, or have the app installed there again'

/** A workspace of an organisation is served by its own installation first, then by the org's. */
const idsOf = ({ team, enterprise }: Place): readonly string[] =>
  [team, enterprise].flatMap((id) => (id ? [id] : []))

function recordOf(installation: Installation, seal: Seal, now: Date): InstallationRecord {
  const {
    team,
    enterprise,
    bot,
    user,
    appId,
    isEnterpriseInstall: isOrgWide = false,
  } = installation
  const place = (isOrgWide ? enterprise?.id : team?.id) ?? ''
  if (!bot || place === '') throw new Fault('An installation came without a bot or a workspace')
  return {
    place,
    isOrgWide,
    teamName: team?.name,
    enterpriseId: enterprise?.id,
    enterpriseName: enterprise?.name,
    appId,
    botId: bot.id,
    botUserId: bot.userId,
    scopes: bot.scopes.join(','),
    installedBy: user.id,
    installedAt: now.toISOString(),
    sealedToken: seal.close(bot.token, place),
  }
}

function installationOf(
  record: InstallationRecord & { readonly token: string },
): Installation<'v2', boolean> {
  const { place, isOrgWide, enterpriseId, token, botId, botUserId, scopes, installedBy } = record
  return {
    team: isOrgWide ? undefined : { id: place },
    enterprise: enterpriseId === undefined ? undefined : { id: enterpriseId },
    user: { id: installedBy, token: undefined, scopes: undefined },
    bot: { id: botId, userId: botUserId, token, scopes: scopes.split(',') },
    isEnterpriseInstall: isOrgWide,
    tokenType: 'bot',
    authVersion: 'v2',
  }
}
