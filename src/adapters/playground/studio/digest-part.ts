import { html } from 'hono/html'
import { type Action, type Brief, plain } from '#core/brief.ts'
import { itemLine } from '#core/change-line.ts'
import type { RecordedChange } from '#core/changes.ts'
import type { Preview } from '#core/digests.ts'
import { Mistake } from '#core/errors.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { oneLine } from '#core/one-line.ts'
import { pageActions } from '#core/pages.ts'
import type { PreviewMessage } from '#core/preview.ts'
import { lineFor } from '#core/rewrite.ts'
import { messageFor, type Pane, paneOn } from '../ask/asking.ts'
import { DRAWERS } from '../ask/drawers.ts'
import { paneOf } from '../ask/pane.ts'
import { pictures } from '../drawing.ts'
import type { Html } from '../shell.ts'
import { previewTyped } from './command-lines.ts'
import { sentence } from './pieces.ts'
import { datedFor } from './runs.ts'
import { DAYS_BACK } from './settings.ts'
import type { Studio } from './studio.ts'

/** What the digest would say; or what is wrong with what was asked; undefined while settings are. */
export type Now = Preview | Mistake | undefined

/** Looks ahead as the command does. */
export async function digestNow({ digest, desk, asked }: Studio): Promise<Now> {
  if (!digest) return undefined
  const page = /^[1-9]\d{0,3}$/.test(asked.page) ? Number(asked.page) : 1
  try {
    return await desk.digests.preview(digest, desk.words, page)
  } catch (error) {
    if (error instanceof Mistake) return error
    throw error
  }
}

/** What would be posted if it ran now, on each platform; and what of the record that tells. */
export async function digestPart(now: Now, studio: Studio): Promise<Html> {
  const { said, desk, known, settings, digest } = studio
  if (!now) return html`<p class="note">${said.mended}</p>`
  if (now instanceof Mistake) return html`<p class="note bad">${sentence(now.message)}</p>`
  const { brief, isSilent, told } = now
  const policy = desk.words.subscriptions.empty[settings.empty ?? 'skip']
  const dated = digest && datedFor(digest, desk)
  const asOf = dated
    ? said.digestDated(
        desk.words.frame.detailed(
          said.dayOf(dated.weekday, desk.words.shortDate(dated.day)),
          dated.time,
        ),
      )
    : said.digestNow
  return html`
<p class="quiet">${asOf}</p>
${known || settings.topic === 'debt' ? '' : html`<p class="quiet">${said.imagined(DAYS_BACK)}</p>`}
${isSilent ? html`<p class="note warn">${said.silentNow(policy)}</p>` : ''}
${await panesOf(asPosted(brief, told, studio), studio)}
${pager(brief, studio)}
${known ? '' : html`<p class="quiet">${said.buttonsLater}</p>`}
${toldList(told, studio)}`
}

/**
 * A digest that is not set up has neither settings nor deliveries its buttons could lead to; its
 * other pages are asked for as those of a preview.
 */
function asPosted(brief: Brief, told: readonly RecordedChange[], studio: Studio): Brief {
  const { known, desk, command, settings } = studio
  const isReal = ({ command: line }: Action) => !/^digest /.test(line)
  const turns = pageActions(brief.page, command.name, previewTyped(studio), desk.words)
  const left = told.length - (settings.cap ?? 0)
  // As a digest says it on its first page.
  const isMore = brief.page?.number === 1 && left > 0
  const labelled = (action: Action): Action =>
    isMore && action.turns === 'on' ? { ...action, label: desk.words.digests.more(left) } : action
  const own = known ? brief.actions : brief.actions.filter(isReal)
  return { ...brief, actions: [...turns.map(labelled), ...own] }
}

async function panesOf(brief: Brief, studio: Studio): Promise<Html> {
  const { playground, view, command } = studio
  const line = lineFor(command, previewTyped(studio))
  const panes = await Promise.all(
    playground.previews.map(async ({ platform }) => {
      const pane = await paneOn(platform, view, playground)
      const shown = pane && (await messageFor(pane, { line, part: 1, to: 'everyone' }, brief))
      if (!pane || shown?.kind !== 'message') return html``
      const { payload, meters } = shown.message
      const turns = [turnOf(shown.message, oneLine(shown.summary), pane, studio)]
      return paneOf({ platform, language: view.language, turns, payload, meters })
    }),
  )
  return html`<div class="panes">${panes}</div>`
}

/** The message by itself: nobody asked for it, so nothing stands above it. */
function turnOf(
  message: PreviewMessage,
  label: string,
  { preview: { platform }, words, playground }: Pane,
  { view: { language } }: Studio,
): Html {
  const pictureAt = pictures(playground, platform, words, message.pictures)
  return html`
<article class="turn" tabindex="-1" aria-label="${label}" data-private="false">
${DRAWERS[platform].message(message, { language, pictureAt })}
</article>`
}

/** The other pages, as links of the studio. */
function pager({ page }: Brief, { said, to }: Studio): Html {
  if (!page) return html``
  const { number, of } = page
  const at = (wanted: number) => `${to({ page: String(wanted) })}#digest-name`
  return html`
<nav class="pager" aria-label="${said.pages}">
${number > 1 ? html`<a class="button small" rel="prev" href="${at(number - 1)}">‹ ${said.pageOf(number - 1, of)}</a>` : ''}
<span aria-current="page">${said.pageOf(number, of)}</span>
${number < of ? html`<a class="button small" rel="next" href="${at(number + 1)}">${said.pageOf(number + 1, of)} ›</a>` : ''}
</nav>`
}

/** More are in no digest that anybody reads. */
const TOLD_MAX = 200

/** What of the record it tells, each with the way to why. */
function toldList(told: readonly RecordedChange[], { said, desk: { words }, to }: Studio): Html {
  if (told.length === 0) return html``
  const notes = createFootnotes(words)
  return html`
<details class="told">
<summary>${said.told(told.length)}</summary>
<ul>${told.slice(0, TOLD_MAX).map((change) => {
    const line = plain(itemLine({ change }, words, notes)).replaceAll(/(?:\s*\[\d+\])+$/g, '')
    return html`<li>${line} <a href="${to({ about: change.id })}#explain" data-explains="${change.id}">${said.why}<span class="sr"> ${change.id}</span></a></li>`
  })}</ul>
</details>`
}
