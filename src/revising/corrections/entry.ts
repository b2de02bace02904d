import { isAtLeast } from '#core/access.ts'
import type { NewAuditEntry } from '#core/audit.ts'
import type { Asker } from '#core/command.ts'
import { Denied } from '#core/errors.ts'
import { placeKey } from '#core/place.ts'
import type { Words } from '#core/words.ts'
import { fieldOf } from '#pack/locate.ts'
import { isSameRecord, writeRecord } from '../overlay/record.ts'

/** @throws Denied to anybody who is no editor */
export function requireEditor(by: Asker, words: Words): void {
  if (!isAtLeast(by.access, 'editor'))
    throw new Denied('access', words.access.denied('editor', by, 'review'))
}

/** The audit entry of something that was done. */
export const entryBy = (
  by: Asker,
  action: string,
  target: string,
  more: Pick<NewAuditEntry, 'before' | 'after' | 'why'>,
): NewAuditEntry => ({
  actor: by.id,
  access: by.access,
  ...(by.place ? { place: placeKey(by.place) } : {}),
  action,
  target,
  outcome: 'done',
  ...(more.before === undefined ? {} : { before: cut(more.before) }),
  ...(more.after === undefined ? {} : { after: cut(more.after) }),
  ...(more.why ? { why: cut(more.why) } : {}),
})

/** The fields in which two forms of a record differ, as YAML; the whole of one that is new. */
export function differing(
  before: unknown,
  after: unknown,
): { readonly before: string; readonly after: string } {
  if (before === undefined) return { before: '', after: writeRecord(after) }
  const keys = [...new Set([...keysOf(before), ...keysOf(after)])].filter(
    (key) => !isSameRecord(fieldOf(before, key), fieldOf(after, key)),
  )
  const only = (record: unknown) => {
    const fields = keys.map((key) => [key, fieldOf(record, key)] as const)
    const own = fields.filter(([, value]) => value !== undefined)
    return own.length === 0 ? '' : writeRecord(Object.fromEntries(own))
  }
  return { before: only(before), after: only(after) }
}

const keysOf = (value: unknown): string[] =>
  value !== null && typeof value === 'object' ? Object.keys(value) : []

/** An entry is read in a chat: the whole record stands in the overlay. */
const TEXT_MAX = 1500
const cut = (text: string): string =>
  text.length > TEXT_MAX ? `${text.slice(0, TEXT_MAX - 1)}…` : text
