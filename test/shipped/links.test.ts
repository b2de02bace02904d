import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { checks, organisations, people, posts, risks, sources } from './pack.ts'
import { addressesOf, readLines, wordsOf } from './reading.ts'

const { answer } = await openDesk()

const byId = new Map(sources.map((source) => [source.id, source]))
const shown = new Set(
  sources.flatMap(({ address, url }) => (address === 'publisher' && url ? [url] : [])),
)

const LINES = [
  ...people.map(({ id }) => `who ${id}`),
  ...organisations.map(({ id }) => `who ${id}`),
  ...posts.map(({ id }) => `who ${id}`),
  ...risks.map(({ id }) => `risks ${id}`),
  ...sources.map(({ id }) => `source ${id}`),
  ...checks.map(({ id }) => `check ${id}`),
  'risks',
  'cases',
  'cases certainty:alleged',
  'changes 2012',
  'timeline',
]

const briefs = await Promise.all(LINES.map(answer))

describe('addresses in any answer', () => {
  it('lead to the publisher itself, never to a copy, an archive or an unrelated host', () => {
    const addresses = new Set(briefs.flatMap(addressesOf))
    expect(addresses.size).toBeGreaterThan(150)
    expect([...addresses].filter((address) => !shown.has(address))).toEqual([])
  })

  it('stand in no words either', () => {
    // The page of a source writes its own address out, as the link it is.
    const written = briefs.flatMap((brief) =>
      (wordsOf(brief).match(/https?:\/\/\S+/g) ?? []).filter((address) => !shown.has(address)),
    )
    expect(written).toEqual([])
  })

  it('are given wherever they may be, and otherwise the reader is told why there is none', () => {
    const wrong = briefs
      .flatMap(({ footnotes }) => footnotes)
      .filter(({ id, url, remark }) => {
        const mayLink = byId.get(id)?.address === 'publisher'
        return mayLink ? url === undefined : url !== undefined || !remark
      })
    expect(wrong).toEqual([])
  })
})

describe('footnotes', () => {
  it('are numbered from one, without a gap, in every answer', () => {
    for (const { footnotes, title } of briefs) {
      expect(
        footnotes.map(({ number }) => number),
        title,
      ).toEqual(footnotes.map((_, i) => i + 1))
    }
  })

  it('are all marked somewhere in the answer they stand under', () => {
    const idle = briefs.filter((brief) => {
      const marked = new Set(readLines(brief).flatMap(({ notes }) => notes))
      return brief.footnotes.some(({ number }) => !marked.has(number))
    })
    expect(idle.map(({ title }) => title)).toEqual([])
  })
})
