import type { webApi } from '@slack/bolt'
import type { Asker } from '#core/command.ts'
import { accessOf, type Grants } from '#core/grants.ts'
import type { Place } from '#core/place.ts'
import type { SlackAttachment } from './given-files.ts'
import type { Person } from './people.ts'

/** Somebody in a workspace, where they ask, and the client to reach them with. */
export type Visitor = {
  /** The workspace the app acts in, or the organisation when Slack names no workspace. */
  readonly team: string
  readonly enterprise?: string | undefined
  readonly user: string
  /** The conversation they ask in; absent on the home page. */
  readonly channel?: string | undefined
  /** Conversations they chose from a menu of Slack’s, which offers only those they can see. */
  readonly chosen?: readonly string[] | undefined
  /** Files that came with this very call. */
  readonly attached?: readonly SlackAttachment[] | undefined
  readonly client: webApi.WebClient
}

/** Who pressed, chose or sent something off, as every interaction says it. */
type Interaction = {
  readonly team: { readonly id: string; readonly enterprise_id?: string } | null
  readonly user: { readonly id: string; readonly team_id?: string }
  readonly enterprise?: { readonly id: string }
}

/** https://docs.slack.dev/reference/interaction-payloads */
export function visitorOf(
  { team, user, enterprise: org }: Interaction,
  client: webApi.WebClient,
  channel: string | undefined,
): Visitor {
  const enterprise = org?.id ?? team?.enterprise_id
  const id = team?.id ?? user.team_id ?? enterprise ?? ''
  return { team: id, enterprise, user: user.id, channel, client }
}

/** `slack:<team id>/<user id>`: what people are granted access by and watches are kept under. */
export const askerId = ({ team, user }: Pick<Visitor, 'team' | 'user'>): string =>
  `slack:${team}/${user}`

/** The visitor as the newsroom knows askers. */
export function askerOf(
  visitor: Visitor,
  { language, zone }: Person,
  { grants, groups }: { readonly grants: Grants; readonly groups: readonly string[] },
): Asker {
  const id = askerId(visitor)
  const place = placeOf(visitor)
  const here = place.kind === 'channel' ? [place.id] : []
  return {
    id,
    access: accessOf({ id, groups, place }, grants),
    language,
    place,
    // Whoever can call the bot in a channel can also write there: Slack offers no commands elsewhere.
    manages: [...new Set([...here, ...(visitor.chosen ?? [])])],
    ...(zone === undefined ? {} : { zone }),
  }
}

/**
 * Where somebody asks. All that is direct is the messages between them and the bot: in those of two
 * other people it cannot write. https://docs.slack.dev/apis/web-api/using-the-conversations-api
 */
export const placeOf = ({ team, user, channel }: Omit<Visitor, 'client'>): Place =>
  channel === undefined || channel.startsWith('D')
    ? { platform: 'slack', space: team, kind: 'person', id: user }
    : { platform: 'slack', space: team, kind: 'channel', id: channel }
