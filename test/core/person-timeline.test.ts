import { describe, expect, it } from 'vitest'
import type { Claim, Subject, Tenure } from '#core/facts.ts'
import { personTimeline } from '#core/person-timeline.ts'
import { LANGUAGES } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'

const person: Subject = { id: 'person-one', type: 'person', name: 'Person One' }
const post: Subject = { id: 'post-one', type: 'post', name: 'Post One' }

const claim = (id: string, parts: Partial<Claim> = {}): Claim => ({
  id,
  kind: 'role',
  line: `What ${id} says.`,
  date: '2023-07-25',
  certainty: 'official',
  reason: 'none-needed',
  citations: [],
  subjects: [{ role: 'about', subject: person }],
  disputes: [],
  ...parts,
})

const held = (from: string, to: string, start: Claim, end?: Claim): Tenure => ({
  person,
  post,
  body: { id: 'body-one', type: 'organisation', name: 'Body One' },
  from,
  to,
  isOver: true,
  held: 'no',
  start,
  end,
})

const official = claim('official')
const reported = claim('reported', { certainty: 'reported' })

const drawn = (tenures: readonly Tenure[], events: readonly Claim[] = [], words = en) =>
  personTimeline(
    {
      person,
      tenures,
      known: { tenures, caseFile: undefined },
      told: events,
      events,
      at: { clocks: {}, today: '2026-11-23' },
    },
    words,
  )

describe('how sure a post is', () => {
  it('is said behind its name where it is not official', () => {
    const lanes = (start: Claim, end?: Claim) =>
      drawn([held('2018', '2020', start, end)])?.lanes.map(({ label }) => label)
    expect(lanes(official)).toEqual(['Post One'])
    expect(lanes(reported)).toEqual(['Post One (reported)'])
    expect(lanes(official, reported)).toEqual(['Post One (official, its end reported)'])
  })

  it('is said at each time it was held where that differs', () => {
    const [lane] =
      drawn([held('2013', '2018', reported), held('2019', '2020', official)])?.lanes ?? []
    expect(lane?.label).toBe('Post One')
    expect(lane?.spans.map(({ label }) => label)).toEqual(['(reported)', undefined])
  })

  it.each(LANGUAGES)('is said in %s', (language) => {
    const words = wordsIn(language)
    const [lane] = drawn([held('2018', '2020', reported)], [], words)?.lanes ?? []
    expect(lane?.label).toContain(words.certainty.reported)
  })
})

describe('an event of the picture', () => {
  const tenures = [held('2018', '2020', official)]
  const labels = (events: readonly Claim[]) => drawn(tenures, events)?.marks.map((one) => one.label)

  it('is told in its own line where no other words tell it', () => {
    expect(labels([claim('a-speech', { kind: 'statement', seen: true })])).toEqual([
      'What a-speech says.',
    ])
  })

  it('is none where it is what a report got wrong', () => {
    const wrong = claim('wrong', { kind: 'other', certainty: 'reported', disputes: ['official'] })
    expect(labels([wrong])).toEqual([])
    expect(labels([{ ...wrong, kind: 'absence' }])).toEqual(['What wrong says.'])
  })
})
