import { describe, expect, it } from 'vitest'
import { statusLines } from '#commands/cards/status.ts'
import { unconfirmed } from '#commands/lists/unconfirmed.ts'
import { plain } from '#core/brief.ts'
import type { Claim } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { en } from '#core/words-en.ts'
import { bareDesk } from '../fixtures/desk.ts'
import { NOW, openDesk } from '../shipped/desk.ts'
import { lineWith, readLines, wordsOf } from '../shipped/reading.ts'

const { answer, facts } = await openDesk()
const desk = bareDesk(facts, { now: NOW })

const some = facts.findClaim('qin-gang-removed-minister-2023-07-25')
if (!some) throw new Error('The pack has lost the claim these tests are made of')

/** The same claim so many times, each with an id of its own. */
const claims = (count: number, more: Partial<Claim> = {}): Claim[] =>
  Array.from({ length: count }, (_, i) => ({ ...some, ...more, id: `claim-${i}` }))

describe('what an answer leaves out, it says', () => {
  it('of the events of a body: how many came before', async () => {
    const total = facts.claimsAbout('mfa', {}).claims.length
    expect(total).toBeGreaterThan(8)
    expect(lineWith(await answer('who mfa'), 'see the timeline').text).toBe(
      en.count(total - 8, 'earlier event', 'earlier events').concat(': see the timeline.'),
    )
  })

  it('of the remarks on coverage: how many there are on earlier times', async () => {
    const brief = await answer('cases')
    const remarks = facts.coverage({}).length
    expect(lineWith(brief, 'not shown').text).toContain(`${remarks - 4} remarks on earlier times`)
    const { text } = lineWith(await answer('cases until:2016'), 'not shown')
    expect(text).not.toContain(`${remarks - 4} remarks`)
  })

  it('of accusations: that these are only the newest', () => {
    const many = (count: number) =>
      unconfirmed(
        { certainty: 'alleged', since: undefined, until: undefined },
        {},
        { ...desk, facts: { ...facts, unconfirmed: () => claims(count) } },
      )
    expect(wordsOf(many(200))).toContain('These are the 200 newest; there may be more.')
    expect(wordsOf(many(199))).not.toContain('newest')
  })

  it('of lost posts: nothing is left out', () => {
    const lines = statusLines({
      caseFile: undefined,
      claims: claims(7, { kind: 'removed', stage: 'removed-from-post' }),
      tenures: [],
      clocks: {},
      desk,
      notes: createFootnotes(en),
    })
    expect(lines.filter((line) => plain(line).includes('25 July 2023'))).toHaveLength(7)
  })

  it('of bodies: nothing is left out', async () => {
    const posts = facts.completions('', 10_000, ['post'])
    const bodies = posts.flatMap(({ subject }) => facts.findCard(subject.id)?.parent?.id ?? [])
    const listed = readLines(await answer('seats')).filter(({ kind }) => kind === 'list')
    expect(listed).toHaveLength(new Set(bodies).size)
  })
})
