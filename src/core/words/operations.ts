/** How the service stands, and its backups. */
export type OperationWords = {
  readonly title: string
}
