import type { Extent } from './extent.ts'
import type { Frame } from './frame.ts'
import type { Entry } from './legend.ts'
import { looseMark, type NumberedMark } from './marks.ts'
import type { Box } from './shapes.ts'
import { arrowAt, loose, open, unclear, vacant } from './span-shape.ts'
import { rect } from './svg.ts'
import { shown } from './text.ts'

type Drawn = {
  readonly extents: readonly Extent[]
  readonly marks: readonly NumberedMark[]
  readonly until: string
}

/** What stands for what, of the shapes that a timeline has. */
export function meanings(
  { extents, marks, until }: Drawn,
  { theme, words: { pictures, shortDate } }: Frame,
): readonly Entry[] {
  const held = extents.filter(({ state }) => state === 'held')
  const hasLooseSpans = held.some((one) => one.loose.length > 0)
  const start = ({ x, y, height }: Box, width: number): Box => ({ x, y, width, height })
  const entries: readonly (Entry & { readonly isNeeded: boolean })[] = [
    {
      isNeeded: held.some(({ isOpen }) => isOpen),
      words: shown(pictures.goesOn(shortDate(until))),
      swatch: {
        width: 20,
        draw: (box) => [
          rect({ ...start(box, 14), fill: theme.bar }),
          arrowAt(start(box, 14), theme.bar),
        ],
      },
    },
    {
      isNeeded: extents.some(({ after }) => after),
      words: pictures.seen,
      swatch: {
        width: 30,
        draw: (box) => [
          rect({ ...start(box, 14), fill: theme.bar }),
          open({ ...box, x: box.x + 14, width: 16 }, theme.bar),
        ],
      },
    },
    {
      isNeeded: extents.some(({ state }) => state === 'vacant'),
      words: pictures.vacant,
      swatch: { width: 22, draw: (box) => [vacant(box, theme)] },
    },
    {
      isNeeded: extents.some(({ state }) => state === 'unclear'),
      words: pictures.unclear,
      swatch: { width: 22, draw: (box) => [unclear(box, theme)] },
    },
    {
      isNeeded: hasLooseSpans || marks.some(({ when }) => when?.isDay === false),
      words: pictures.loose,
      swatch: {
        width: 18,
        draw: (box) => [hasLooseSpans ? loose(box, theme) : looseMark(box, theme)],
      },
    },
    {
      isNeeded: extents.some(({ isEarlier, isLater }) => isEarlier || isLater),
      words: pictures.untraced,
      swatch: {
        width: 30,
        draw: (box) => [
          open(start(box, 16), theme.bar),
          rect({ ...box, x: box.x + 16, width: 14, fill: theme.bar }),
        ],
      },
    },
  ]
  return entries.filter(({ isNeeded }) => isNeeded)
}
