// @ts-check
// The studio: what is set is shown at once, and what is typed and what is chosen follow each other.
// The server decides all of it: the form is sent as it stands, and what comes back is put in place.

import { announce, around, find, saidNear } from './page.js'
import { hearPanes } from './press.js'
import { hearFields, showKind, showOwnTimes, showOwnZone } from './studio-fields.js'
import {
  addressNow,
  fill,
  fillFrom,
  isBuilder,
  isField,
  sayUnfinished,
  stateOf,
  typedIn,
  unfinishedIn,
} from './studio-form.js'
import { copy } from './tabs.js'

const form = find(document, '#studio', HTMLFormElement)

/** How long nothing must be typed before what is typed is sent, in milliseconds. */
const PAUSE_MS = 350

/** @param {HTMLFormElement} form */
function begin(form) {
  const said = saidNear(form)
  /** @type {AbortController | undefined} */
  let asking
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting
  /** What was set when the page was last put in place. */
  let settled = stateOf(form)

  form.addEventListener('input', (event) => {
    if (isBuilder(event.target)) return
    clearTimeout(waiting)
    waiting = setTimeout(() => void refresh(), PAUSE_MS)
  })
  document.addEventListener('change', (event) => {
    const { target } = event
    if (!isField(target) || target.form !== form || isBuilder(target)) return
    if (target.name === 'kind') showKind(form)
    // A field that is left says so once more; what stands there already must not be moved away.
    if (stateOf(form) !== settled) void refresh()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const { submitter } = event
    void refresh(submitter instanceof HTMLButtonElement ? submitter : undefined)
  })
  document.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = around(event, 'a[data-sets], a[data-explains]', HTMLElement)
    if (link) {
      event.preventDefault()
      const { sets = 'about', value, explains } = link.dataset
      void set(sets, value ?? explains ?? '')
      return
    }
    const button = around(event, '[data-copies]', HTMLElement)
    const shown = button && document.getElementById(button.dataset['copies'] ?? '')
    if (button && shown) void copy(shown.textContent ?? '', button, shown)
  })
  hearFields(form, set)
  showKind(form)
  dress()

  /**
   * Fills a field in, shows what that leads to, and goes there.
   * @param {string} name
   * @param {string} value
   */
  async function set(name, value) {
    const field = document.getElementById(name)
    if (!(field instanceof HTMLInputElement)) return
    field.value = value
    await refresh()
    if (name !== 'about') return field.focus()
    document.getElementById('explain')?.focus()
  }

  /**
   * Sends the form as it stands, and puts what comes back in place.
   * @param {HTMLButtonElement} [by]
   */
  async function refresh(by) {
    clearTimeout(waiting)
    asking?.abort()
    asking = new AbortController()
    const { signal } = asking
    // Enter in the value of a condition adds it, whatever button it presses.
    const isAdding = by?.name === 'add' || (by && document.activeElement?.id === 'value')
    const joint = by?.name === 'add' ? by.value : 'and'
    const address = addressNow(form, isAdding ? joint : undefined)
    const typed = typedIn(form, 'when')
    document.body.setAttribute('aria-busy', 'true')
    try {
      const response = await fetch(address, { signal })
      const next = new DOMParser().parseFromString(await response.text(), 'text/html')
      if (!next.getElementById('studio')) throw new Error('No studio came back')
      const half = by ? undefined : unfinishedIn(next)
      if (half) return sayUnfinished(half, said)
      place(next, typed)
      settled = stateOf(form)
      if (isAdding && response.redirected) fill(form, 'value', '')
      // What could not be added is in no address.
      if (response.redirected) history.replaceState(null, '', response.url)
      announce(`${said['updated'] ?? ''} ${glance()}`.trim())
      const leads = by?.dataset['leads']
      if (leads) document.getElementById(leads)?.focus()
    } catch {
      if (!signal.aborted) announce(said['failed'] ?? '')
    } finally {
      if (!signal.aborted) document.body.removeAttribute('aria-busy')
    }
  }

  /**
   * Puts the parts of a page that are new into this one. A field somebody is in stays as it is.
   * @param {Document} next
   * @param {string} typed What stood in the schedule when it was sent.
   */
  function place(next, typed) {
    for (const part of document.querySelectorAll('[data-live]')) {
      const other = next.getElementById(part.id)
      part.removeAttribute('data-stale')
      if (!other || other.innerHTML === part.innerHTML) continue
      const isOpen = find(part, 'details.told', HTMLDetailsElement)?.open ?? false
      find(other, 'details.told', HTMLDetailsElement)?.toggleAttribute('open', isOpen)
      part.replaceWith(document.importNode(other, true))
    }
    for (const field of form.elements) fillFrom(field, next)
    // Whoever is typing a schedule has not changed what was chosen meanwhile.
    if (document.activeElement?.id === 'when') fill(form, 'was', typed)
    showKind(form)
    dress()
  }
}

/** What the digest holds, in a few words. */
const glance = () => document.getElementById('glance-said')?.textContent ?? ''

/** What the script adds to what the server has drawn. */
function dress() {
  for (const button of document.querySelectorAll('[data-copies]'))
    button.toggleAttribute('hidden', false)
  showOwnTimes(document)
  if (form) showOwnZone(form)
  hearPanes(document)
}

if (form) begin(form)
