import type { Context } from 'hono'
import { CHAT_PLATFORMS } from '#core/place.ts'
import type { Subscription } from '#core/subscription.ts'
import { askerOn } from '../asker.ts'
import type { Playground } from '../ports.ts'
import { viewOf } from '../view.ts'
import { type Fields, SETTINGS, studioAddress, typedOf } from './asked.ts'
import { subscribeLine } from './command-lines.ts'
import { settingsTyped } from './settings.ts'
import { openStudio, type Studio } from './studio.ts'

/** What became of setting one up: where it, or the same one that was there, is open; or why it is not there. */
export type Made =
  | { readonly isMade: true; readonly address: string }
  | { readonly isMade: false; readonly fields: Fields; readonly why: string }

/**
 * Sets a digest up as whoever asks in the pane of a platform would, by the command’s own line, and
 * with all that it checks. Where the very same one is set up already there is none more. Undefined
 * where no platform is named.
 */
export async function setUp(c: Context, playground: Playground): Promise<Made | undefined> {
  const sent = new URLSearchParams(await c.req.text())
  const fields: Fields = (name) => sent.getAll(name)
  const on = CHAT_PLATFORMS.find((platform) => platform === fields('on')[0])
  if (!on) return undefined
  const studio = await openStudio(fields, viewOf(c), playground)
  const asker = askerOn(on, studio.view, playground.mode)
  const here = async () => (asker.place ? await studio.desk.digests.at(asker.place) : [])
  const those = await here()
  const same = those.find((one) => isSame(one, studio))
  if (same) return { isMade: true, address: studioAddress(studio.view, { id: same.id, there: on }) }
  const before = new Set(those.map(({ id }) => id))
  const brief = await playground.newsroom.askLine(subscribeLine(studio), asker)
  const made = (await here()).map(({ id }) => id).find((id) => !before.has(id))
  if (brief.outcome !== 'answered' || made === undefined) {
    return { isMade: false, fields, why: brief.summary }
  }
  return { isMade: true, address: studioAddress(studio.view, { id: made, made: on }) }
}

/** Whether a digest tells the same at the same times. How it once began makes it no other. */
function isSame(one: Subscription, { settings, desk: { words } }: Studio): boolean {
  const [there, wanted] = [typedOf(one), settingsTyped(settings)]
  return (
    one.language === words.language &&
    SETTINGS.every((name) => name === 'first' || there[name] === wanted[name])
  )
}
