import type { Authorize, webApi } from '@slack/bolt'
import type { Mistake } from '#core/errors.ts'
import type { Visitor } from './visitor.ts'

/** The workspaces the app is installed in, one or many, and what happens when one is lost. */
export type Workspaces = {
  /** Finds the token for a payload, without a request; absent where the installer of Bolt does. */
  readonly authorize?: Authorize<boolean>
  /** Whether there is a token that works, as far as is known. */
  readonly isUsable: () => boolean
  /** Settles when the configured token is dead, with what to do; absent where workspaces come and go. */
  readonly gone?: Promise<Mistake>
  /** Makes sure of the token, where that takes a request. Never throws. */
  readonly check: () => Promise<void>
  /** The client of a workspace, for what nobody there asked for; undefined where there is none. */
  readonly clientOf: (team: string) => Promise<webApi.WebClient | undefined>
  /** How far apart look-ups of messages in one workspace are, in milliseconds. */
  readonly lookUpPaceMs: number
  /** Looks at an error of the Web API: a dead token is not tried again. */
  readonly failed: (error: unknown, of: Pick<Visitor, 'team' | 'enterprise' | 'client'>) => void
  /** Slack says that one installation was removed, or its token taken away, at this time. */
  readonly left: (place: Place, reason: string, at: Date) => Promise<void>
}

export type Place = { readonly team?: string | undefined; readonly enterprise?: string | undefined }
