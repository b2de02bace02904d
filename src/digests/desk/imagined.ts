import type { Previewed } from '#core/digests.ts'
import type { Subscription } from '#core/subscription.ts'
import type { DeskParts } from './parts.ts'

/** A place where nobody is, for a digest that is not set up anywhere. */
const NOWHERE = { platform: 'discord', space: '', kind: 'channel', id: '0' } as const

/** What a digest goes by that is not set up: no id that is ever given has seven letters. */
const PREVIEW = 'preview'

/** A digest that nobody has set up as if it were, having told nothing; any other as it is. */
export async function asSubscription(
  of: Previewed | Subscription,
  { changes, now }: Pick<DeskParts, 'changes' | 'now'>,
): Promise<Subscription> {
  if ('id' in of) return of
  const at = now().toISOString()
  return {
    id: PREVIEW,
    createdBy: '',
    createdAt: at,
    failStreak: 0,
    ...of,
    place: of.place ?? NOWHERE,
    coveredTo: of.coveredTo ?? (await changes.latest())?.seq ?? 0,
  }
}
