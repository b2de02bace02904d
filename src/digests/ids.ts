import { randomBytes } from 'node:crypto'

/**
 * Makes ids of deliveries: UUIDs of version 7, which sort by the time they were made. Of one
 * millisecond they sort in any order, which nobody depends on.
 * https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-7
 */
export const createIds = (now: () => Date) => (): string => {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(now().getTime(), 0, 6)
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f)
  const hex = bytes.toString('hex')
  return [8, 4, 4, 4, 12]
    .map((length, i, lengths) => {
      const from = lengths.slice(0, i).reduce((sum, one) => sum + one, 0)
      return hex.slice(from, from + length)
    })
    .join('-')
}
