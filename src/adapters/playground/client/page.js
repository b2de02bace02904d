// @ts-check
// What all scripts of the pages share. Import what you need: nothing runs but the live region.

/** How the page is looked at, as it stands in its address. */
export function viewNow() {
  const said = new URLSearchParams(location.search)
  /** @type {Record<string, string>} */
  const view = {}
  for (const name of ['lang', 'theme', 'width', 'as']) {
    const value = said.get(name)
    if (value) view[name] = value
  }
  return view
}

/**
 * A path of ours looked at as the page is, with what else is asked. What is undefined is left out.
 * @param {string} path
 * @param {Record<string, string | undefined>} query
 */
export function addressOf(path, query) {
  const said = Object.entries({ ...query, ...viewNow() }).filter((pair) => pair[1] !== undefined)
  return `${path}?${new URLSearchParams(/** @type {[string, string][]} */ (said))}`
}

const live = document.createElement('p')
live.className = 'sr'
live.setAttribute('role', 'status')
document.body.append(live)

/**
 * Has something read aloud, without moving anybody.
 * @param {string} words
 */
export function announce(words) {
  live.textContent = words
}

/**
 * The words of the page’s own scripts, in its language, from the nearest element that holds them.
 * @param {Element} near
 * @returns {Record<string, string>}
 */
export function saidNear(near) {
  const holder = near.closest('[data-said]')
  return JSON.parse(holder?.getAttribute('data-said') ?? '{}')
}

/**
 * The first element of a kind that a selector finds, or undefined.
 * @template {Element} T
 * @param {ParentNode} within
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T | undefined}
 */
export function find(within, selector, kind) {
  const found = within.querySelector(selector)
  return found instanceof kind ? found : undefined
}

/**
 * The element of a kind around what was pressed or changed.
 * @template {Element} T
 * @param {Event} event
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T | undefined}
 */
export function around(event, selector, kind) {
  const found = event.target instanceof Element ? event.target.closest(selector) : null
  return found instanceof kind ? found : undefined
}

/**
 * Elements from HTML that our own server has escaped.
 * @param {string} html
 */
export function elementsOf(html) {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content
}

/** Whether things may move by themselves. */
export const mayMove = () => !matchMedia('(prefers-reduced-motion: reduce)').matches
