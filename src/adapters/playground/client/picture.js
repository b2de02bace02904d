// @ts-check
// Pictures of drawn messages at their own size: on a phone a message is narrower than they are.
// https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/

import { find, saidNear } from './page.js'

/**
 * Puts a button behind each picture below an element that opens it. Words are those of `data-said`.
 * @param {ParentNode} root
 */
export function hearPictures(root) {
  for (const frame of root.querySelectorAll('.m-picture')) {
    const drawing = find(frame, '.picture > svg', SVGSVGElement)
    if (!drawing || frame.nextElementSibling?.matches('.picture-open')) continue
    const said = saidNear(frame)
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button small picture-open'
    button.textContent = said['openPicture'] ?? ''
    button.addEventListener('click', () => open(drawing, frame, said))
    frame.after(button)
  }
}

/** @param {SVGSVGElement} drawing @param {Element} frame @param {Record<string, string>} said */
function open(drawing, frame, said) {
  const pane = frame.closest('[data-platform]')
  const name = frame.getAttribute('aria-label') ?? ''
  const dialog = document.createElement('dialog')
  dialog.className = 'picture-view'
  dialog.setAttribute('aria-label', name)
  const close = document.createElement('button')
  close.type = 'button'
  close.className = 'button small'
  close.textContent = said['closePicture'] ?? ''
  close.addEventListener('click', () => dialog.close())
  const scrolled = document.createElement('div')
  scrolled.className = `picture-whole ground-${pane?.getAttribute('data-platform') ?? ''}`
  scrolled.tabIndex = 0
  scrolled.setAttribute('role', 'group')
  scrolled.setAttribute('aria-label', name)
  scrolled.append(drawing.cloneNode(true))
  dialog.append(close, scrolled)
  dialog.addEventListener('close', () => dialog.remove())
  document.body.append(dialog)
  // Escape closes it, and the focus goes back to the button: the browser does both.
  dialog.showModal()
}
