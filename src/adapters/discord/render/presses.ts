import { type LongLines, type Press, writePress } from '#core/press.ts'
import { LIMITS } from './limits.ts'

/** The ids of one message, each once, and the lines that have to be kept for them. */
export type Presses = {
  readonly idOf: (press: PlainPress) => string
  readonly kept: () => readonly string[]
}

/** What Discord's buttons and menus ask for; pickers that search are for platforms that have them. */
export type PlainPress = Exclude<Press, { kind: 'pick' }>

/**
 * Writes the ids of one message. Discord refuses a message in which an id stands twice
 * (https://docs.discord.com/developers/components/reference#anatomy-of-a-component), so a second
 * button that asks the same gets blanks behind its line, which read the same.
 */
export function createPresses(lines: Pick<LongLines, 'key'>): Presses {
  const used = new Set<string>()
  const kept = new Set<string>()
  return {
    idOf(press) {
      for (let line = press.line; ; line += ' ') {
        const written = writePress({ ...press, line }, roomFor(line), lines)
        if (used.has(written.id)) continue
        used.add(written.id)
        if (written.kept !== undefined) kept.add(written.kept)
        return written.id
      }
    },
    kept: () => [...kept],
  }
}

/** A line with blanks at its ends or characters nobody sees is always kept: ids may be tidied. */
export const roomFor = (line: string): number =>
  line === line.trim() && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(line) ? LIMITS.customId : 0
