/** One place the app is installed in, as it is kept. The token in it is sealed. */
export type InstallationRecord = {
  /** What it is kept under: the workspace's id (`T…`), or the organisation's (`E…`) org-wide. */
  readonly place: string
  readonly isOrgWide: boolean
  readonly teamName?: string | undefined
  readonly enterpriseId?: string | undefined
  readonly enterpriseName?: string | undefined
  readonly appId?: string | undefined
  readonly botId: string
  readonly botUserId: string
  /** With commas between, as Slack writes them. */
  readonly scopes: string
  /** The Slack user who installed it. */
  readonly installedBy: string
  /** ISO 8601, UTC. */
  readonly installedAt: string
  /** Absent while paused: the token was erased. */
  readonly sealedToken?: string | undefined
  readonly paused?: { readonly reason: string; readonly at: string } | undefined
}

/** Where installations are kept. Nothing in it is ever deleted, and no token stands in the clear. */
export type Installations = {
  /** Puts a record in the place of the one before, paused or not. */
  readonly save: (record: InstallationRecord) => Promise<void>
  readonly find: (place: string) => Promise<InstallationRecord | undefined>
  /** Erases the token and keeps the rest, with the reason and the time (ISO 8601, UTC). */
  readonly pause: (place: string, reason: string, at: string) => Promise<void>
}
