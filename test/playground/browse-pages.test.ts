import { describe, expect, it } from 'vitest'
import { debtOf, UNCONFIRMED_DAYS } from '#core/debt.ts'
import { VERDICTS } from '#core/vocabulary.ts'
import { LANGUAGES } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { bytesOf, goodFiles, textOf } from '../fixtures/packs.ts'
import { factsOver } from '../store/built.ts'
import { browseApp, foundIn, linksIn, NOW, shipped, shownIn, unescaped } from './browse-app.ts'

const facts = shipped()
const { page, get } = browseApp(() => facts)

describe('the first page', () => {
  it('says how much there is of what, how new it is, and leads to each list', async () => {
    const html = await page('/browse')
    const { revision, compiled, newestEvent } = facts.about()
    for (const words of [revision, en.date(compiled), en.date(newestEvent), '1,349', '909', '515'])
      expect(shownIn(html)).toContain(words)
    const to = linksIn(html)
    for (const list of ['subjects', 'claims', 'sources', 'cases', 'reports', 'revisions', 'debt'])
      expect(to).toContain(`/browse/${list}`)
    expect(to).toContain('/browse/reports/seed-article')
  })
})

describe('what somebody looks for', () => {
  it('is found from the first page, looked at in the same way', async () => {
    const html = await page('/browse?lang=zh-TW&theme=dark')
    const [, form = ''] = /<form class="b-find"[^>]*action="([^"]*)"/.exec(html) ?? []
    expect(form).toBe('/browse/subjects')
    expect(html).toMatch(/<input type="hidden" name="lang" value="zh-TW">/)
    expect(html).toMatch(/<label for="find">[^<]+<\/label>/)
    for (const q of ['秦剛', 'Qín Gāng', 'qin-gang'])
      expect(linksIn(await page(`${form}?q=${encodeURIComponent(q)}`))).toContain(
        '/browse/subjects/qin-gang',
      )
  })
})

describe('a subject', () => {
  it('is shown with its names, posts, claims, sources and picture, and can be asked about', async () => {
    const html = await page('/browse/subjects/qin-gang')
    const shown = shownIn(html)
    for (const { written, kind } of facts.findCard('qin-gang')?.names ?? [])
      if (kind !== 'id') expect(shown).toContain(written)
    for (const { post } of facts.tenures({ person: 'qin-gang' }, {}))
      expect(shown).toContain(post.name)
    for (const claim of facts.claimsAbout('qin-gang', {}).claims) {
      expect(shown).toContain(claim.line)
      expect(shown).toContain(en.shortDate(claim.date))
      for (const { source } of claim.citations) expect(shown).toContain(source.title)
    }
    expect(shown).toContain('no official case in this store')
    expect(html).toMatch(/<svg role="img" aria-label="[^"]{20,}"/)
    expect(linksIn(html)).toContain('/?q=who+qin-gang')
    expect(shown).toContain('Ask /who qin-gang')
  })

  it('is said to have been seen in public where its picture says so, in the same words', async () => {
    const words = wordsIn('zh-TW')
    const html = await page('/browse/subjects/qin-gang?lang=zh-TW')
    const line = html
      .split('<li class="b-claim')
      .find((one) => one.includes('last-seen-2023-06-25'))
    expect(line).toContain(`<span class="quiet">${words.events.seen}</span>`)
    expect(line).not.toContain(words.kind.absence)
  })

  it('is shown with its case and where that stands', async () => {
    const one = facts.everyCase().find(({ stage }) => stage === 'sentenced')
    const shown = shownIn(await page(`/browse/subjects/${one?.person.id}`))
    expect(shown).toContain(one?.stage && en.stage[one.stage])
    expect(shown).toContain('not a finding of guilt')
    expect(linksIn(await page(`/browse/subjects/${one?.id}`))).toContain(
      `/browse/subjects/${one?.person.id}`,
    )
  })

  it('marks every footnote with a number that stands below', async () => {
    const html = await page('/browse/subjects/li-shangfu')
    const marks = new Set([...html.matchAll(/href="#source-(\d+)"/g)].map(([, n]) => n))
    const below = new Set([...html.matchAll(/id="source-(\d+)"/g)].map(([, n]) => n))
    expect(marks.size).toBeGreaterThan(5)
    expect(marks).toEqual(below)
  })
})

