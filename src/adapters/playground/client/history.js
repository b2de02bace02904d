// @ts-check
// What was asked before, as long as the window is open.

const HISTORY = 'vigil-lines'
const HISTORY_MAX = 50

/** What was asked in this session, oldest first. @returns {string[]} */
function asked() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(HISTORY) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    return []
  }
}

/** Keeps a line as the last one asked. @param {string} line */
export function remember(line) {
  const lines = [...asked().filter((one) => one !== line), line].slice(-HISTORY_MAX)
  try {
    sessionStorage.setItem(HISTORY, JSON.stringify(lines))
  } catch {
    // A browser that keeps nothing has no history.
  }
}

/**
 * Arrow up on an empty line brings back what was asked before, further up the one before that.
 * @param {HTMLInputElement} input
 * @param {() => void} close
 */
export function hearHistory(input, close) {
  let back = 0
  input.addEventListener('input', () => {
    back = 0
  })
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowUp' || event.defaultPrevented || event.isComposing) return
    if (input.value !== '' && back === 0) return
    const before = asked().at(-back - 1)
    if (before === undefined) return
    event.preventDefault()
    close()
    back += 1
    input.value = before
    input.setSelectionRange(before.length, before.length)
  })
}
