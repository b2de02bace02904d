import { html } from 'hono/html'
import type { Html } from '../shell.ts'
import { choosing, composed, WEEKDAYS } from './chosen.ts'
import { field, live, options } from './pieces.ts'
import type { Studio } from './studio.ts'

/** When it comes: typed, or chosen, each following the other; the zone, and the quiet days. */
export function whenFields(studio: Studio): Html {
  const { said, asked, settings, desk } = studio
  const { mistakes, schedule, zone } = settings
  const typed = schedule?.text ?? asked.when
  const words = desk.words.subscriptions
  return html`
<fieldset class="panel">
<legend>${said.when}</legend>
${field({
  name: 'when',
  label: said.label.when,
  hint: said.whenHint,
  mistake: mistakes.when,
  control: (described) =>
    html`<input id="when" name="when" value="${typed}" maxlength="200" autocomplete="off" spellcheck="false" class="code"${described}>`,
})}
${live('when-said', schedule ? html`<p class="quiet">${desk.digests.sayWhen(schedule, desk.words)}</p>` : html``)}
<input type="hidden" name="was" value="${typed}">
${chooser(studio)}
${field({
  name: 'zone',
  label: said.label.zone,
  hint: said.zoneHint,
  mistake: mistakes.zone,
  control: (described) => html`
<div class="combo"><input id="zone" name="zone" value="${zone ?? asked.zone}" list="zones" data-offers="zone" maxlength="60" autocomplete="off" spellcheck="false"${described}><ul id="zone-offers" class="offers" hidden></ul></div>
<datalist id="zones">${desk.digests.suggestZones('').map((one) => html`<option value="${one}"></option>`)}</datalist>
<button type="button" class="button small own-zone" data-own-zone="${said.ownZone}" hidden></button>`,
})}
<fieldset class="group" aria-describedby="quiet-hint quiet-error">
<legend>${said.label.quiet}</legend>
${(['weekends', 'cn-holidays', 'us-holidays'] as const).map(
  (kind) => html`
<label class="check"><input type="checkbox" name="quiet" value="${kind}"${settings.quiet?.includes(kind) ? html` checked` : ''}> ${words.quiet[kind]}</label>`,
)}
<p class="hint" id="quiet-hint">${said.quiet}</p>
${live('quiet-error', mistakes.quiet ? html`<p class="error">${mistakes.quiet.message}</p>` : html``)}
</fieldset>
</fieldset>`
}

/** A schedule from menus. What does not belong to the kind that is chosen is hidden by the script. */
function chooser({ said, settings }: Studio): Html {
  const chosen = choosing(settings.schedule)
  const kinds = (['daily', 'weekdays', 'weekly', 'monthly', 'cron'] as const).map(
    (kind) => [kind, said.kind[kind]] as const,
  )
  const dates = [
    ...Array.from({ length: 31 }, (_, i) => [String(i + 1), String(i + 1)] as const),
    ['last', said.lastDay] as const,
  ]
  return html`
<fieldset class="group" data-chooser data-kind="${chosen.kind}">
<legend>${said.choose}</legend>
<input type="hidden" name="chose" value="${composed(chosen)}">
<div class="field"><label for="kind">${said.often}</label>
<select id="kind" name="kind" autocomplete="off">${options(kinds, chosen.kind)}</select></div>
<div class="field" data-for="daily weekdays weekly monthly"><label for="time">${said.time}</label>
<input id="time" name="time" type="time" value="${chosen.time}" autocomplete="off"></div>
<fieldset class="days" data-for="weekly"><legend>${said.days}</legend>
${WEEKDAYS.map(
  (day, i) =>
    html`<label class="check"><input type="checkbox" name="day" value="${day}"${chosen.days.includes(day) ? html` checked` : ''}> ${said.shortWeekdays[(i + 1) % 7]}</label>`,
)}
</fieldset>
<div class="field" data-for="monthly"><label for="date">${said.date}</label>
<select id="date" name="date" autocomplete="off">${options(dates, chosen.date)}</select></div>
<div class="field" data-for="cron"><label for="cron">${said.cron}</label>
<input id="cron" name="cron" class="code" value="${chosen.cron}" maxlength="100" autocomplete="off" spellcheck="false"></div>
</fieldset>`
}
