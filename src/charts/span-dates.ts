import { parseEdtf } from '#core/edtf.ts'
import type { TimeSpan } from '#core/lanes.ts'
import type { SomeDay } from '#core/words/pictures.ts'
import type { Words } from '#core/words.ts'
import { shown } from './text.ts'

/** From when to when a span is known to go, in words. */
export const datesOf = ({ from, to, seen, isOver, state }: TimeSpan, words: Words): string =>
  shown(
    words.pictures.span({
      from: someDay(from, words),
      to: someDay(to, words),
      isOver,
      seen: isOver || seen === undefined ? undefined : words.shortDate(seen),
      state,
    }),
  )

/** A span begins and ends on one day: an interval is where that day lies. */
function someDay(edtf: string | undefined, { shortDate }: Words): SomeDay | undefined {
  if (edtf === undefined) return undefined
  if (parseEdtf(edtf)?.precision !== 'interval') return { on: shortDate(edtf) }
  const [from = '', to = ''] = edtf.split('/')
  if (from === '..') return { by: shortDate(to) }
  return to === '..' ? { from: shortDate(from) } : { from: shortDate(from), to: shortDate(to) }
}
