import type { Asker } from '#core/command.ts'
import type { Overlay } from '#core/corrections.ts'
import { Denied, Mistake } from '#core/errors.ts'
import type { Words } from '#core/words.ts'
import type { Deciding } from './create.ts'
import { entryBy } from './entry.ts'

/** Takes an approved correction back: the next build goes without it. */
export async function withdrawWith(
  typed: string,
  { store, now }: Deciding,
  by: Asker,
  words: Words,
): Promise<Overlay> {
  const said = words.given.overlay
  const id = typed.trim().toLowerCase()
  const overlay = (await store.overlays()).find((one) => one.id === id)
  if (!overlay) throw new Mistake(said.none(typed))
  const isOver = overlay.state === 'withdrawn' || overlay.state === 'contained'
  if (isOver) throw new Denied('overlay-over', said.over(id, overlay.state))
  const changedAt = now().toISOString()
  const isIdentity = overlay.records.some(({ part }) => part === 'identities')
  const entry = entryBy(
    by,
    isIdentity ? 'identity.undo' : 'correction.withdraw',
    overlay.records.map((record) => record.id).join(', '),
    { before: `${id}: ${overlay.state}`, after: `${id}: withdrawn` },
  )
  if (!(await store.setOverlay(id, 'withdrawn', changedAt, entry)))
    throw new Denied('overlay-over', said.over(id, 'withdrawn'))
  return { ...overlay, state: 'withdrawn', changedAt }
}