describe('a claim', () => {
  it('is shown with what it contradicts, what it rests on, and where to correct it', async () => {
    const claim = facts.everyClaim().find(({ disputes }) => disputes.length > 0)
    const html = await page(`/browse/claims/${claim?.id}`)
    expect(shownIn(html)).toContain(claim?.line)
    for (const other of claim?.disputes ?? [])
      expect(linksIn(html)).toContain(`/browse/claims/${other}`)
    for (const { source } of claim?.citations ?? [])
      expect(linksIn(html)).toContain(`/browse/sources/${source.id}`)
  })

  it('leads to the statements of reports that were checked against it', async () => {
    const check = facts.checksOf('seed-article').find(({ claims }) => claims.length > 0)
    expect(linksIn(await page(`/browse/claims/${check?.claims[0]}`))).toContain(
      `/browse/reports/seed-article#${check?.id}`,
    )
  })
})

it('a source is shown with what cites it and what it alone carries', async () => {
  const alone = (id: string) =>
    facts
      .everyClaim()
      .filter(({ citations }) => citations.every(({ source }) => source.id === id) && citations[0])
  const id = 'p-caixin-tigers'
  const citing = facts
    .everyClaim()
    .filter(({ citations }) => citations.some(({ source }) => source.id === id))
  const html = await page(`/browse/sources/${id}`)
  expect(shownIn(html)).toContain(`What it alone carries (${alone(id).length})`)
  expect(shownIn(html)).toContain(`What rests on it (${citing.length})`)
  expect(foundIn(await page(`/browse/claims?source=${id}&sources=1`))).toBe(alone(id).length)
  expect(foundIn(await page(`/browse/claims?source=${id}`))).toBe(citing.length)
})

describe('a checked report', () => {
  const checks = facts.checksOf('seed-article')

  it('has each statement beside what the store knows, with the verdict in words', async () => {
    const html = await page('/browse/reports/seed-article')
    const items = html.split('<li class="b-check').slice(1).map(shownIn)
    expect(items).toHaveLength(checks.length)
    for (const [i, { says, reading, verdicts }] of checks.entries()) {
      expect(items[i]).toContain(says.replaceAll(/\s+/g, ' '))
      expect(items[i]).toContain(reading.replaceAll(/\s+/g, ' '))
      for (const verdict of verdicts) expect(items[i]).toContain(en.verdict[verdict])
    }
    expect(shownIn(html)).toContain(`${checks.length} statements checked`)
  })

  it('can be narrowed to one verdict, with counts', async () => {
    for (const verdict of VERDICTS) {
      const own = checks.filter(({ verdicts }) => verdicts.includes(verdict))
      const html = await page(`/browse/reports/seed-article?verdict=${verdict}`)
      if (own.length > 0) expect(html.split('<li class="b-check').length - 1).toBe(own.length)
    }
  })
})

it('what is owed are counts that lead to just those claims, cases and sources', async () => {
  const html = await page('/browse/debt')
  const debt = debtOf(facts, NOW, UNCONFIRMED_DAYS)
  const counts = [...html.matchAll(/<a href="([^"]*)"><strong class="b-number">([\d,]+)</g)].map(
    ([, to = '', count = '']) => [unescaped(to), Number(count.replaceAll(',', ''))] as const,
  )
  expect(new Map(counts)).toEqual(
    new Map([
      ['/browse/claims?owed=disputed', debt.disputed.length],
      ['/browse/claims?owed=unconfirmed', debt.unconfirmed.length],
      ['/browse/claims?owed=partial', debt.partial.length],
      ['/browse/claims?owed=single', debt.single.length],
      [
        '/browse/claims?owed=reason',
        // None of the shipped claims is retracted or replaced.
        facts.everyClaim().filter(({ reason }) => reason === 'not-given').length,
      ],
      [
        '/browse/cases?outcome=not-traced',
        facts.everyCase().filter(({ outcome }) => outcome === 'not-traced').length,
      ],
      ['/browse/sources?address=hidden', facts.everySource().filter(({ url }) => !url).length],
    ]),
  )
  for (const [to, count] of counts) expect(foundIn(await page(to)), to).toBe(count)
})

