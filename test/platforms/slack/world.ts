import type { Clock } from './clock.ts'
import type { OpenExchange } from './exchange.ts'
import type { Faults } from './faults.ts'
import type { Journal } from './journal.ts'
import type { Json } from './json.ts'
import type { Pace } from './pace.ts'
import type { Workspaces } from './workspaces.ts'

/** What Slack knows about the app. */
export type AppIdentity = {
  readonly appId: string
  readonly appToken: string
  readonly clientId: string
  readonly clientSecret: string
  readonly signingSecret: string
  /** The old token in every payload. It proves nothing. */
  readonly verificationToken: string
}

/** A modal or a Home tab, with all that Slack adds to what the bot sent. */
export type View = Json & { readonly id: string; readonly type: 'modal' | 'home' }

/** A view in front of somebody. */
export type OpenView = {
  view: View
  readonly teamId: string
  readonly userId: string
  /** What it was opened for. */
  readonly exchange?: OpenExchange
  isOpen: boolean
}

/** What a click or a command allows to be opened, once and soon. */
export type Trigger = {
  readonly issuedAt: number
  readonly exchange: OpenExchange
  isUsed: boolean
}

/** Where a bot can answer for a while. */
export type ResponseUrl = {
  readonly exchange: OpenExchange
  readonly issuedAt: number
  uses: number
  /** The message that was pressed, if it was one. */
  readonly original?: { readonly channelId: string; readonly ts: string }
}

/** A file, from when a place was asked for to when it is shared. */
export type StoredFile = {
  readonly id: string
  readonly teamId: string
  readonly name: string
  readonly length: number
  readonly altText: string | undefined
  title: string | undefined
  content: Buffer | undefined
  isShared: boolean
  /** How many more messages it cannot be shown in yet, because Slack is still looking at it. */
  refusals: number
  isDeleted: boolean
}

/** Everything the parts of the stand-in share. */
export type World = {
  readonly app: AppIdentity
  readonly clock: Clock
  readonly journal: Journal
  readonly faults: Faults
  readonly pace: Pace
  readonly workspaces: Workspaces
  /** `http://127.0.0.1:<port>`, once it listens. */
  readonly origin: () => string
  /** What the `Date` header says instead of the time it is. */
  readonly date: { shown: Date | undefined }
  readonly violations: string[]
  readonly exchanges: OpenExchange[]
  readonly triggers: Map<string, Trigger>
  readonly responseUrls: Map<string, ResponseUrl>
  readonly views: Map<string, OpenView>
  readonly files: Map<string, StoredFile>
  /** How many messages a new file cannot be shown in at first. */
  readonly looking: { messages: number }
}
