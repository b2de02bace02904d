import type { Env, Output } from './io.ts'

/** What the place an answer is printed to can show. */
export type Look = {
  /** The width no line goes beyond. */
  readonly columns: number
  readonly colour: boolean
  /** Whether words can carry an address behind them (OSC 8). */
  readonly links: boolean
  /** Whether a next step can be chosen by its number. */
  readonly isNumbered?: boolean
}

/** Below this, answers are laid out as if the terminal were this wide, and it wraps the rest. */
export const COLUMNS_MIN = 46
/** What a wide terminal or `--width` may ask for. */
export const COLUMNS_MAX = 500
const COLUMNS_PIPED = 80

/** The look for a stream: a terminal's own width and abilities, else plain text 80 wide. */
export async function lookOf(output: Output, env: Env, columns?: number): Promise<Look> {
  const isTerminal = output.isTTY === true
  // Some terminals that do not know their width say 0.
  const wide = columns ?? ((isTerminal && output.columns) || COLUMNS_PIPED)
  const colour = wantsColour(isTerminal, env)
  return {
    columns: Math.min(COLUMNS_MAX, Math.max(COLUMNS_MIN, wide)),
    colour,
    links: isTerminal && colour && (await hasLinks(output)),
  }
}

/**
 * FORCE_COLOR decides when it is there, as it does in Node; then NO_COLOR, when it is not empty.
 *
 * @see https://no-color.org and https://nodejs.org/api/tty.html#writestreamgetcolordepthenv
 */
export function wantsColour(isTerminal: boolean, env: Env): boolean {
  const forced = env['FORCE_COLOR']
  if (forced !== undefined) return ['', 'true', '1', '2', '3'].includes(forced)
  if (env['NO_COLOR'] || env['NODE_DISABLE_COLORS'] || env['TERM'] === 'dumb') return false
  return isTerminal
}

/** Loaded only for a terminal: an answer into a pipe or a file never needs to know. */
async function hasLinks(output: Output): Promise<boolean> {
  const { createSupportsHyperlinks } = await import('supports-hyperlinks')
  return createSupportsHyperlinks({ isTTY: output.isTTY === true })
}
