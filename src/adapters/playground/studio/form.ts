import { html } from 'hono/html'
import { FIRST_DIGESTS } from '#core/digests.ts'
import { EMPTY_POLICIES } from '#core/subscription.ts'
import type { Html } from '../shell.ts'
import { differing } from '../view.ts'
import { type Setting, STUDIO, studioAddress, USUAL } from './asked.ts'
import { type Refused, whatFields } from './form-filter.ts'
import { whenFields } from './form-when.ts'
import { field, options } from './pieces.ts'
import type { Studio } from './studio.ts'

/**
 * Everything a digest is set with, as a form that works as it stands. Enter presses its first button,
 * which must not be the one that adds a condition.
 */
export function settingsForm(studio: Studio, refused: Refused | undefined): Html {
  const { said, view, asked } = studio
  const hidden = Object.entries({ ...differing(view), id: asked.id })
  return html`
<form id="studio" class="studio-form" method="get" action="${STUDIO}" aria-label="${said.settings}">
${hidden.map(([name, value]) => (value ? html`<input type="hidden" name="${name}" value="${value}">` : ''))}
<button type="submit" class="sr" tabindex="-1" aria-hidden="true">${said.show}</button>
${whenFields(studio)}
<div class="stack">
${whatFields(studio, refused)}
${howFields(studio)}
<p class="row">
<button type="submit" class="button primary" formaction="${STUDIO}#digest-name" data-leads="digest-name">${said.show}</button>
<a class="button" href="${studioAddress(view, {})}">${said.reset}</a>
</p>
</div>
</form>`
}

/**
 * How it is told: what is said when nothing is new, how long it is, and how it begins. Few change
 * that, so it is folded to one line unless something of it is not as usual.
 */
function howFields({ said, desk, settings, asked, known }: Studio): Html {
  const { mistakes, empty, cap, first } = settings
  const words = desk.words.subscriptions
  const set = [
    ...(empty ? [words.empty[empty]] : []),
    ...(cap === undefined ? [] : [said.lines(cap)]),
    ...(first && !known ? [words.first[first]] : []),
  ]
  const isOpen = HOW.some((name) => mistakes[name] || asked[name] !== USUAL[name])
  return html`
<details class="panel how"${isOpen ? html` open` : ''}>
<summary>${said.how} <span class="how-set" id="how-said" data-live>${set.join(' · ')}</span></summary>
<fieldset class="group">
<legend class="sr">${said.how}</legend>
${field({
  name: 'empty',
  label: said.label.empty,
  mistake: mistakes.empty,
  control: (described) =>
    html`<select id="empty" name="empty" autocomplete="off"${described}>${options(
      EMPTY_POLICIES.map((one) => [one, words.empty[one]] as const),
      empty ?? '',
    )}</select>`,
})}
${field({
  name: 'cap',
  label: said.label.cap,
  hint: said.capHint,
  mistake: mistakes.cap,
  control: (described) =>
    html`<input id="cap" name="cap" inputmode="numeric" value="${asked.cap}" maxlength="9" autocomplete="off"${described}>`,
})}
${
  known
    ? ''
    : field({
        name: 'first',
        label: said.label.first,
        mistake: mistakes.first,
        control: (described) =>
          html`<select id="first" name="first" autocomplete="off"${described}>${options(
            FIRST_DIGESTS.map((one) => [one, words.first[one]] as const),
            first ?? '',
          )}</select>`,
      })
}
</fieldset>
</details>`
}

const HOW = ['empty', 'cap', 'first'] as const satisfies readonly Setting[]
