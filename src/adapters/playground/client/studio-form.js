// @ts-check
// What the form of the studio says as it stands, and what another page says of it.

import { addressOf } from './page.js'

/** Fields that only say something together with the button that adds a condition. */
const BUILDER = ['field', 'sign', 'value']

/**
 * Where the form leads as it stands, looked at as the page is now.
 * @param {HTMLFormElement} form
 * @param {string | undefined} joint How a condition is added.
 */
export function addressNow(form, joint) {
  const sent = new FormData(form)
  for (const name of ['lang', 'theme', 'width', 'as']) sent.delete(name)
  if (joint === undefined) for (const name of BUILDER) sent.delete(name)
  else sent.set('add', joint)
  const [path, view] = addressOf(form.getAttribute('action') ?? '', {}).split('?')
  const said = new URLSearchParams(view)
  for (const [name, value] of sent) if (typeof value === 'string') said.append(name, value)
  return `${path}?${said}`
}

/** @param {EventTarget | null} target */
export const isBuilder = (target) => target instanceof HTMLElement && BUILDER.includes(target.id)

/** @param {HTMLFormElement} form @param {string} name */
export function typedIn(form, name) {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLInputElement ? field.value : ''
}

/** @param {HTMLFormElement} form @param {string} name @param {string} value */
export function fill(form, name, value) {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLInputElement) field.value = value
}

/**
 * Has a field say what it says in another page, and whether that is wrong. What somebody is in, or
 * has not added yet, stays as it is.
 * @param {Element} field
 * @param {Document} next
 */
export function fillFrom(field, next) {
  if (!isField(field)) return
  const { id, name, value } = field
  const isBox = field instanceof HTMLInputElement && field.type === 'checkbox'
  const other = [...next.querySelectorAll(`[name="${CSS.escape(name)}"]`)]
    .filter(isField)
    .find((one) => one.form?.id === 'studio' && one.id === id && (!isBox || one.value === value))
  if (!other) return
  const isWrong = other.getAttribute('aria-invalid')
  if (isWrong === null) field.removeAttribute('aria-invalid')
  else field.setAttribute('aria-invalid', isWrong)
  if (field === document.activeElement || BUILDER.includes(name)) return
  if (isBox && other instanceof HTMLInputElement) field.checked = other.checked
  else field.value = other.value
}

/** @param {EventTarget | null} one @returns {one is HTMLInputElement | HTMLSelectElement} */
export const isField = (one) => one instanceof HTMLInputElement || one instanceof HTMLSelectElement

/**
 * The field in which somebody is in the middle of a word that is still being offered endings: what is
 * wrong with half of one is not worth a word. Undefined where nobody is.
 * @param {Document} next
 */
export function unfinishedIn(next) {
  const field = document.activeElement
  if (!isField(field) || field.getAttribute('aria-expanded') !== 'true') return undefined
  return next.getElementById(field.id)?.hasAttribute('aria-invalid') ? field : undefined
}

/**
 * Says of a field that it is not finished, instead of what was said of what stood there before; and of
 * what is shown that it is from before.
 * @param {HTMLInputElement | HTMLSelectElement} field
 * @param {Record<string, string>} said `unfinished`, `stale`
 */
export function sayUnfinished(field, { unfinished = '', stale = '' }) {
  field.removeAttribute('aria-invalid')
  say(`${field.id}-error`, unfinished)
  document.getElementById(`${field.id}-means`)?.replaceChildren()
  say('glance', stale)
  document.getElementById('digest')?.toggleAttribute('data-stale', true)
}

/** @param {string} id @param {string} words */
function say(id, words) {
  const sentence = document.createElement('p')
  sentence.className = 'quiet'
  sentence.textContent = words
  document.getElementById(id)?.replaceChildren(sentence)
}

/**
 * What is set, whatever was set before: the same as long as nothing else is to be shown.
 * @param {HTMLFormElement} form
 */
export function stateOf(form) {
  const said = new FormData(form)
  for (const name of [...BUILDER, 'was', 'chose']) said.delete(name)
  return JSON.stringify([...said])
}
