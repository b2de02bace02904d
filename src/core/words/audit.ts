/** Who changed what. */
export type AuditWords = {
  readonly title: string
}
