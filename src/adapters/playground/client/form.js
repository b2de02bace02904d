// @ts-check
// Forms of drawn messages: dialogs in their pane, https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/

import { announce, around, find, saidNear } from './page.js'
import { send } from './send.js'

/** @typedef {import('./send.js').Answer} Answer */

/** Where the focus goes back to when a form is closed, by the pane it stands in. */
const openedFrom = /** @type {WeakMap<HTMLElement, HTMLElement>} */ (new WeakMap())

/** @param {HTMLElement} pane */
const formIn = (pane) => find(pane, 'dialog.turn-form', HTMLDialogElement)

/**
 * Shows the form that stands in a pane, if one does. What else is in the pane waits for it.
 * @param {HTMLElement} pane
 * @param {HTMLElement} [from] What was pressed to get it.
 */
export function openForm(pane, from) {
  const dialog = formIn(pane)
  if (!dialog) return
  if (from) openedFrom.set(pane, from)
  for (const turn of pane.querySelectorAll('.turn')) turn.toggleAttribute('inert', true)
  // The other pane may have one too, whose form must not be taken over.
  const isTaken = document.activeElement?.closest('dialog.turn-form')
  const field = dialog.querySelector('input, select, textarea, button')
  if (!isTaken && field instanceof HTMLElement) field.focus()
}

/** Takes the forms of a pane away, as after they were answered. @param {HTMLElement} pane */
export function closeForms(pane) {
  formIn(pane)?.remove()
  pane.querySelector('.turn-closed')?.remove()
  for (const turn of pane.querySelectorAll('.turn')) turn.toggleAttribute('inert', false)
}

/** @param {HTMLElement} pane */
function cancel(pane) {
  closeForms(pane)
  const from = openedFrom.get(pane)
  const back = from?.isConnected ? from : document.querySelector('#q')
  if (back instanceof HTMLElement) back.focus()
  const words = saidNear(pane)['closed'] ?? ''
  const turns = find(pane, '[data-turns]', HTMLElement)
  if (turns && !turns.querySelector('.turn')) {
    const note = document.createElement('p')
    note.className = 'quiet turn-closed'
    note.textContent = words
    turns.append(note)
  }
  announce(words)
}

/**
 * Sends off what is filled in within a pane.
 * @param {HTMLElement} pane
 * @param {(answer: Answer, from: HTMLElement) => void} show
 */
export function hearForms(pane, show) {
  pane.addEventListener('submit', (event) => {
    const form = around(event, '[data-form]', HTMLFormElement)
    if (!form) return
    event.preventDefault()
    void submit(pane, form, show)
  })
  pane.addEventListener('click', (event) => {
    if (around(event, '[data-cancel]', HTMLElement)) cancel(pane)
  })
  pane.addEventListener('keydown', (event) => {
    const dialog = around(event, 'dialog.turn-form', HTMLDialogElement)
    if (!dialog || event.defaultPrevented) return
    if (event.key === 'Escape') {
      event.preventDefault()
      cancel(pane)
    } else if (event.key === 'Tab') keepWithin(dialog, event)
  })
}

/** From its last field on to its first, and back. @param {HTMLElement} dialog @param {KeyboardEvent} event */
function keepWithin(dialog, event) {
  const all = [...dialog.querySelectorAll('input, select, textarea, button, a[href]')]
  const edge = event.shiftKey ? all[0] : all.at(-1)
  const next = event.shiftKey ? all.at(-1) : all[0]
  if (document.activeElement !== edge || !(next instanceof HTMLElement)) return
  event.preventDefault()
  next.focus()
}

/**
 * @param {HTMLElement} pane
 * @param {HTMLFormElement} form
 * @param {(answer: Answer, from: HTMLElement) => void} show
 */
async function submit(pane, form, show) {
  const dialog = form.closest('dialog')
  if (!dialog || pane.getAttribute('aria-busy') === 'true') return
  clearErrors(form)
  const read = await readForm(form, Number(pane.dataset['mostBytes']))
  if (read.tooLarge !== undefined) {
    const most = read.most.toLocaleString(document.documentElement.lang)
    const words = (saidNear(pane)['tooLarge'] ?? '').replace('{n}', most)
    return showErrors(form, { [read.tooLarge]: words })
  }
  const { line, to } = dialog.dataset
  const done = sending(form, saidNear(pane)['sending'] ?? '')
  const answer = await send(pane, '/submit', { line, to, values: read.values, files: read.files })
  done()
  if (answer?.errors) showErrors(form, answer.errors)
  else if (answer) show(answer, openedFrom.get(pane) ?? form)
}

/**
 * Says on the button of a form that it is being sent; gives what takes that back.
 * @param {HTMLFormElement} form
 * @param {string} words
 */
function sending(form, words) {
  const button = find(form, 'button[type=submit]', HTMLButtonElement)
  const before = button?.textContent ?? ''
  if (button) button.textContent = words
  announce(words)
  return () => {
    if (button) button.textContent = before
  }
}

/**
 * What is filled in, by option: a text that was emptied is empty, a menu left alone is null.
 * @param {HTMLFormElement} form
 * @param {number} most
 */
async function readForm(form, most) {
  /** @type {Record<string, string | null>} */
  const values = {}
  /** @type {Record<string, { name: string, base64: string }>} */
  const files = {}
  for (const field of form.elements) {
    const name = field.getAttribute('name')
    if (name === null) continue
    if (field instanceof HTMLInputElement && field.type === 'file') {
      const file = field.files?.[0]
      if (file && file.size > most) return { values, files, most, tooLarge: name }
      // By its name, which the answer repeats; two of one name are told apart.
      const known = file && Object.hasOwn(files, file.name) ? `${name}-${file.name}` : file?.name
      values[name] = known ?? null
      if (file && known !== undefined)
        files[known] = { name: file.name, base64: await base64Of(file) }
    } else if (field instanceof HTMLSelectElement) values[name] = field.value || null
    else if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)
      values[name] = field.value
  }
  return { values, files, most }
}

/** @param {File} file @returns {Promise<string>} */
const base64Of = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^[^,]*,/, '')))
    reader.addEventListener('error', () => reject(reader.error))
    reader.readAsDataURL(file)
  })

/** @param {HTMLFormElement} form */
function clearErrors(form) {
  for (const error of form.querySelectorAll('[data-error]')) error.toggleAttribute('hidden', true)
  for (const field of form.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid')
}

/**
 * Says what is wrong below each field, and goes to the first.
 * @param {HTMLFormElement} form
 * @param {Record<string, string>} errors
 */
function showErrors(form, errors) {
  const wrong = []
  for (const [option, words] of Object.entries(errors)) {
    const error = find(form, `[data-error="${CSS.escape(option)}"]`, HTMLElement)
    const field = find(form, `[name="${CSS.escape(option)}"]`, HTMLElement)
    if (error) {
      error.textContent = words
      error.hidden = false
    }
    field?.setAttribute('aria-invalid', 'true')
    if (field) wrong.push(field)
  }
  wrong[0]?.focus()
}
