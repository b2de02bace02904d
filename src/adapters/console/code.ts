import type { Look } from './look.ts'
import { widthOf } from './pieces.ts'
import { safeText } from './safe.ts'

/**
 * Lines that stand exactly below each other, such as a text and the caret under a mistake in it.
 * Where they are wider than the screen, all are cut at the same columns, one part after the other.
 */
export function drawCode(lines: readonly string[], { columns: width }: Look): readonly string[] {
  const cut = lines.map((line) => cutAt(safeText(line).replaceAll(/\s/g, asSpace), width))
  const parts = Math.max(...cut.map((line) => line.length))
  return Array.from({ length: parts }, (_, i) => cut.map((line) => line[i] ?? ''))
    .flat()
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
}

/** Any white space as a space as wide: one that is two columns wide stays so. */
const asSpace = (space: string): string => (space === '\u3000' ? space : ' ')

function cutAt(line: string, width: number): readonly string[] {
  const parts = ['']
  let used = 0
  for (const character of line) {
    const columns = widthOf(character)
    if (used + columns > width) {
      parts.push('')
      used = 0
    }
    parts[parts.length - 1] += character
    used += columns
  }
  return parts
}
