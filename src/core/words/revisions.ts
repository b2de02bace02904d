/** Loading facts, going back, and what differs between revisions. */
export type RevisionWords = {
  readonly title: string
}
