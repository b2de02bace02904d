import type { Mark } from '#core/lanes.ts'
import type { Words } from '#core/words.ts'
import { type Body, MARGIN, WIDTH } from './body.ts'
import { AXIS, axisAt, type Frame } from './frame.ts'
import { markerAt } from './marker.ts'
import { type Box, circle, line, outlined } from './shapes.ts'
import { shown } from './text.ts'
import type { Theme } from './theme.ts'
import { type Moment, momentOf, type Stretch } from './time.ts'

/** An event with its number; the moment is absent where its date says none. */
export type NumberedMark = {
  readonly number: number
  readonly date: string
  readonly label: string
  readonly certainty: Mark['certainty']
  readonly when: (Stretch & { readonly isDay: boolean }) | undefined
}

/** Events in the order they happened, those without a date last. */
export function numbered(marks: readonly Mark[], words: Words): readonly NumberedMark[] {
  return marks
    .map((mark) => ({ mark, when: bounded(momentOf(mark.date)) }))
    .toSorted((a, b) => middleOf(a.when) - middleOf(b.when))
    .map(({ mark: { date, label, certainty }, when }, i) => ({
      number: i + 1,
      date: shown(words.shortDate(date)),
      label: shown(label),
      certainty,
      when,
    }))
}

/** Of a date with an open end, the end that is known. */
function bounded(moment: Moment | undefined): Moment | undefined {
  if (!moment) return undefined
  const { from, to } = moment
  if (from === -Infinity) return { ...moment, from: to - 1 }
  return to === Infinity ? { ...moment, to: from + 1 } : moment
}

const LAST = 1e9

const middleOf = (when: Stretch | undefined): number => (when ? (when.from + when.to) / 2 : LAST)

/** Css pixels from marker to marker, more where there are diamonds, and half of one. */
const APART = 24
const DIAMONDS_APART = 28
const HALF = 13

/** From a marker down to the axis; further where it stands far from its date. */
const DROP = 18
const LONG_DROP = 34
const FAR = 44

/** The axis, and above it the numbers of the events, each with a line to when it happened. */
export function marksAt(marks: readonly NumberedMark[], top: number, frame: Frame): Body {
  const dated = marks.flatMap((mark) => (mark.when ? [{ ...mark, when: mark.when }] : []))
  const middles = dated.map(({ when }) => (frame.x(when.from) + frame.x(when.to)) / 2)
  const apart = dated.some(({ certainty }) => certainty === 'alleged') ? DIAMONDS_APART : APART
  const places = spread(middles, { from: MARGIN + HALF, to: WIDTH - MARGIN - HALF }, apart)
  const shifts = places.map((place, i) => Math.abs(place - (middles[i] ?? place)))
  const drop = Math.max(0, ...shifts) > FAR ? LONG_DROP : DROP
  const y = top + HALF
  const axis = dated.length === 0 ? top : y + HALF + drop
  const { theme } = frame
  return {
    elements: [
      ...axisAt(axis, frame),
      ...dated.flatMap(({ when }, i) => whenAt(when, middles[i] ?? 0, axis, frame)),
      ...places.map((place, i) =>
        line([middles[i] ?? place, axis], [place, y + HALF - 3], {
          stroke: theme.mark,
          width: 1.25,
        }),
      ),
      ...dated.flatMap(({ number, certainty }, i) =>
        markerAt([places[i] ?? 0, y], number, certainty, theme),
      ),
    ],
    height: axis + AXIS - top,
  }
}

/** A dot for a day; for anything looser a band as wide as what is known. */
const whenAt = (
  when: Moment,
  middle: number,
  axis: number,
  { x, theme }: Frame,
): readonly string[] => {
  if (when.isDay) return [circle(middle, axis, 3.5, theme.mark)]
  const width = Math.max(3, x(when.to) - x(when.from))
  const box = { x: middle - width / 2, y: axis - 5, width, height: 10 }
  return [looseMark(box, theme)]
}

/** It happened somewhere here. */
export const looseMark = (box: Box, theme: Theme): string =>
  outlined(box, { stroke: theme.mark, width: 1, fill: theme.loose })

/**
 * Places as near as can be to where they are wanted, which is in ascending order, and at least
 * `apart` from each other: neighbours that are too near move as one, about their own middle.
 */
export function spread(
  wanted: readonly number[],
  { from, to }: Stretch,
  apart: number,
): readonly number[] {
  const step = Math.min(apart, (to - from) / Math.max(1, wanted.length - 1))
  const groups: { sum: number; count: number }[] = []
  for (const [i, place] of wanted.entries()) {
    let group = { sum: place - i * step, count: 1 }
    for (let last = groups.at(-1); last && last.sum / last.count > group.sum / group.count; ) {
      groups.pop()
      group = { sum: last.sum + group.sum, count: last.count + group.count }
      last = groups.at(-1)
    }
    groups.push(group)
  }
  const most = to - step * (wanted.length - 1)
  return groups
    .flatMap(({ sum, count }) => Array<number>(count).fill(sum / count))
    .map((place, i) => Math.min(Math.max(place, from), most) + i * step)
}
