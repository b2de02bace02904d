import { describe, expect, it } from 'vitest'
import { plain } from '#core/brief.ts'
import type { Content } from '#core/content.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { pictureIn, unsaid } from '../../shipped/unsaid.ts'
import { altered, caseIn } from '../altered.ts'
import { changes, composer, entries, entryOf, first, say, second } from './scene.ts'

const expelled = [await entryOf('case-zhang-shuofu-expelled')]
const alert = (of: readonly (typeof expelled)[number][]): Content => ({
  kind: 'alert',
  watched: ['zhang-shuofu'],
  entries: of,
})

describe('an alert about one person', () => {
  it('shows what came before, up to the day of the facts', async () => {
    const picture = pictureIn(await say(alert(expelled)))
    expect(picture?.until).toBe(first.about().compiled)
    expect(picture?.marks).toEqual([
      {
        date: '2026-10-08',
        label: 'under investigation (立案审查调查)',
        certainty: 'official',
      },
      { date: '2026-11-17', label: 'expelled (开除)', certainty: 'official' },
    ])
  })

  it('says the same in words whatever the facts have become, and draws what they are', async () => {
    const told = { id: '01JD', content: alert(expelled), language: 'en' } as const
    const compose = composer(second)
    expect(await compose(told)).toEqual(await compose(told))
    const later = altered(second, {
      revision: 'bbbbbbbbbbbb',
      claims: {
        'case-zhang-shuofu-expelled': (claim) => ({
          ...claim,
          retracted: { on: '2026-11-22', why: 'Of somebody else' },
        }),
      },
    })
    const [before, after] = [await compose(told), await composer(later)(told)]
    const wordsOf = ({ title, summary, blocks }: typeof before) => ({
      title,
      summary,
      lines: blocks.flatMap((block) => ('line' in block ? [plain(block.line)] : [])),
    })
    expect(wordsOf(after)).toEqual(wordsOf(before))
    expect(pictureIn(after)).toBeUndefined() // One date is no picture.
  })

  it('has none where it is about several', async () => {
    expect(pictureIn(await say(alert(entries)))).toBeUndefined()
  })

  it('has none on its other pages', async () => {
    const many = Array.from({ length: 16 }, () => expelled).flat()
    expect(pictureIn(await say(alert(many), { page: 2 }))).toBeUndefined()
  })
})

describe('an alert about one body', () => {
  it('shows who held its posts', async () => {
    const about = altered(second, {
      revision: 'cccccccccccc',
      added: [
        {
          ...caseIn(first, 'zhang-shuofu').reached,
          id: 'mfa-event',
          kind: 'other',
          stage: undefined,
          line: 'Something was said of the ministry.',
          subjects: [{ role: 'about', subject: subjectOf('mfa') }],
        },
      ],
    })
    await changes.record(about, new Date('2026-11-22T10:00:00Z'))
    const picture = pictureIn(
      await composer(about)({
        id: '01JD',
        content: alert([await entryOf('mfa-event')]),
        language: 'en',
      }),
    )
    expect(picture?.title).toBe('Ministry of Foreign Affairs 外交部: posts and holders')
    expect(picture?.lanes[0]?.spans.map(({ label, state }) => label ?? state)).toEqual([
      'Wang Yi',
      'Qin Gang',
      'Wang Yi',
      'unclear',
    ])
  })
})

const subjectOf = (id: string) => {
  const subject = first.findSubject(id)
  if (!subject) throw new Error(`No subject ${id}`)
  return subject
}

describe('the card of a followed case', () => {
  it.each(LANGUAGES)('says in words all that its picture shows, in %s', async (language) => {
    const words = wordsIn(language)
    const cases = first.everyCase()
    expect(cases.length).toBeGreaterThan(100)
    const wrong: string[] = []
    let pictures = 0
    for (const { id, person } of cases) {
      const brief = await say({ kind: 'card', caseId: id }, { language })
      const picture = pictureIn(brief)
      if (!picture) continue
      pictures += 1
      wrong.push(...unsaid(picture, brief, words).map((one) => `${person.id}: ${one}`))
    }
    expect(pictures).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  it('has the posts in words too, where any are known', async () => {
    const brief = await say({ kind: 'card', caseId: caseIn(first, 'he-weidong').id })
    const lines = brief.blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map(plain) : [],
    )
    expect(lines.find((line) => line.startsWith('Vice chairman'))).toMatch(
      /^Vice chairman of the Central Military Commission 中央军委副主席: from 23 Oct 2022, to 23 Oct 2025 · official \[/,
    )
  })
})
