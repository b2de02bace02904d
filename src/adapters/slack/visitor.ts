import type { webApi } from '@slack/bolt'
import { type Admins, isAdmin } from '#core/admins.ts'
import type { Asker } from '#core/command.ts'
import type { Language } from '#core/words.ts'

/** Somebody in a workspace, and the client to reach them with. */
export type Visitor = {
  /** The workspace the app acts in, or the organisation when Slack names no workspace. */
  readonly team: string
  readonly enterprise?: string | undefined
  readonly user: string
  readonly client: webApi.WebClient
}

/** `slack:<team id>/<user id>`: what admins are configured by and watches are kept under. */
export const askerId = ({ team, user }: Pick<Visitor, 'team' | 'user'>): string =>
  `slack:${team}/${user}`

/** The visitor as the newsroom knows askers. */
export function askerOf(visitor: Visitor, language: Language, admins: Admins): Asker {
  const id = askerId(visitor)
  return { id, isAdmin: isAdmin(id, [], admins), language }
}
