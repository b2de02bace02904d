/** Who has something that only one may do at a time. */
export type Holder = {
  /** An asker’s id. */
  readonly by: string
  /** ISO 8601, UTC. */
  readonly since: string
}

export type Taken =
  | { readonly isTaken: true; readonly release: () => Promise<void> }
  | { readonly isTaken: false; readonly holder: Holder }

/**
 * Lets one at a time do something, in all processes that share a state file. Whoever dies loses it
 * when its lease ends; while its process lives it is renewed.
 */
export type OperationLease = {
  readonly take: (name: string, by: string) => Promise<Taken>
}