describe('what is not there', () => {
  it.each([
    ['/browse/subjects/qin-gan', '/browse/subjects/qin-gang'],
    ['/browse/subjects/秦剛', '/browse/subjects/qin-gang'],
    ['/browse/claims/qin-gang-removed', '/browse/claims/qin-gang-removed-minister-2023-07-25'],
    ['/browse/sources/caixin-tigers', '/browse/sources/p-caixin-tigers'],
    ['/browse/reports/seed', '/browse/reports/seed-article'],
  ])('%s is said not to be there, and what is near is offered', async (path, near) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(linksIn(await answer.text())).toContain(near)
  })
})

describe('in every language', () => {
  it.each(LANGUAGES)('%s has words of its own around the facts', async (language) => {
    const words = wordsIn(language)
    for (const path of [
      '/browse',
      '/browse/claims',
      '/browse/subjects/li-shangfu',
      '/browse/debt',
    ]) {
      const html = await page(`${path}?lang=${language}`)
      expect(html).toContain(`<html lang="${language}"`)
      for (const to of linksIn(html).filter((one) => one.startsWith('/')))
        if (language !== 'en') expect(to).toContain(`lang=${language}`)
    }
    const facets = await page(`/browse/claims?lang=${language}`)
    for (const label of Object.values(words.certainty)) expect(shownIn(facets)).toContain(label)
  })
})

describe('what was taken back', () => {
  const GONE = 'Said to have opened nine offices.'

  it('is never said as if it stood, and to be found by its id', async () => {
    const small = await factsOver(goodFiles())
    const app = browseApp(() => small.facts)
    for (const path of [
      '/browse/claims',
      '/browse/claims.csv',
      '/browse/claims?standing=retracted',
      '/browse/claims?q=nine+offices',
      '/browse/subjects/person-two',
      '/browse/sources/odd-host-report',
      '/browse/claims/person-two-second-count',
    ])
      expect(await app.page(path), path).not.toContain(GONE)
    expect(foundIn(await app.page('/browse/claims?standing=retracted'))).toBe(1)
    const own = await app.page('/browse/claims/person-two-first-count')
    expect(shownIn(own)).toContain('The newspaper took it back')
    expect(own.replaceAll(/<del>.*?<\/del>/gs, '')).not.toContain(GONE)
    expect(own).toContain(GONE)
    expect(linksIn(own)).toContain('/browse/claims/person-two-second-count')
  })

  it('does not lead to an address that is not the publisher’s own', async () => {
    const small = await factsOver(goodFiles())
    const app = browseApp(() => small.facts)
    for (const path of [
      '/browse/sources',
      '/browse/sources/mirrored-report',
      '/browse/sources.csv',
    ])
      expect(await app.page(path)).not.toMatch(/unlinked/)
  })

  it('stays words, whatever the data says', async () => {
    const bad = '<img src=x onerror=alert(1)>"\'&'
    const files = goodFiles().map(({ file, bytes }) => ({
      file,
      bytes: bytesOf(
        textOf(bytes)
          .replaceAll('Opened three offices.', JSON.stringify(bad))
          .replaceAll('title: Notice of a sentence', `title: ${JSON.stringify(bad)}`),
      ),
    }))
    const small = await factsOver(files)
    const app = browseApp(() => small.facts)
    for (const path of [
      '/browse/claims',
      '/browse/claims/person-two-second-count',
      '/browse/sources',
      '/browse/sources/notice-2021',
      '/browse/subjects/person-two',
    ]) {
      const html = await app.page(path)
      expect(html, path).not.toContain('<img src=x')
      expect(shownIn(html), path).toContain(bad)
    }
  })
})
