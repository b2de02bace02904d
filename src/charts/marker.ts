import type { Mark } from '#core/lanes.ts'
import { circle, type Point, polygon } from './shapes.ts'
import { rect, text } from './svg.ts'
import { FONTS } from './text.ts'
import type { Theme } from './theme.ts'

/**
 * A number in a shape that says how sure it is: a disc for what is official, a square for what is
 * reported, an open diamond for what is alleged.
 */
export function markerAt(
  [x, y]: Point,
  number: number,
  certainty: Mark['certainty'],
  theme: Theme,
): readonly string[] {
  const isOpen = certainty === 'alleged'
  const words = text({
    x,
    y: y + 4.75,
    anchor: 'middle',
    font: FONTS.figure,
    fill: isOpen ? theme.figure : theme.ground,
    words: String(number),
  })
  return [shapeOf([x, y], certainty, theme), words]
}

function shapeOf([x, y]: Point, certainty: Mark['certainty'], { mark, ground }: Theme): string {
  if (certainty === 'official') return circle(x, y, 11, mark)
  if (certainty === 'reported')
    return rect({ x: x - 10, y: y - 10, width: 20, height: 20, fill: mark, round: 3 })
  const corners: readonly Point[] = [
    [x, y - 13.5],
    [x + 13.5, y],
    [x, y + 13.5],
    [x - 13.5, y],
  ]
  return polygon(corners, { fill: ground, stroke: mark, width: 1.75 })
}
