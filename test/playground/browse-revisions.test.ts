import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordMarks } from '#adapters/playground/browse/word-marks.ts'
import type { Keeping } from '#core/keeping.ts'
import { en } from '#core/words-en.ts'
import { edited } from '../fixtures/packs.ts'
import { ADMIN, installed } from '../revising/loading/installed.ts'
import { browseApp, linksIn, shownIn } from './browse-app.ts'

describe('the words that differ between two sentences', () => {
  const text = (before: string, after: string) =>
    wordMarks(before, after).map(({ of, text: words }) => `${of}: ${words}`)

  it('are marked and no others', () => {
    expect(text('Opened three offices.', 'Opened four offices.')).toEqual([
      'both: Opened ',
      'before: three ',
      'after: four ',
      'both: offices.',
    ])
    expect(text('被免去外交部部长职务', '被免去国务委员职务')).toEqual([
      'both: 被免去',
      'before: 外交部部长',
      'after: 国务委员',
      'both: 职务',
    ])
    expect(text('the same', 'the same')).toEqual(['both: the same'])
    expect(text('', 'new')).toEqual(['after: new'])
  })

  const sentence = fc
    .array(fc.constantFrom('a ', 'b ', 'c', ' ', '秦', '刚', 'word '), { maxLength: 30 })
    .map((all) => all.join(''))

  it('leave both sentences whole', () => {
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const marked = wordMarks(before, after)
        const without = (kind: string) =>
          marked
            .filter(({ of }) => of !== kind)
            .map(({ text: words }) => words)
            .join('')
        expect(without('after')).toBe(before)
        expect(without('before')).toBe(after)
      }),
    )
  })

  it('are whole sentences where there is too much to read', () => {
    const [long, longer] = ['a '.repeat(500), 'b '.repeat(500)]
    expect(wordMarks(long, longer)).toEqual([
      { of: 'before', text: long },
      { of: 'after', text: longer },
    ])
  })
})

/** A home in which a second revision was loaded, and its pages. */
async function loadedTwice() {
  const one = await installed()
  const a = one.serving.revision()
  one.put(
    edited('people/person-two.yaml', 'line: Opened three offices.', 'line: Opened four offices.'),
  )
  one.clock.at = new Date('2026-11-26T10:10:00Z')
  const plan = await one.planned()
  await one.revisions.confirm(plan.id, 'counted again', ADMIN, en)
  const b = one.serving.revision()
  const keeping = { revisions: one.revisions } as unknown as Keeping // Nothing else is asked of it here.
  const { changes } = one
  return { a, b, ...browseApp(() => one.serving.facts(), { keeping, changes }) }
}

describe('revisions', () => {
  it('are listed with when they were loaded, and for admins by whom and why', async () => {
    const { a, b, page } = await loadedTwice()
    const forReaders = shownIn(await page('/browse/revisions'))
    expect(forReaders).toContain(a)
    expect(forReaders).toContain(`${b} served now`)
    expect(forReaders).toContain('26 Nov 2026')
    expect(forReaders).not.toContain('counted again')
    const forAdmins = await page('/browse/revisions?as=admin')
    expect(shownIn(forAdmins)).toContain('counted again')
    expect(shownIn(forAdmins)).toContain('by discord:1')
    expect(linksIn(forAdmins)).toContain(`/browse/revisions/${a}..${b}?as=admin`)
  })

  it('are compared, the changed words marked for the eye and for the ear', async () => {
    const { a, b, get, page } = await loadedTwice()
    const html = await page(`/browse/revisions/${a}..${b}`)
    expect(shownIn(html)).toContain('0 added, 1 altered, 0 retracted.')
    expect(html).toMatch(/<del><span class="sr">Removed: <\/span>three <span class="sr">/)
    expect(html).toMatch(/<ins><span class="sr">Added: <\/span>four <span class="sr">/)
    const back = await page(`/browse/revisions/${b}..${a}`)
    expect(back).toMatch(/<del><span class="sr">Removed: <\/span>four /)
    expect(shownIn(await page(`/browse/revisions/${a}..${a}`))).toContain(
      en.revisions.kept.diffNone,
    )
    const form = await get(`/browse/revisions/compare?a=${a}&b=${b}&lang=zh-TW`)
    expect(form.status).toBe(303)
    expect(form.headers.get('location')).toBe(`/browse/revisions/${a}..${b}?lang=zh-TW`)
    const hostile = await get('/browse/revisions/compare?a=//evil.example/&b=x')
    expect(hostile.headers.get('location')).toBe('/browse/revisions')
  })

  it('stand on the page of a claim that they altered', async () => {
    const { page } = await loadedTwice()
    const shown = shownIn(await page('/browse/claims/person-two-second-count'))
    expect(shown).toContain('How loads altered it')
    expect(shown).toMatch(/26 Nov 2026 .*Opened three offices/)
  })

  it('that are not kept cannot be compared, and those that are are named', async () => {
    const { a, b, get } = await loadedTwice()
    for (const pair of [`${a}..aaaaaaaaaaaa`, a, `${a}..${b}..${a}`, '…']) {
      const answer = await get(`/browse/revisions/${encodeURIComponent(pair)}`)
      expect(answer.status).toBe(404)
      expect(shownIn(await answer.text())).toContain(a)
    }
  })

  it('with words that were taken out show those to editors only', async () => {
    const one = await installed()
    const a = one.serving.revision()
    one.put(
      edited(
        'people/person-one.yaml',
        'line: Last seen some time that year.',
        'retracted: {on: "2026-11-25", why: It was somebody else}\n    line: Last seen some time that year.',
      ),
    )
    const plan = await one.planned()
    await one.revisions.confirm(plan.id, undefined, ADMIN, en)
    const keeping = { revisions: one.revisions } as unknown as Keeping // As above.
    const { page } = browseApp(() => one.serving.facts(), { keeping })
    const pair = `${a}..${one.serving.revision()}`
    const forReaders = await page(`/browse/revisions/${pair}`)
    expect(shownIn(forReaders)).toContain('It was somebody else')
    expect(forReaders).not.toContain('Last seen some time')
    expect(await page(`/browse/revisions/${pair}?as=editor`)).toMatch(/<del>.*Last seen some time/)
  })
})

it('one revision alone says that there is nothing to compare it with', async () => {
  const one = await installed()
  const keeping = { revisions: one.revisions } as unknown as Keeping // As above.
  const { page } = browseApp(() => one.serving.facts(), { keeping })
  expect(shownIn(await page('/browse/revisions'))).toContain('Only one revision is kept')
})
