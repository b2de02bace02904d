import { html } from 'hono/html'
import type { Mistake } from '#core/errors.ts'
import { describeFilter } from '#core/filter/describe.ts'
import { CLOSED_VALUES, FILTER_FIELDS, isNamedField } from '#core/filter/filter.ts'
import { valueName } from '#core/filter/spoken.ts'
import type { Html } from '../shell.ts'
import { COMPARISONS, type NewTerm, partsOf } from './builder.ts'
import { field, live, options, sentence } from './pieces.ts'
import type { Studio } from './studio.ts'

/** A term that could not be added, and why. */
export type Refused = { readonly term: NewTerm; readonly mistake: Mistake }

/** What is told: what about, and the filter, typed or put together. */
export function whatFields(studio: Studio, refused: Refused | undefined): Html {
  const { said, asked, settings, desk, to } = studio
  const { mistakes } = settings
  const filter = mistakes.filter
  const topics = (['changes', 'debt'] as const).map((one) => [one, said.topic[one]] as const)
  return html`
<fieldset class="panel">
<legend>${said.what}</legend>
${field({
  name: 'topic',
  label: said.label.topic,
  mistake: mistakes.topic,
  control: (described) =>
    html`<select id="topic" name="topic" autocomplete="off"${described}>${options(topics, settings.topic ?? '')}</select>`,
})}
${field({
  name: 'filter',
  label: said.label.filter,
  hint: sentence(said.filterHint),
  mistake: filter,
  below: html`
${filter && filter.code.length > 0 ? html`<pre class="code pointed">${filter.code.join('\n')}</pre>` : ''}
${
  filter && filter.choices.length > 0
    ? html`<ul class="chips">${filter.choices.map((one) => html`<li><a class="chip" href="${to({ filter: one, page: '1' })}" data-sets="filter" data-value="${one}">${said.useInstead(one)}</a></li>`)}</ul>`
    : ''
}`,
  control: (described) => html`
<div class="combo">
<input id="filter" name="filter" value="${asked.filter}" maxlength="500" autocomplete="off" spellcheck="false" class="code" data-offers="filter"${described}>
<ul id="filter-offers" class="offers" hidden></ul>
</div>`,
})}
${live('filter-means', means(studio))}
${builder(studio, refused)}
</fieldset>`

  function means(one: Studio): Html {
    const normal = one.settings.filter
    if (normal === undefined) return html``
    const { joint, parts } = partsOf(normal, desk)
    return html`
<dl class="means">
<dt>${said.means}</dt><dd>${normal === '' ? said.everything : describeFilter(normal, desk.facts, desk.words)}</dd>
${normal === '' ? '' : html`<dt>${said.normal}</dt><dd><code>${normal}</code></dd>`}
</dl>
${
  parts.length === 0
    ? ''
    : html`<ul class="chips" aria-label="${said.parts}">${parts.map(
        ({ filter: part, without }, i) => {
          const shown = describeFilter(part, desk.facts, desk.words)
          return html`<li>${i > 0 && joint ? html`<span class="quiet">${said.joints[joint]}</span> ` : ''}<a class="chip" href="${to({ filter: without, page: '1' })}" data-sets="filter" data-value="${without}" aria-label="${said.takeOut(shown)}">${shown} <span aria-hidden="true">×</span></a></li>`
        },
      )}</ul>`
}`
  }
}

/** A condition to be added: a field, how it is held against a value, and the value. */
function builder({ said, desk }: Studio, refused: Refused | undefined): Html {
  const term = refused?.term
  const fields = FILTER_FIELDS.map((one) => [one, said.fields[one]] as const)
  const signs = COMPARISONS.map((one) => [one, said.comparisons[one]] as const)
  // Without a script all closed values are offered; with one those of the field that is chosen.
  const values = FILTER_FIELDS.flatMap((one) =>
    isNamedField(one)
      ? []
      : CLOSED_VALUES[one].map((value) => [value, valueName(one, value, desk.words)] as const),
  )
  return html`
<fieldset class="group builder">
<legend>${said.builder}</legend>
<div class="field"><label for="field">${said.field}</label>
<select id="field" name="field" autocomplete="off">${options(fields, term?.field ?? 'stage')}</select></div>
<div class="field"><label for="sign">${said.comparison}</label>
<select id="sign" name="sign" autocomplete="off">${options(signs, term?.sign ?? ':')}</select></div>
<div class="field"><label for="value">${said.value}</label>
<div class="combo"><input id="value" name="value" list="values" data-offers="value" value="${term?.value ?? ''}" maxlength="200" autocomplete="off" spellcheck="false" aria-describedby="value-error"${refused ? html` aria-invalid="true"` : ''}><ul id="value-offers" class="offers" hidden></ul></div>
<datalist id="values">${values.map(([value, label]) => html`<option value="${value}">${label}</option>`)}</datalist></div>
<div class="row">
<button type="submit" class="button small" name="add" value="and">${said.addAnd}</button>
<button type="submit" class="button small" name="add" value="or">${said.addOr}</button>
</div>
${live('value-error', refused ? html`<p class="error">${sentence(refused.mistake.message)}</p>` : html``)}
</fieldset>`
}
