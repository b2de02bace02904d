// @ts-check
// How a pane asks the server.

import { find, saidNear, viewNow } from './page.js'

/**
 * What the server answers a press or a form with.
 * @typedef {object} Answer
 * @property {string} [html]
 * @property {unknown} [payload]
 * @property {string} [metersHtml]
 * @property {boolean} isPrivate
 * @property {boolean} isInPlace
 * @property {boolean} isForm
 * @property {Record<string, string>} [errors]
 * @property {string} [permalink]
 */

/**
 * Asks the server for what comes next in a pane; undefined where no answer came, which is then said
 * in the pane.
 * @param {HTMLElement} pane
 * @param {'/press' | '/submit'} path
 * @param {Record<string, unknown>} body
 * @returns {Promise<Answer | undefined>}
 */
export async function send(pane, path, body) {
  const { platform } = pane.dataset
  pane.setAttribute('aria-busy', 'true')
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...body, platform, view: viewNow() }),
    })
    const read = await response.json()
    if (response.ok) return read
    fail(turnsOf(pane), String(read.error))
  } catch {
    fail(turnsOf(pane), saidNear(pane)['noAnswer'] ?? '')
  } finally {
    pane.removeAttribute('aria-busy')
  }
  return undefined
}

/** @param {HTMLElement} pane */
const turnsOf = (pane) => find(pane, '[data-turns]', HTMLElement) ?? pane

/**
 * Says in an element that something went wrong.
 * @param {HTMLElement} within
 * @param {string} words
 */
export function fail(within, words) {
  const note = document.createElement('p')
  note.className = 'note bad turn'
  note.setAttribute('role', 'alert')
  note.textContent = words
  within.append(note)
  note.scrollIntoView({ block: 'nearest' })
}
