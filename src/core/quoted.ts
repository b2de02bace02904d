/**
 * What was typed, for showing back: short, on one line, between quotation marks. A backtick would
 * mark a command in our own sentences, so a typed one becomes an apostrophe.
 */
export function quoted(typed: string, [open, close] = ['“', '”']): string {
  const shown = [
    ...typed
      .replaceAll(/[\p{C}\p{Z}]+/gu, ' ')
      .replaceAll('`', '’')
      .trim(),
  ]
  return `${open}${shown.length > 60 ? `${shown.slice(0, 59).join('')}…` : shown.join('')}${close}`
}
