import { html } from 'hono/html'
import { Mistake } from '#core/errors.ts'
import type { Html } from '../shell.ts'
import type { Now } from './digest-part.ts'
import { sentence } from './pieces.ts'
import type { Studio } from './studio.ts'

/**
 * What the digest holds, in a few words with the way to it: the digest itself is far below the form,
 * and what is set there would seem to change nothing.
 */
export function glancePart(now: Now, studio: Studio): Html {
  const { said } = studio
  return html`
<p class="glance-head">${said.glance}</p>
<p><strong id="glance-said">${glanceWords(now, studio)}</strong> · <a href="#digest-name">${said.seeDigest}</a></p>`
}

function glanceWords(now: Now, { said, settings }: Studio): Html | string {
  if (!now) return said.glanceMended
  if (now instanceof Mistake) return sentence(now.message)
  if (now.isSilent) return said.glanceSilent
  if (settings.topic === 'debt') return said.topic.debt
  return now.told.length === 0 ? said.glanceNothing : said.changes(now.told.length)
}
