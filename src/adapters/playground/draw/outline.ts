/** The level a heading of a message has on the page, from how deep it is in the message. */
export type Outline = (depth: number) => number

/**
 * Levels of one message, in reading order. The first heading is of the third level, below the
 * heading of the page and of the pane, and none is skipped: a message may begin with a small one.
 */
export function createOutline(): Outline {
  const above: number[] = []
  return (depth) => {
    while ((above.at(-1) ?? 0) >= depth) above.pop()
    above.push(depth)
    return Math.min(2 + above.length, 6)
  }
}
