import type { Action } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { mayUse } from '../digests/places.ts'

/**
 * The way to follow somebody’s case where this is asked; none where there is no case, where nothing
 * can be posted, and where the asker may not set it up.
 */
export function followAction(person: string, desk: Desk): readonly Action[] {
  const { facts, asker, words } = desk
  if (!asker.place || !mayUse(asker.place, desk)) return []
  if (!facts.findCaseOf(person, {})) return []
  return [{ label: words.follow.button, command: `follow add ${person}` }]
}
