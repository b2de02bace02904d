// @ts-check
// What can be pressed in drawn messages. For another page: put panes of the server’s `paneOf` into
// it, load this file as a module of its own, or import it and call
//
//   hearPanes(root)   makes each `[data-platform]` below `root` answer; once for each pane
//
// A pane then takes buttons, menus, pickers, forms and files of what is drawn in it, asks the server
// at /press and /submit, and adds what comes back below, or puts it in the place of what was pressed.

import { closeForms, hearForms, openForm } from './form.js'
import { offerBelow } from './listbox.js'
import { addressOf, announce, around, elementsOf, find, mayMove, saidNear } from './page.js'
import { hearPictures } from './picture.js'
import { send } from './send.js'
import { hearTabs } from './tabs.js'

/** @typedef {import('./send.js').Answer} Answer */

/**
 * Makes the panes below an element answer.
 * @param {ParentNode} root
 */
export function hearPanes(root) {
  for (const pane of root.querySelectorAll('[data-platform]')) {
    if (!(pane instanceof HTMLElement) || pane.dataset['heard'] !== undefined) continue
    pane.dataset['heard'] = ''
    hearTabs(pane)
    hearForms(pane, (answer, from) => show(pane, answer, from))
    pane.addEventListener('click', (event) => clicked(pane, event))
    pane.addEventListener('change', (event) => chosen(pane, event))
    hearDrawn(pane)
    openForm(pane)
  }
}

/** @param {HTMLElement} pane @param {Event} event */
function clicked(pane, event) {
  const button = around(event, '[data-press]', HTMLButtonElement)
  if (button) {
    const { press: id = '', confirm: question } = button.dataset
    if (question === undefined || confirm(question)) void press(pane, button, { id })
    return
  }
  const file = around(event, '[data-file]', HTMLElement)
  if (file) keep(file)
}

/** @param {HTMLElement} pane @param {Event} event */
function chosen(pane, event) {
  const menu = around(event, '[data-press-menu]', HTMLSelectElement)
  if (!menu || menu.value === '') return
  const { pressMenu: id = '' } = menu.dataset
  const { value } = menu
  void press(pane, menu, id === '' ? { id: value } : { id, chosen: value })
  menu.selectedIndex = 0
}

/**
 * Sends a press, and shows what it leads to.
 * @param {HTMLElement} pane
 * @param {HTMLElement} from
 * @param {{ id: string, chosen?: string }} pressed
 */
async function press(pane, from, pressed) {
  if (pane.getAttribute('aria-busy') === 'true') return
  const turn = from.closest('.turn')
  const isPrivate = turn instanceof HTMLElement && turn.dataset['private'] === 'true'
  const answer = await send(pane, '/press', { ...pressed, isPrivate })
  if (answer) show(pane, answer, from)
}

/**
 * Shows an answer in its pane and moves there: in the place of the message it was pressed in, as a
 * form, or below all others.
 * @param {HTMLElement} pane
 * @param {Answer} answer
 * @param {HTMLElement} from
 */
function show(pane, answer, from) {
  const turns = find(pane, '[data-turns]', HTMLElement)
  if (!turns || answer.html === undefined) return
  const next = elementsOf(answer.html).firstElementChild
  if (!(next instanceof HTMLElement)) return
  closeForms(pane)
  const replaced = answer.isInPlace ? from.closest('.turn') : null
  if (replaced) replaced.replaceWith(next)
  else turns.append(next)
  const json = find(pane, '[data-json]', HTMLElement)
  if (json) json.textContent = answer.payload ? JSON.stringify(answer.payload, null, 2) : ''
  const meters = find(pane, '[data-meters]', HTMLElement)
  meters?.replaceChildren(elementsOf(answer.metersHtml ?? ''))
  hearDrawn(pane)
  if (answer.isForm) openForm(pane, from)
  else {
    announce(next.dataset['summary'] ?? '')
    next.focus({ preventScroll: true })
    next.scrollIntoView({ block: 'nearest', behavior: mayMove() ? 'smooth' : 'auto' })
  }
  const { permalink } = answer
  pane.dispatchEvent(new CustomEvent('shown', { bubbles: true, detail: { permalink } }))
}

/**
 * Fills the pickers that are newly drawn, and leaves a link to a file out where its message has a
 * button for it.
 * @param {HTMLElement} pane
 */
function hearDrawn(pane) {
  for (const link of pane.querySelectorAll('[data-kept]')) {
    const name = link.getAttribute('data-kept') ?? ''
    const text = link.getAttribute('data-text')
    if (text !== null && link instanceof HTMLAnchorElement && !link.hasAttribute('href'))
      link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }))
    const button = link.closest('.turn')?.querySelector(`[data-file="${CSS.escape(name)}"]`)
    if (button && link.parentElement) link.parentElement.hidden = true
  }
  hearPictures(pane)
  for (const input of pane.querySelectorAll('[data-picker]')) {
    const list = input.nextElementSibling
    if (!(input instanceof HTMLInputElement) || !(list instanceof HTMLElement)) continue
    if (list.id !== '') continue
    pickers += 1
    list.id = `picker-${pickers}`
    hearPicker(pane, input, list)
  }
}

let pickers = 0

/**
 * @param {HTMLElement} pane
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 */
function hearPicker(pane, input, list) {
  const { platform = '' } = pane.dataset
  const { picker: id = '' } = input.dataset
  const { ask } = offerBelow({
    input,
    list,
    said: saidNear(pane),
    isTabbing: false,
    async offers() {
      const response = await fetch(addressOf('/options', { platform, id, typed: input.value }))
      const { offers } = await response.json()
      return offers
    },
    choose({ value, label }) {
      input.value = label
      void press(pane, input, { id, chosen: value })
      return false
    },
  })
  input.addEventListener('click', () => void ask())
}

/** Keeps a file of a message, by the link that stands for it. @param {HTMLElement} button */
function keep(button) {
  const name = button.dataset['file'] ?? ''
  const turn = button.closest('.turn')
  if (turn) find(turn, `[data-kept="${CSS.escape(name)}"]`, HTMLAnchorElement)?.click()
}

hearPanes(document)
