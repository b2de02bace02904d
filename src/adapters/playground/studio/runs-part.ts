import { html } from 'hono/html'
import type { Timing } from '#core/digests.ts'
import type { Html } from '../shell.ts'
import { offsetName } from './offset.ts'
import { type ChangeAhead, lookAhead, type Run, type Skipped } from './runs.ts'
import type { Studio } from './studio.ts'

/** When it runs next: with what is left out on the way, and what the clocks do. */
export function runsPart(studio: Studio): Html {
  const { said, settings, desk } = studio
  const { schedule, zone, quiet } = settings
  if (!schedule || !zone || !quiet) return html`<p class="note">${said.mended}</p>`
  const timing: Timing = { schedule, zone, quiet }
  const { runs, skipped, changes } = lookAhead(timing, desk)
  const last = runs.at(-1)
  const within = changes.filter(({ at }) => last && at < last.at)
  const rows = [
    ...runs.map((run) => ({ day: run.local.day, row: runRow(run, studio) })),
    ...skipped.map((one) => ({ day: one.day, row: skippedRow(one, studio) })),
    ...within.map((one) => ({ day: one.local.day, row: changeRow(one, studio) })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const { columns } = said
  return html`
${
  runs.length === 0
    ? html`<p>${said.noRuns}</p>`
    : html`
<div class="table runs" tabindex="0" role="region" aria-label="${said.runsCaption(runs.length, zone)}">
<table>
<caption>${said.runsCaption(runs.length, zone)}</caption>
<thead><tr><th scope="col">${columns.day}</th><th scope="col">${columns.time}</th><th scope="col">${columns.offset}</th><th scope="col" data-yours hidden>${columns.yours}</th></tr></thead>
<tbody>${rows.map(({ row }) => row)}</tbody>
</table>
</div>`
}
${untilWords(studio)}
${clocksWords(
  changes.filter((one) => !within.includes(one)),
  changes.length === 0,
  studio,
)}`
}

const runRow = (
  { at, local, offset, clocks }: Run,
  { said, desk: { words } }: Studio,
): Html => html`
<tr>
<th scope="row">${said.dayOf(local.weekday, words.shortDate(local.day))}</th>
<td>${local.time}</td>
<td>${offsetName(offset)}</td>
<td data-yours hidden><time datetime="${at.toISOString()}" data-day="${local.day}">${at.toISOString()}</time></td>
</tr>${clocks ? html`<tr class="remark"><td colspan="4">${said[clocks]}</td></tr>` : ''}`

function skippedRow(one: Skipped, { said, desk: { words } }: Studio): Html {
  const { day, weekday, kind, holiday } = one
  const why = kind === 'weekends' ? said.weekend : said.holiday(holiday ?? '', kind)
  return html`
<tr class="skipped">
<th scope="row">${said.dayOf(weekday, words.shortDate(day))}</th>
<td colspan="3">${words.frame.headed(said.silent)}${why}</td>
</tr>`
}

const changeRow = (change: ChangeAhead, studio: Studio): Html => html`
<tr class="remark"><td colspan="4">${changeWords(change, studio)}</td></tr>`

function changeWords(
  { before, after, local }: ChangeAhead,
  { said, desk: { words } }: Studio,
): string {
  const size = said.minutes(Math.abs(after - before))
  const set = after > before ? said.forward(size) : said.back(size)
  const day = said.dayOf(local.weekday, words.shortDate(local.day))
  return said.clockChange(day, set, offsetName(before), offsetName(after))
}

/** The times the clocks are set beyond the list, and what that does to the digest. */
function clocksWords(changes: readonly ChangeAhead[], isNever: boolean, studio: Studio): Html {
  const { said, desk, settings } = studio
  if (isNever) return html`<p class="quiet">${said.noClocks(settings.zone ?? '')}</p>`
  if (changes.length === 0) return html``
  return html`
<h3>${said.clocks}</h3>
<ul class="clocks">${changes.map((change) => {
    const { run } = change
    const day = run && said.dayOf(run.local.weekday, desk.words.shortDate(run.local.day))
    const first = run && day && said.firstRun(day, run.local.time, offsetName(run.offset))
    return html`<li>${changeWords(change, studio)}
${first ? html`<div>${first}</div>` : ''}
${run?.clocks ? html`<div>${said[run.clocks]}</div>` : ''}</li>`
  })}</ul>`
}

/** Up to when holidays are known: those of later years are no quiet days. */
function untilWords({ settings: { quiet = [] }, desk: { facts, words } }: Studio): Html {
  const said = words.subscriptions
  const ends = quiet.flatMap((kind) => {
    const last =
      kind === 'weekends' ? undefined : facts.holidays(kind === 'cn-holidays' ? 'cn' : 'us').at(-1)
    return last ? [last.day.slice(0, 4)] : []
  })
  const [first] = ends.toSorted()
  if (first === undefined) return html``
  const named = words.frame.joined(quiet.map((one) => said.quiet[one]))
  return html`<p class="quiet">${said.holidaysUntil(named, first)}</p>`
}
