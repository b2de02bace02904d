import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { safe } from './safe.ts'

/** How many lines the history keeps. */
export const HISTORY_MAX = 500

/** What was typed before, oldest first, each line once. Empty when the file cannot be read. */
export function readHistory(path: string): readonly string[] {
  try {
    // The prompt shows these again as they are, so a damaged file must not reach the terminal.
    const lines = readFileSync(path, 'utf8').split('\n').map(safe)
    return newest(lines)
  } catch {
    return []
  }
}

/**
 * Adds a line to the file, readable by its owner only. The file is read again first, so two open
 * consoles keep each other's lines. A history that cannot be written is nothing to stop for.
 */
export function remember(path: string, line: string): void {
  const lines = newest([...readHistory(path), safe(line)])
  const next = `${path}.next`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(next, lines.map((one) => `${one}\n`).join(''), { mode: 0o600 })
    renameSync(next, path)
  } catch {}
}

/** The last of each line, the last so many. */
const newest = (lines: readonly string[]): readonly string[] =>
  [
    ...new Set(
      lines
        .map((line) => line.trim())
        .filter(Boolean)
        .reverse(),
    ),
  ]
    .slice(0, HISTORY_MAX)
    .reverse()
