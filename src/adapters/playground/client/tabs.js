// @ts-check
// The two ways to look at a pane, and copying: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/

import { announce, find, saidNear } from './page.js'

/**
 * Lets a pane be looked at as messages or as JSON. Without script both stand below each other.
 * @param {HTMLElement} pane
 */
export function hearTabs(pane) {
  const list = find(pane, '[role=tablist]', HTMLElement)
  const details = find(pane, '.pane-json details', HTMLDetailsElement)
  if (!list || !details) return
  const tabs = [...list.querySelectorAll('[role=tab]')].filter((tab) => tab instanceof HTMLElement)
  const panelOf = (/** @type {HTMLElement} */ tab) =>
    document.getElementById(tab.getAttribute('aria-controls') ?? '')

  const choose = (/** @type {HTMLElement} */ chosen) => {
    for (const tab of tabs) {
      const isChosen = tab === chosen
      tab.setAttribute('aria-selected', String(isChosen))
      tab.tabIndex = isChosen ? 0 : -1
      const panel = panelOf(tab)
      if (panel) panel.hidden = !isChosen
    }
  }

  for (const tab of tabs) {
    const panel = panelOf(tab)
    panel?.setAttribute('role', 'tabpanel')
    panel?.setAttribute('aria-labelledby', tab.id)
    tab.addEventListener('click', () => choose(tab))
  }
  list.addEventListener('keydown', (event) => {
    const { activeElement } = document
    const at = activeElement instanceof HTMLElement ? tabs.indexOf(activeElement) : -1
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    const next = to === undefined || at < 0 ? undefined : tabs.at(to % tabs.length)
    if (!next) return
    event.preventDefault()
    choose(next)
    next.focus()
  })
  details.open = true
  const [first] = tabs
  if (first) choose(first)
  list.hidden = false
  for (const button of pane.querySelectorAll('[data-copy]')) {
    if (!(button instanceof HTMLElement)) continue
    button.hidden = false
    const json = find(pane, '[data-json]', HTMLElement)
    button.addEventListener('click', () => json && copy(json.textContent ?? '', button, json))
  }
}

/**
 * Copies words and says so, on the button and aloud. Where a page may not copy, what is to be copied
 * is selected, or asked for where it stands nowhere.
 * @param {string} words
 * @param {HTMLElement} button
 * @param {HTMLElement} [shown] Where the words stand.
 */
export async function copy(words, button, shown) {
  const said = saidNear(button)
  try {
    await navigator.clipboard.writeText(words)
  } catch {
    if (!shown) return void prompt(said['toCopy'], words)
    getSelection()?.selectAllChildren(shown)
    announce(said['toCopy'] ?? '')
    return
  }
  const before = button.dataset['before'] ?? button.textContent ?? ''
  button.dataset['before'] = before
  button.textContent = said['copied'] ?? ''
  announce(said['copied'] ?? '')
  setTimeout(() => {
    button.textContent = before
  }, COPIED_MS)
}

/** How long a button says that it has copied, in milliseconds. */
const COPIED_MS = 2_000
