// @ts-check
// The fields of the studio: what is offered while somebody types, and what only a browser knows.

import { offerBelow } from './listbox.js'
import { addressOf, find, saidNear } from './page.js'

/** @typedef {(name: string, value: string) => Promise<void>} SetField */

const OWN_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * Has the fields of the studio offer what could be typed, and its buttons fill them in.
 * @param {HTMLFormElement} form
 * @param {SetField} set
 */
export function hearFields(form, set) {
  for (const input of document.querySelectorAll('[data-offers]')) {
    const list = document.getElementById(`${input.id}-offers`)
    if (!(input instanceof HTMLInputElement) || !list) continue
    // The list of the browser itself stands in where there is no script.
    input.removeAttribute('list')
    const { offers: of = '' } = input.dataset
    const { ask } = offerBelow({
      input,
      list,
      said: saidNear(form),
      isTabbing: false,
      async offers() {
        const field = of === 'value' ? chosenField(form) : undefined
        const response = await fetch(
          addressOf('/studio/suggest', { of, field, typed: input.value }),
        )
        const { suggestions } = await response.json()
        return suggestions
      },
      choose({ value }) {
        input.value = value
        if (of === 'value') return false
        // The name of a field still waits for its value.
        if (value.endsWith(':')) return true
        void set(input.id, value)
        return false
      },
    })
    input.addEventListener('click', () => {
      if (input.value === '' || of === 'value') void ask()
    })
  }
  find(form, '[data-own-zone]', HTMLButtonElement)?.addEventListener('click', () => {
    void set('zone', OWN_ZONE)
  })
}

/** @param {HTMLFormElement} form */
const chosenField = (form) => find(form, '#field', HTMLSelectElement)?.value

/** Shows of a schedule what belongs to how often it comes. @param {HTMLFormElement} form */
export function showKind(form) {
  const kind = find(form, '#kind', HTMLSelectElement)?.value ?? ''
  for (const part of form.querySelectorAll('[data-for]')) {
    const isPart = part.getAttribute('data-for')?.split(' ').includes(kind) ?? true
    part.toggleAttribute('hidden', !isPart)
  }
}

/** Offers the zone of whoever looks, where it is another. @param {HTMLFormElement} form */
export function showOwnZone(form) {
  const button = find(form, '[data-own-zone]', HTMLButtonElement)
  const zone = find(form, '#zone', HTMLInputElement)
  if (!button || !zone) return
  button.textContent = (button.dataset['ownZone'] ?? '').replace('{zone}', OWN_ZONE)
  button.hidden = zone.value === OWN_ZONE
}

/** @type {Intl.DateTimeFormatOptions} */
const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }

/** Says of each run when it is where whoever looks is; on another day, on which. @param {ParentNode} within */
export function showOwnTimes(within) {
  const { lang } = document.documentElement
  const time = new Intl.DateTimeFormat(lang, { ...CLOCK })
  const other = new Intl.DateTimeFormat(lang, { ...CLOCK, weekday: 'short' })
  // In Swedish a day is written as ISO 8601 has it.
  const day = new Intl.DateTimeFormat('sv')
  for (const cell of within.querySelectorAll('[data-yours]')) {
    cell.toggleAttribute('hidden', false)
    const shown = find(cell, 'time', HTMLTimeElement)
    if (!shown) continue
    const at = new Date(shown.dateTime)
    shown.textContent = (day.format(at) === shown.dataset['day'] ? time : other).format(at)
  }
}
