import type { Context } from 'hono'
import { CHAT_PLATFORMS } from '#core/place.ts'
import { askerOn } from '../asker.ts'
import type { Playground } from '../ports.ts'
import { viewOf } from '../view.ts'
import { type Fields, studioAddress } from './asked.ts'
import { subscribeLine } from './command-lines.ts'
import { openStudio } from './studio.ts'

/** What became of setting one up: where it is open, or why it is not there. */
export type Made =
  | { readonly isMade: true; readonly address: string }
  | { readonly isMade: false; readonly fields: Fields; readonly why: string }

/**
 * Sets a digest up as whoever asks in the pane of a platform would, by the command’s own line, and
 * with all that it checks. Undefined where no platform is named.
 */
export async function setUp(c: Context, playground: Playground): Promise<Made | undefined> {
  const sent = await c.req.formData()
  const fields: Fields = (name) => sent.getAll(name).filter((value) => typeof value === 'string')
  const on = CHAT_PLATFORMS.find((platform) => platform === fields('on')[0])
  if (!on) return undefined
  const studio = await openStudio(fields, viewOf(c), playground)
  const asker = askerOn(on, studio.view, playground.mode)
  const idsHere = async () =>
    asker.place ? (await studio.desk.digests.at(asker.place)).map(({ id }) => id) : []
  const before = new Set(await idsHere())
  const brief = await playground.newsroom.askLine(subscribeLine(studio), asker)
  const made = (await idsHere()).find((id) => !before.has(id))
  if (brief.outcome !== 'answered' || made === undefined) {
    return { isMade: false, fields, why: brief.summary }
  }
  return { isMade: true, address: studioAddress(studio.view, { id: made, made: on }) }
}
