// @ts-check
// How the page looks, changed at once where that needs no other words.

import { find } from './page.js'

const form = find(document, '.look form', HTMLFormElement)
const details = find(document, '.look', HTMLDetailsElement)

/** What is chosen where an address says nothing. */
const PLAIN = /** @type {Record<string, string>} */ ({
  lang: 'en',
  theme: 'auto',
  width: 'desktop',
  as: 'reader',
})

form?.addEventListener('change', (event) => {
  const menu = event.target
  if (!(menu instanceof HTMLSelectElement)) return
  const { name, value } = menu
  const here = withView(location.href, name, value)
  if (name !== 'theme' && name !== 'width') return location.assign(here)
  document.documentElement.dataset[name] = value
  history.replaceState(history.state, '', here)
  carry(name, value)
  const looks = find(document, `[data-looks=${name}]`, HTMLElement)
  if (looks) looks.textContent = menu.selectedOptions[0]?.text ?? ''
})
find(document, '.look button[type=submit]', HTMLElement)?.toggleAttribute('hidden', true)

/**
 * An address looked at otherwise.
 * @param {string} address
 * @param {string} name
 * @param {string} value
 */
function withView(address, name, value) {
  const url = new URL(address, location.href)
  if (value === PLAIN[name]) url.searchParams.delete(name)
  else url.searchParams.set(name, value)
  return url.pathname + url.search + url.hash
}

/** Has the links and forms of the page lead on as it is looked at now. @param {string} name @param {string} value */
function carry(name, value) {
  for (const link of document.querySelectorAll('a[href^="/"], [data-copy-link]')) {
    for (const at of ['href', 'data-copy-link']) {
      const address = link.getAttribute(at)
      if (address !== null) link.setAttribute(at, withView(address, name, value))
    }
  }
  for (const other of document.querySelectorAll('form[method=get], [data-line-form]')) {
    if (other === form) continue
    other.querySelector(`input[type=hidden][name="${name}"]`)?.remove()
    if (value === PLAIN[name]) continue
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    other.append(field)
  }
}

// A press beside it, or Escape, closes it again.
document.addEventListener('click', (event) => {
  const { target } = event
  if (details?.open && target instanceof Node && !details.contains(target)) details.open = false
})
details?.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !details.open) return
  details.open = false
  details.querySelector('summary')?.focus()
})
