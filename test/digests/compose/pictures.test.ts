import { describe, expect, it } from 'vitest'
import { plain } from '#core/brief.ts'
import { changesInMemory } from '#core/changes-in-memory.ts'
import { aboutOf } from '#core/claim-line.ts'
import type { Content, Entry } from '#core/content.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { createCompose } from '#digests/compose/compose.ts'
import { pictureIn, unsaid } from '../../shipped/unsaid.ts'
import { altered, caseIn } from '../altered.ts'
import { changes, composer, entries, entryOf, first, say, second } from './scene.ts'

const expelled = [await entryOf('case-zhang-shuofu-expelled')]
const alert = (of: readonly Entry[]): Content => ({
  kind: 'alert',
  watched: ['zhang-shuofu'],
  entries: of,
})
const removedAgain = alert([await entryOf('qin-gang-removed-again')])

/** Everything that this store tells of anybody as if it were news, by person. */
const news = changesInMemory()
const nothing = Object.fromEntries(first.everyClaim().map(({ id }) => [id, undefined]))
await news.record(
  altered(first, { revision: 'dddddddddddd', claims: nothing }),
  new Date('2026-11-01T10:00:00Z'),
)
await news.record(first, new Date('2026-11-23T10:00:00Z'))
const byPerson = Map.groupBy(await news.between({ after: 1, to: 2 }), (change) =>
  change.of === 'claim' && change.after ? aboutOf(change.after)?.id : undefined,
)
const newsOf = (person: string): readonly Entry[] =>
  (byPerson.get(person) ?? []).map(({ n }) => ({ n, severity: 'notable' }))
const sayNews = createCompose({
  facts: () => first,
  changes: news,
  words: wordsIn,
  subscriptions: { find: async () => undefined },
})

describe('an alert about one person', () => {
  it('shows what it tells and the posts held last, up to the day of the facts', async () => {
    const picture = pictureIn(await say(removedAgain))
    expect(picture?.until).toBe(first.about().compiled)
    expect(picture?.marks).toEqual([
      {
        date: '2026-11-12',
        label: 'removed from post (免职)',
        certainty: 'official',
      },
    ])
    expect(picture?.lanes).toHaveLength(3)
    expect(picture?.title).toContain('posts (3 of ')
  })

  it.each(LANGUAGES)('says in words all that its picture shows, in %s', async (language) => {
    const words = wordsIn(language)
    const wrong: string[] = []
    let pictures = 0
    for (const { id, type } of first.everySubject()) {
      const own = newsOf(id)
      if (type !== 'person' || own.length === 0) continue
      // All at once, and each alone.
      for (const told of [own, ...own.map((one) => [one])]) {
        const brief = await sayNews({ id: '01JD', content: alert(told), language })
        const picture = pictureIn(brief)
        if (!picture) continue
        pictures += 1
        wrong.push(...unsaid(picture, brief, words).map((one) => `${id}: ${one}`))
      }
    }
    expect(pictures).toBeGreaterThan(100)
    expect(wrong).toEqual([])
  })

  it('gives each post in it with how sure it is and its sources', async () => {
    const brief = await say(removedAgain)
    const posts = brief.blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map(plain) : [],
    )
    expect(posts.find((line) => line.startsWith('State councillor'))).toMatch(
      /: from Mar 2023, to 24 Oct 2023 · official \[\d/,
    )
  })

  it('says the same in words whatever the facts have become, and draws what it says', async () => {
    const told = { id: '01JD', content: removedAgain, language: 'en' } as const
    const compose = composer(second)
    expect(await compose(told)).toEqual(await compose(told))
    const later = altered(second, {
      revision: 'bbbbbbbbbbbb',
      claims: {
        'qin-gang-removed-again': (claim) => ({
          ...claim,
          retracted: { on: '2026-11-22', why: 'Of somebody else' },
        }),
      },
    })
    expect(await composer(later)(told)).toEqual(await compose(told))
  })

  it('has none where it tells one event, and no post is known', async () => {
    expect(pictureIn(await say(alert(expelled)))).toBeUndefined()
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
  it('has none, for it says nothing of who held its posts', async () => {
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
    const brief = await composer(about)({
      id: '01JD',
      content: alert([await entryOf('mfa-event')]),
      language: 'en',
    })
    expect(pictureIn(brief)).toBeUndefined()
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
