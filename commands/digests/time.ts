import type { Desk, Typed } from '#core/command.ts'
import type { Schedule, Subscription } from '#core/subscription.ts'
import { withRefill } from './form.ts'

type Given = { readonly when: string | undefined; readonly zone: string | undefined }

/**
 * The schedule and zone that were asked for: a zone behind the time counts first, then the option,
 * then that of the digest being changed, then the asker’s own. Undefined when neither is given.
 *
 * @throws Mistake for a time or zone that does not exist, with the form to correct it in
 */
export function timeOf(
  { when, zone: named }: Given,
  desk: Desk,
  typed: Typed,
  old?: Pick<Subscription, 'schedule' | 'zone'>,
): { schedule: Schedule; zone: string } | undefined {
  const { digests, words, asker } = desk
  try {
    const zone = named === undefined ? undefined : digests.readZone(named, words)
    const read = when === undefined ? undefined : digests.readWhen(when, words)
    const schedule = read?.schedule ?? old?.schedule
    if (!schedule || (!read && !zone)) return undefined
    return { schedule, zone: read?.zone ?? zone ?? old?.zone ?? asker.zone ?? digests.zone }
  } catch (error) {
    throw withRefill(error, desk, typed)
  }
}
