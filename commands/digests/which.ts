import type { Desk, Typed } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { writeTyped } from '#core/rewrite.ts'
import type { Subscription } from '#core/subscription.ts'
import { hereOf, mayChange, maySee, mustUse } from './places.ts'
import { labelOf } from './suggest.ts'

/** The action being answered, for the lines that ask the same of another digest. */
type Asked = {
  readonly action: string
  readonly id: string | undefined
  /** All that is asked of it. */
  readonly typed: Typed
}

/**
 * The digest that is meant: the one named, or the only one of this place. Removed ones are only
 * found by their id, for being brought back.
 *
 * @throws Mistake when there is none, or several and none is named
 */
export async function whichDigest({ action, id, typed }: Asked, desk: Desk): Promise<Subscription> {
  const said = desk.words.subscriptions
  if (id !== undefined) {
    const named = await desk.digests.find(id.trim().toLowerCase())
    const isMeant = named && (named.removedAt === undefined || action === 'restore')
    if (isMeant && maySee(named, desk)) return named
    throw new Mistake(said.noDigest(id), { actions: [listAction(desk)] })
  }
  const all = await desk.digests.at(hereOf(desk))
  const [only] = all
  if (!only) throw new Mistake(said.noneHere, { actions: [] })
  if (all.length === 1) return only
  throw new Mistake(said.whichOne, {
    choices: all.map((one) => labelOf(one, desk)),
    actions: all.slice(0, 5).map((one) => ({
      label: labelOf(one, desk),
      command: writeTyped('digest', { ...typed, action, id: one.id }, 'action'),
    })),
  })
}

/** The same, and the asker may change it. */
export async function ownDigest(asked: Asked, desk: Desk): Promise<Subscription> {
  const found = await whichDigest(asked, desk)
  if (!mayChange(found, desk)) mustUse(found.place, desk)
  return found
}

const listAction = ({ words }: Desk) => ({
  label: words.subscriptions.button.list,
  command: 'digest list',
})
