import { describe, expect, it } from 'vitest'
import { openDesk } from '../shipped/desk.ts'
import { cases, people, risks, sources } from '../shipped/pack.ts'
import { lineWith, wordsOf } from '../shipped/reading.ts'

const { answer, facts } = await openDesk()

describe('`about`', () => {
  it('counts what the pack holds', async () => {
    const { text } = lineWith(await answer('about'), ' people')
    for (const [count, what] of [
      [people.length, 'people'],
      [cases.length, 'cases'],
      [risks.length, 'risks'],
      [sources.length, 'sources'],
      [44, 'checked statements'],
    ]) {
      expect(text).toContain(`${count} ${what}`)
    }
  })

  it('says how old it is: when it was compiled, and how long ago the last event was', async () => {
    expect(lineWith(await answer('about'), 'Last event').text).toContain(
      '8 October 2026, 46 days ago',
    )
  })

  it('says what is not covered, and where coverage is patchy', async () => {
    const words = wordsOf(await answer('about'))
    expect(words).toContain('are left out on purpose')
    expect(words).toContain('A missing outcome means that none was traced, not that there was none')
    expect(words).toContain('Appeals are not followed.')
  })

  it('explains the three certainties, and that an investigation is no finding', async () => {
    const words = wordsOf(await answer('about'))
    for (const certainty of ['official: ', 'reported: ', 'alleged: '])
      expect(words).toContain(certainty)
    expect(words).toContain('Being under investigation is not being guilty.')
  })

  it('states the licence and the revision', async () => {
    const words = wordsOf(await answer('about'))
    expect(words).toContain('under the MIT licence')
    expect(words).toContain(`Revision ${facts.about().revision}`)
  })
})
