import { describe, expect, it } from 'vitest'
import { emptyStretches } from '#core/empty-stretches.ts'
import type { Claim, Subject, Tenure } from '#core/facts.ts'
import { seatsTimeline } from '#core/seats-timeline.ts'
import { en } from '#core/words-en.ts'

const TODAY = '2026-11-23'
const post: Subject = { id: 'post-one', type: 'post', name: 'Post One' }
const start: Claim = {
  id: 'one',
  kind: 'role',
  line: 'Held a post.',
  certainty: 'official',
  reason: 'none-needed',
  citations: [],
  subjects: [],
  disputes: [],
}

/** Somebody in the post: from when to when; without an end it goes on. */
const held = (name: string, from: string | undefined, to?: string): Tenure => ({
  person: { id: name, type: 'person', name },
  post,
  body: { id: 'body-one', type: 'organisation', name: 'Body One' },
  from,
  to,
  isOver: to !== undefined,
  held: to === undefined ? 'yes' : 'no',
  start,
})

const rowsOf = (tenures: readonly Tenure[], seats: string | undefined = '1') =>
  seatsTimeline([{ post, seats, tenures }], { clocks: {}, today: TODAY }, en, () => '')?.lanes.map(
    ({ spans }) =>
      spans.map(({ label, state, from, to }) => `${label ?? state} ${from ?? '?'} ${to ?? '…'}`),
  )

describe('a time without a holder', () => {
  it('lies between the end of one and the beginning of the next', () => {
    const tenures = [held('A', '2018', '2023-10-24'), held('B', '2023-12-29')]
    expect(emptyStretches(tenures, '1', TODAY)).toEqual([{ from: '2023-10-24', to: '2023-12-29' }])
  })

  it('and after the last one left', () => {
    expect(emptyStretches([held('A', '2021-07', '2022-12-30~')], '1', TODAY)).toEqual([
      { from: '2022-12-30~' },
    ])
  })

  it.each([
    ['the next began on that day', [held('A', '2018', '2023-10-24'), held('B', '2023-10-24')]],
    ['the next may have begun before', [held('A', '2018', '2023-10'), held('B', '2023')]],
    ['the next had begun by some day', [held('A', '2018', '2023-10'), held('B', '../2025-01-01')]],
    ['nobody knows when the next began', [held('A', '2018', '2023-10'), held('B', undefined)]],
    ['another is still there', [held('A', '2018', '2023-10'), held('B', '2019')]],
    [
      'the end of another is not known',
      [held('A', '2018', '2023-10'), { ...held('B', '2019'), isOver: true, held: 'no' as const }],
    ],
  ])('is none where %s', (_, tenures) => {
    expect(emptyStretches(tenures, '1', TODAY)).toEqual([])
  })

  it.each(['2', 'many', undefined])('is none in a post with %s seats', (seats) => {
    expect(emptyStretches([held('A', '2018', '2023-10-24')], seats, TODAY)).toEqual([])
  })
})

describe('the lanes of a post', () => {
  it('are one where holders follow each other, with the times between', () => {
    expect(
      rowsOf([held('A', '2018', '2023-10-24'), held('B', '2023-12-29', '2024'), held('C', '2024')]),
    ).toEqual([
      ['A 2018 2023-10-24', 'vacant 2023-10-24 2023-12-29', 'B 2023-12-29 2024', 'C 2024 …'],
    ])
  })

  it('are more where holders surely overlap', () => {
    expect(rowsOf([held('A', '2017'), held('B', '2022', '2025'), held('C', '2025')], '2')).toEqual([
      ['A 2017 …'],
      ['B 2022 2025', 'C 2025 …'],
    ])
  })

  it('are as many as there are holders where there are many seats, for nobody follows anybody', () => {
    const again = held('A', '2024')
    expect(rowsOf([held('A', '2017', '2018'), held('B', '2020', '2021'), again], 'many')).toEqual([
      ['A 2017 2018', 'A 2024 …'],
      ['B 2020 2021'],
    ])
  })

  it('say behind a holder how sure it is that they held it, where that is not official', () => {
    const reported = held('B', '2020', '2021')
    const tenures = [
      held('A', '2018', '2020'),
      { ...reported, start: { ...start, certainty: 'reported' as const } },
    ]
    expect(rowsOf(tenures, 'many')).toEqual([['A 2018 2020'], ['B (reported) 2020 2021']])
  })

  it('are at most ten, and the title can say of how many', () => {
    const tenures = Array.from({ length: 14 }, (_, i) => held(`P${i}`, `${2000 + i}`))
    const picture = seatsTimeline(
      [{ post, seats: 'many', tenures }],
      { clocks: {}, today: TODAY },
      en,
      (rows) => en.bodies.picturedPost('Post One', rows),
    )
    expect(picture?.lanes).toHaveLength(10)
    expect(picture?.title).toBe('Post One: holders (10 of 14 rows)')
  })

  it('are not named where the title names the post', () => {
    const seat = { post, seats: '1', tenures: [held('A', '2017', '2018')] }
    const labels = (isTitle?: true) =>
      seatsTimeline(
        [{ ...seat, isTitle }],
        { clocks: {}, today: TODAY },
        en,
        () => 'Post One',
      )?.lanes.map(({ label }) => label)
    expect(labels()).toEqual(['Post One'])
    expect(labels(true)).toEqual([''])
  })

  it('are no picture with fewer than two dates', () => {
    expect(rowsOf([held('A', '2017')])).toBeUndefined()
  })
})
