/** What was typed, for showing back: short, on one line, between quotation marks. */
export function quoted(typed: string): string {
  const shown = [...typed.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim()]
  return `“${shown.length > 60 ? `${shown.slice(0, 59).join('')}…` : shown.join('')}”`
}
