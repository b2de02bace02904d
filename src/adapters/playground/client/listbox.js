// @ts-check
// A field with offers below it: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/

import { announce } from './page.js'

/**
 * @typedef {{ value: string, label: string }} Offer
 *
 * @typedef {object} Offering
 * @property {HTMLInputElement} input
 * @property {HTMLElement} list An empty list with an id, which is filled and shown.
 * @property {Record<string, string>} said `suggestions`, `suggestion`, `noSuggestions`
 * @property {() => Promise<readonly Offer[]>} offers What is offered for what is typed now.
 * @property {() => string | undefined} [about] What is being typed, said where nothing is offered for it.
 * @property {(offer: Offer) => boolean} choose Takes an offer; true where more is to be offered.
 * @property {boolean} isTabbing Whether Tab takes the first offer after something was typed.
 */

/**
 * Makes a field offer: arrows choose, Enter and Tab take, Escape closes. What is typed stays where
 * nothing is chosen. Gives what opens and closes it.
 * @param {Offering} offering
 */
export function offerBelow({ input, list, said, offers, about, choose, isTabbing }) {
  /** @type {readonly Offer[]} */
  let open = []
  let chosen = -1
  let turn = 0
  let isTyped = false

  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', list.id)
  list.setAttribute('role', 'listbox')
  list.setAttribute('aria-label', input.getAttribute('aria-label') ?? labelOf(input))

  const none = document.createElement('p')
  none.className = 'offers offers-none'
  // Said by the live region.
  none.setAttribute('aria-hidden', 'true')
  none.hidden = true
  list.after(none)

  /** That nothing is offered, and for what. */
  function nothing() {
    const words = [said['noSuggestions'], about?.()].filter(Boolean).join(' · ')
    none.textContent = words
    none.hidden = input.value === ''
    announce(words)
  }

  /** @param {readonly Offer[]} next */
  function show(next) {
    none.hidden = true
    open = next
    chosen = -1
    list.replaceChildren(...next.map(itemOf))
    list.hidden = next.length === 0
    mark()
  }

  function mark() {
    input.setAttribute('aria-expanded', String(open.length > 0))
    for (const [at, item] of [...list.children].entries()) {
      item.setAttribute('aria-selected', String(at === chosen))
      if (at === chosen) item.scrollIntoView({ block: 'nearest' })
    }
    const marked = list.children[chosen]
    if (marked) input.setAttribute('aria-activedescendant', marked.id)
    else input.removeAttribute('aria-activedescendant')
  }

  /** @param {Offer} offer @param {number} at */
  function itemOf({ value, label }, at) {
    const item = document.createElement('li')
    item.id = `${list.id}-${at}`
    item.setAttribute('role', 'option')
    if (isTabbing) {
      const shown = document.createElement('span')
      shown.className = 'code'
      shown.textContent = value
      item.append(shown, ' ')
    }
    if (!isTabbing || !value.endsWith(label)) {
      const about = document.createElement('span')
      about.textContent = label
      item.append(about)
    }
    return item
  }

  async function ask() {
    turn += 1
    const mine = turn
    const next = await offers().catch(() => [])
    if (mine !== turn || document.activeElement !== input) return
    show(next)
    if (next.length === 0) nothing()
    else if (next.length === 1) announce(said['suggestion'] ?? '')
    else announce((said['suggestions'] ?? '').replace('{n}', String(next.length)))
  }

  function close() {
    turn += 1
    show([])
  }

  /** @param {number} at */
  function take(at) {
    const offer = open[at]
    if (!offer) return
    close()
    isTyped = false
    if (choose(offer)) void ask()
  }

  input.addEventListener('input', () => {
    isTyped = true
    void ask()
  })
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return
    const { key } = event
    const first = isTyped ? 0 : -1
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (open.length === 0 && key === 'ArrowUp') return
      event.preventDefault()
      if (open.length === 0) return void ask()
      const step = key === 'ArrowDown' ? 1 : -1
      const from = chosen < 0 && step < 0 ? 0 : chosen
      chosen = (from + step + open.length) % open.length
      mark()
    } else if (key === 'Escape' && (open.length > 0 || !none.hidden)) {
      event.preventDefault()
      event.stopPropagation()
      close()
    } else if (key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      take(chosen)
    } else if (key === 'Tab' && isTabbing && !event.shiftKey && open.length > 0) {
      const at = chosen < 0 ? first : chosen
      if (at < 0) return close()
      event.preventDefault()
      take(at)
    }
  })
  mark()
  // A press on an offer must not take the focus away, which would close the list before it.
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const item = event.target instanceof Element ? event.target.closest('[role=option]') : null
    if (item) take([...list.children].indexOf(item))
  })
  return { ask, close }
}

/** @param {HTMLInputElement} input */
const labelOf = (input) => input.labels?.[0]?.textContent?.trim() ?? ''
