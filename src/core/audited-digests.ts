import { type Auditing, note } from './auditing.ts'
import type { Digests } from './digests.ts'
import type { Follow } from './follows.ts'
import { placeKey } from './place.ts'
import { writeTyped } from './rewrite.ts'
import type { Subscription } from './subscription.ts'

/** Digests as one asker sets them up: each change has an entry in the audit, and no question does. */
export function auditedDigests(digests: Digests, auditing: Auditing): Digests {
  // To stop following only takes an id; whoever names one has listed it before.
  const listed = new Map<string, Follow>()

  /** A change of one that is there, with how it was before. */
  const changing =
    <Rest extends readonly unknown[]>(
      action: string,
      change: (id: string, ...rest: Rest) => Promise<Subscription>,
    ) =>
    async (id: string, ...rest: Rest): Promise<Subscription> => {
      const before = await digests.find(id)
      const after = await change(id, ...rest)
      await note(auditing, {
        action: `digest.${action}`,
        target: id,
        before: before && digestText(before),
        after: digestText(after),
      })
      return after
    }

  return {
    ...digests,
    async subscribe(settings, asker, first) {
      const made = await digests.subscribe(settings, asker, first)
      const after = digestText(made)
      await note(auditing, { action: 'digest.subscribe', target: made.id, after })
      return made
    },
    edit: changing('edit', digests.edit),
    pause: changing('pause', digests.pause),
    mute: changing('mute', digests.mute),
    resume: changing('resume', digests.resume),
    remove: changing('remove', digests.remove),
    restore: changing('restore', digests.restore),
    async test(of, asker) {
      const isPlanned = await digests.test(of, asker)
      if (isPlanned) await note(auditing, { action: 'digest.test', target: of.id })
      return isPlanned
    },
    async follow(caseId, place, asker) {
      const follow = await digests.follow(caseId, place, asker)
      if (follow) {
        const after = placeKey(place)
        await note(auditing, { action: 'follow.add', target: caseOf(follow), after })
      }
      return follow
    },
    async follows(place) {
      const follows = await digests.follows(place)
      for (const one of follows) listed.set(one.id, one)
      return follows
    },
    async unfollow(id) {
      const isGone = await digests.unfollow(id)
      const known = listed.get(id)
      if (isGone) {
        const before = known && placeKey(known.place)
        await note(auditing, {
          action: 'follow.remove',
          target: known ? caseOf(known) : id,
          before,
        })
      }
      return isGone
    },
  }
}

/** Whom somebody has an eye on in their own messages is nobody’s business, here and below. */
const caseOf = ({ caseId, place }: Follow): string | undefined =>
  place.kind === 'person' ? undefined : caseId

/** How a digest is set up and whether it runs, in the words of the command’s own options. */
function digestText(one: Subscription): string {
  const { place, schedule, zone, topic, filter, empty, quiet, cap, mutedUntil } = one
  return writeTyped('digest', {
    when: `${schedule.text} ${zone}`,
    filter: place.kind === 'person' ? undefined : filter,
    topic,
    empty,
    quiet: quiet.join(','),
    cap: String(cap),
    place: placeKey(place),
    state: stateOf(one),
    until: mutedUntil,
  })
}

function stateOf({ pause, mutedUntil, removedAt }: Subscription): string {
  const states = [
    pause && (pause.reason === 'asked' ? 'paused' : `paused-${pause.reason}`),
    mutedUntil && 'muted',
    removedAt && 'removed',
  ]
  return states.filter((one) => one !== undefined).join(',') || 'active'
}
