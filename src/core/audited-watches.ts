import { type Auditing, note } from './auditing.ts'
import { placeKey } from './place.ts'
import { writeTyped } from './rewrite.ts'
import { isSameTarget, type Watch, type Watches } from './watches.ts'

/**
 * Watches as one asker changes them: what is watched for a whole channel has an entry in the audit.
 * What somebody watches for themselves has none: it is nobody’s business.
 */
export const auditedWatches = (watches: Watches, auditing: Auditing): Watches => ({
  ...watches,
  async put(watch) {
    if (watch.place.kind === 'person') return await watches.put(watch)
    const all = await watches.at(watch.place)
    const before = all.find((one) => isSameTarget(one.target, watch.target))
    await watches.put(watch)
    await note(auditing, {
      action: before ? 'watch.edit' : 'watch.add',
      target: targetOf(watch),
      before: before && watchText(before),
      after: watchText(watch),
    })
  },
  async drop(id) {
    const known = await watches.find(id)
    const isGone = await watches.drop(id)
    if (isGone && known?.place.kind === 'channel') {
      const before = watchText(known)
      await note(auditing, { action: 'watch.remove', target: targetOf(known), before })
    }
    return isGone
  },
})

const targetOf = ({ target }: Watch): string =>
  target.kind === 'subject' ? target.id : target.text

/** For whom it is watched and how it is told, in the words of the command’s own options. */
const watchText = ({ place, when, least, absenceDays }: Watch): string =>
  writeTyped('watch', {
    when,
    least,
    absence: absenceDays === undefined ? undefined : String(absenceDays),
    place: placeKey(place),
  })
