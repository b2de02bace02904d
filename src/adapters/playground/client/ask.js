// @ts-check
// The command line: completion, history, and answers without a new page.

import { hearHistory, remember } from './history.js'
import { offerBelow } from './listbox.js'
import { addressOf, announce, find, saidNear, viewNow } from './page.js'
import { hearPanes } from './press.js'
import { fail } from './send.js'
import { copy } from './tabs.js'

const form = find(document, '[data-line-form]', HTMLFormElement)
const input = find(document, '#q', HTMLInputElement)
const list = find(document, '#q-offers', HTMLElement)

/**
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} input
 * @param {HTMLElement} list
 */
function begin(form, input, list) {
  const said = saidNear(form)
  /** Where in the line an offer goes. */
  let place = { from: 0, to: 0 }
  /** @type {string | undefined} */
  let about
  const { close } = offerBelow({
    input,
    list,
    said,
    isTabbing: true,
    async offers() {
      const at = input.selectionStart ?? input.value.length
      const response = await fetch(addressOf('/complete', { line: input.value, at: String(at) }))
      const { offers, from, to, ...read } = await response.json()
      place = { from, to }
      about = read.about
      return offers
    },
    about: () => about,
    choose({ value }) {
      const after = input.value.slice(place.to)
      const gap = /[:=：＝]$/u.test(value) || after.startsWith(' ') ? '' : ' '
      const before = input.value.slice(0, place.from) + value + gap
      input.value = before + after
      input.setSelectionRange(before.length, before.length)
      return true
    },
  })
  form.addEventListener('submit', (event) => {
    const line = input.value.trim()
    if (line === '') return
    event.preventDefault()
    close()
    void go(line)
  })
  hearHistory(input, close)
  addEventListener('popstate', () => {
    // A jump within the page is no other question.
    if (shown === question()) return
    const line = new URLSearchParams(location.search).get('q') ?? ''
    input.value = line
    if (find(document, '[data-answer]', HTMLElement)) void load(location.href)
  })
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, select, textarea')
    const isSlash =
      event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey
    const isK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
    if (!isSlash && !isK) return
    event.preventDefault()
    input.focus()
    input.select()
  })
  find(form, '[data-keys]', HTMLElement)?.toggleAttribute('hidden', false)
  document.addEventListener('shown', (event) => {
    const link = event instanceof CustomEvent ? event.detail.permalink : undefined
    if (typeof link === 'string') linkTo(link)
  })
  hearAnswer()
  if (input.value !== '') remember(input.value)

  /** @param {string} line */
  async function go(line) {
    remember(line)
    const address = addressOf('/', { q: line })
    if (address !== location.pathname + location.search) history.pushState(null, '', address)
    announce(said['asking'] ?? '')
    // Pressed, not only opened: this is what a line needs that changes something.
    const body = new URLSearchParams({ ...viewNow(), q: line })
    await load(address, { method: 'POST', body })
    if (matchMedia('(pointer: coarse)').matches) input.blur()
  }
}

/** What an address asks, however it is looked at. */
function question() {
  const said = new URLSearchParams(location.search)
  return ['q', 'part', 'lang', 'as'].map((name) => said.get(name) ?? '').join(' ')
}

/** What is shown now. */
let shown = question()

let turn = 0

/**
 * Shows what is at an address of this page in its place.
 * @param {string} address
 * @param {RequestInit} [pressed] What is sent where Ask was pressed.
 */
async function load(address, pressed) {
  const answer = find(document, '[data-answer]', HTMLElement)
  if (!answer) return location.assign(address)
  turn += 1
  const mine = turn
  answer.setAttribute('aria-busy', 'true')
  try {
    const response = await fetch(pressed ? '/ask' : address, pressed)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const next = find(page, '[data-answer]', HTMLElement)
    if (mine !== turn) return
    if (!next) return location.assign(address)
    const [head, newHead] = [document, page].map((one) => one.querySelector('[data-head]'))
    if (head && newHead) head.replaceWith(newHead)
    document.title = page.title
    answer.replaceWith(next)
    shown = question()
    hearAnswer()
    announce(next.dataset['summary'] ?? '')
  } catch {
    answer.removeAttribute('aria-busy')
    if (form) fail(answer, saidNear(form)['noAnswer'] ?? '')
  }
}

/** Makes an answer that is newly there work. */
function hearAnswer() {
  const answer = find(document, '[data-answer]', HTMLElement)
  if (!answer) return
  hearPanes(answer)
  const button = find(answer, '[data-copy-link]', HTMLElement)
  if (button && form) {
    button.hidden = false
    button.dataset['said'] = form.dataset['said'] ?? ''
    button.addEventListener('click', () => {
      const { copyLink = '' } = button.dataset
      void copy(new URL(copyLink, location.href).href, button)
    })
  }
  const choice = find(answer, '.pane-switch', HTMLElement)
  const panes = find(answer, '.panes', HTMLElement)
  if (!choice || !panes) return
  choice.hidden = false
  /** @param {string} platform */
  const show = (platform) => {
    panes.dataset['show'] = platform
    for (const one of choice.children)
      one.setAttribute('aria-pressed', String(one.getAttribute('data-show') === platform))
  }
  show(chosenPane ?? choice.firstElementChild?.getAttribute('data-show') ?? '')
  choice.addEventListener('click', (event) => {
    const shown = event.target instanceof Element ? event.target.getAttribute('data-show') : null
    if (shown === null) return
    chosenPane = shown
    show(shown)
  })
}

/** Which pane is looked at where only one has room. @type {string | undefined} */
let chosenPane

/** Lets the link of the page lead to what was shown last. @param {string} link */
function linkTo(link) {
  find(document, '[data-copy-link]', HTMLElement)?.setAttribute('data-copy-link', link)
}

if (form && input && list) begin(form, input, list)
