import type { Desk } from '#core/command.ts'
import type { Suggestion } from '#core/corrections.ts'
import { Denied, Mistake } from '#core/errors.ts'
import { keptOf } from '../kept.ts'

/**
 * The suggestion that is meant.
 *
 * @throws Mistake when none is named, or there is none
 */
export async function whichSuggestion(
  id: string | undefined,
  action: string,
  desk: Desk,
): Promise<Suggestion> {
  const { corrections } = keptOf(desk)
  const { review } = desk.words.suggestions
  const queue = [{ label: review.button.queue, command: 'review' }]
  if (id === undefined)
    throw new Mistake(review.idMissing(`review ${action} k7m2p9`), { actions: queue })
  const found = await corrections.find(id.trim().toLowerCase())
  if (!found) throw new Mistake(review.unknown(id), { actions: queue })
  return found
}

/**
 * The same, and it still waits.
 *
 * @throws Denied when it was decided already
 */
export async function openSuggestion(
  id: string | undefined,
  action: string,
  desk: Desk,
): Promise<Suggestion> {
  const found = await whichSuggestion(id, action, desk)
  const { review } = desk.words.suggestions
  if (found.state !== 'open')
    throw new Denied('suggestion-decided', review.decided(found.id, found.state))
  return found
}
