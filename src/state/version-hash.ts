import { createHash } from 'node:crypto'

/** What a version of a claim or case is called, by its text: 22 characters of a SHA-256. */
export const versionHash = (text: string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22)
