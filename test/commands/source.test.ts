import { describe, expect, it } from 'vitest'
import { openDesk } from '../shipped/desk.ts'
import { addressesOf, lineWith, readLines, wordsOf } from '../shipped/reading.ts'

const { answer, mistake } = await openDesk()

describe('`source` on the article of November 2023', () => {
  it('says what it is: a rewrite, undated, the only one with the three tools', async () => {
    const words = wordsOf(await answer('source seed-article'))
    expect(words).toContain('Rewrites an SCMP report.')
    expect(words).toContain('about November 2023')
  })

  it('counts its verdicts, and says that a statement can have two', async () => {
    const { text } = lineWith(await answer('source seed-article'), '31 statements checked')
    expect(text).toContain('a statement can have two verdicts')
    for (const verdict of ['wrong 2', 'mistranslated 3', 'single source 2', 'superseded 2'])
      expect(text).toContain(verdict)
  })

  it('lists only the footnotes of the page that is shown', async () => {
    const brief = await answer('source seed-article')
    const marked = new Set(readLines(brief).flatMap(({ notes }) => notes))
    expect(brief.footnotes.map(({ number }) => number)).toEqual([...marked].sort((a, b) => a - b))
  })
})

describe('`source` on any source', () => {
  it('says how it was read, and links only to the publisher', async () => {
    const original = await answer('source ktsf-20230725')
    expect(addressesOf(original)).toEqual([
      'https://www.ktsf.com/2023/07/25/china-removes-foreign-minister-qin-gang/',
    ])
    const copy = await answer('source scmp-mirror-yoursbulletin')
    expect(addressesOf(copy)).toEqual([])
    expect(wordsOf(copy)).toContain('read on a mirror')
    expect(wordsOf(copy)).toContain('The SCMP original was not seen.')
  })

  it('lists all that it supports, each with date and certainty', async () => {
    const brief = await answer('source ktsf-20230725')
    const supported = readLines(brief).filter(({ under }) => under.startsWith('Supports'))
    expect(supported.length).toBe(7)
    expect(supported[0]?.under).toBe('Supports 7 statements here')
    for (const { text, certainties } of supported) {
      expect(certainties).toHaveLength(1)
      expect(text).toMatch(
        / · (about )?(\d{1,2} )?([A-Z][a-z]{2} )?\d{4}( to \d{1,2} [A-Z][a-z]{2} \d{4})? · /,
      )
    }
  })

  it('but not what a body is: that stands on the card of the body, with the source', async () => {
    const brief = await answer('source ktsf-20230725')
    expect(wordsOf(brief)).not.toContain('about-')
    expect(JSON.stringify(brief.records)).not.toContain('about-')
    const bodies = (await answer('who mfa')).footnotes.map(({ id }) => id)
    expect(bodies).toContain('ktsf-20230725')
  })

  it('says of an undated one that it is never used for a past day', async () => {
    expect(wordsOf(await answer('source theweek-worst-case'))).toContain(
      'Undated, so it is never used',
    )
  })
})

describe('`source` on something that has sources', () => {
  it('shows a claim with its day, its certainty, its missing reason and every source', async () => {
    const brief = await answer('source qin-gang-removed-minister-2023-07-25')
    expect(wordsOf(brief)).toMatch(
      /Date: 25 July 2023[\s\S]*Certainty: official[\s\S]*Reason: no official reason given/,
    )
    expect(brief.footnotes.map(({ id }) => id)).toEqual([
      'ktsf-20230725',
      'etnet-20230726',
      'seed-article',
    ])
    // Of none of them is it noted in what part it says so.
    expect(wordsOf(brief)).not.toContain('Where each source says it')
  })

  it('shows a figure with what it counts, and that figures are not added', async () => {
    const brief = await answer('source fig-seed-36')
    expect(lineWith(brief, 'at least 36').certainties).toEqual(['reported'])
    expect(lineWith(brief, 'Counts: ').text).not.toMatch(/\.\.$/)
    expect(wordsOf(brief)).toContain('Never add figures that count different things.')
  })

  it('shows a phrase with its meaning and where it was seen', async () => {
    expect((await answer('source phrase-cefan')).title).toBe('策反: to turn; to incite to defect')
  })

  it('shows a disputed claim beside the ones it contradicts', async () => {
    const brief = await answer('source liu-guangbin-commissar-2023-08')
    const other = lineWith(brief, 'Xu Zhongbo 徐忠波: ')
    expect(other.under).toBe('Sources disagree')
  })

  it('offers what begins alike when there is no such id', async () => {
    const { actions } = await mistake('source ktsf')
    expect(actions.map(({ command }) => command)).toContain('source ktsf-20230725')
  })
})
