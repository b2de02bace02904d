import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askerOn } from '#adapters/playground/asker.ts'
import { typedOf, USUAL } from '#adapters/playground/studio/asked.ts'
import { PLAIN } from '#adapters/playground/view.ts'
import { studioWords } from '#adapters/playground/words/studio.ts'
import { plain } from '#core/brief.ts'
import { LANGUAGES } from '#core/words.ts'
import { ALONE, EDITOR } from '../commands/digest-scene.ts'
import { laterRevision } from '../commands/later-revision.ts'
import { hostileWords } from '../fixtures/hostile-words.ts'
import { openStudioScene, partOf, textOf } from './studio-scene.ts'

const said = studioWords.en
const scene = await openStudioScene()

describe('the studio, before anything is typed', () => {
  it('shows the digest that the command previews, on both platforms, with limits and JSON', async () => {
    const { html, status } = await scene.open()
    expect(status).toBe(200)
    const shown = textOf(html)
    const brief = await scene.ask('digest preview', { id: 'console', access: 'reader' })
    const lists = brief.blocks.flatMap((block) => (block.kind === 'list' ? block.items : []))
    expect(lists.length).toBeGreaterThan(2)
    for (const line of lists) {
      const [words = ''] = plain(line).split(' [')
      expect(shown.replaceAll(/\s+·\s+/g, ' · ').split(words).length - 1).toBeGreaterThanOrEqual(2)
    }
    for (const platform of ['discord', 'slack'])
      expect(html).toContain(`data-platform="${platform}"`)
    expect(shown).toContain('components')
    expect(shown).toContain('"blocks":')
    expect(shown).toContain(said.imagined(90))
  })

  it.each(LANGUAGES)('in %s', async (lang) => {
    const { html } = await scene.open({ lang })
    expect(html).toContain(`<html lang="${lang}"`)
    expect(textOf(html)).toContain(studioWords[lang].title)
    expect(html).not.toContain('undefined')
  })

  it('is set as a digest is that is set up with nothing but a time', async () => {
    const scene = await openStudioScene()
    const id = await scene.setUp('digest subscribe when:"weekdays 08:30"')
    const one = await scene.digests.find(id)
    expect(one && typedOf(one)).toEqual({ ...USUAL, zone: EDITOR.zone })
  })
})

describe('looking ahead', () => {
  it('says beside the form what the digest holds, with the way to it', async () => {
    const glance = async (query: Readonly<Record<string, string>>) => {
      const { html } = await scene.open(query)
      expect(html.indexOf('id="glance"')).toBeLessThan(html.indexOf('<form id="studio"'))
      expect(html).toContain('<a href="#digest-name">')
      return partOf(html, 'glance-said').split(' · ')[0]
    }
    expect(await glance({})).toBe(said.changes(4))
    expect(await glance({ filter: 'person:qin-gang', empty: 'line' })).toBe(said.glanceNothing)
    expect(await glance({ filter: 'person:qin-gang', empty: 'skip' })).toBe(said.glanceSilent)
    expect(await glance({ filter: 'nix:' })).toBe(said.glanceMended)
    expect(await glance({ topic: 'debt' })).toBe(said.topic.debt)
  })

  it('says by which run it is dated, and that day stands in its title', async () => {
    const { html } = await scene.open({ when: 'daily 07:00', zone: 'Asia/Taipei' })
    const shown = textOf(html)
    expect(shown).toContain(said.digestDated('Fri 27 Nov 2026, 07:00'))
    expect(shown).toContain('Vigil daily · 27 Nov 2026')
    const never = await scene.open({ when: '0 9 * * 6', quiet: 'weekends' })
    expect(textOf(never.html)).toContain(said.digestNow)
    expect(textOf(never.html)).toMatch(/Vigil [a-z]+ · 26 Nov 2026|Vigil · 26 Nov 2026/)
  })

  it('folds how it is told to what is set there, unless that is not as usual', async () => {
    const folded = /<details class="panel how">/
    const { html } = await scene.open()
    expect(html).toMatch(folded)
    expect(partOf(html, 'how-said')).toContain(said.lines(10))
    for (const query of [{ cap: '5' }, { cap: '99' }, { empty: 'skip' }, { first: 'week' }])
      expect((await scene.open(query)).html).not.toMatch(folded)
  })

  it('says that nothing would be posted, and why', async () => {
    const { html } = await scene.open({ filter: 'person:qin-gang', empty: 'skip' })
    expect(partOf(html, 'digest')).toContain(said.silentNow('say nothing'))
    const line = await scene.open({ filter: 'person:qin-gang', empty: 'line' })
    expect(partOf(line.html, 'digest')).not.toContain('Nothing would be posted')
  })

  it('turns its pages, and has none beyond the last', async () => {
    const first = await scene.open({ cap: '3' })
    expect(textOf(first.html)).toContain(said.pageOf(1, 2))
    expect(first.html).toContain('href="/studio?cap=3&amp;page=2#digest-name"')
    expect(textOf((await scene.open({ cap: '3', page: '2' })).html)).toContain(said.pageOf(2, 2))
    for (const page of ['99', '-1', 'x', '1e9'])
      expect((await scene.open({ cap: '3', page })).status).toBe(200)
  })

  it('lists what editors owe', async () => {
    const { html } = await scene.open({ topic: 'debt' })
    expect(textOf(html)).toContain('Vigil')
    expect(partOf(html, 'digest')).not.toContain(said.imagined(90))
  })

  it('tells what is wrong with any setting in the words of the chat', async () => {
    for (const [name, value, words] of [
      ['cap', '99', 'from 3 to 25'],
      ['quiet', 'fridays', '“fridays” is no kind of quiet day'],
      ['topic', 'weather', 'weather'],
      ['empty', 'shout', 'shout'],
    ] as const) {
      const { html, status } = await scene.open({ [name]: value })
      expect(status).toBe(200)
      expect(partOf(html, `${name}-error`)).toContain(words)
      expect(partOf(html, 'digest')).toContain(said.mended)
    }
  })
})

describe('digests that are set up', () => {
  it('can be opened, and changed here without being changed', async () => {
    const scene = await openStudioScene()
    const id = await scene.setUp(
      'digest subscribe when:"daily 07:00" filter:body:mfa cap:5 quiet:weekends',
    )
    await scene.load(laterRevision(scene.shipped))
    const { html } = await scene.open()
    expect(html).toContain(`href="/studio?id=${id}"`)
    const opened = await scene.open({ id })
    expect(textOf(opened.html)).toContain(said.opened(id))
    expect(opened.html).toMatch(/id="filter"[^>]*value="body:mfa"/)
    expect(partOf(opened.html, 'set-up')).toContain(said.unchanged(id))
    const changed = await scene.open({ id, filter: 'everything', cap: '7' })
    expect(textOf(changed.html)).toContain(`/vigil digest edit id:${id} filter:everything cap:7`)
    expect((await scene.digests.find(id))?.filter).toBe('body:mfa')
  })

  it('are looked at by another schedule as of its own next run', async () => {
    const scene = await openStudioScene()
    const id = await scene.setUp('digest subscribe when:"monthly last 07:00"')
    const opened = textOf((await scene.open({ id })).html)
    expect(opened).toContain(said.digestDated('Mon 30 Nov 2026, 07:00'))
    expect(opened).toContain('Vigil monthly · 30 Nov 2026')
    const other = textOf((await scene.open({ id, when: 'daily 07:00' })).html)
    expect(other).toContain(said.digestDated('Fri 27 Nov 2026, 07:00'))
    expect(other).toContain('Vigil daily · 27 Nov 2026')
  })

  it('in direct messages are their readers’ own', async () => {
    const scene = await openStudioScene()
    const id = await scene.setUp(
      'digest subscribe when:"daily 07:00" filter:person:qin-gang',
      ALONE,
    )
    expect((await scene.open()).html).not.toContain(id)
    const { html } = await scene.open({ id })
    expect(textOf(html)).toContain(said.noDigest(id))
    expect(html).not.toContain('person:qin-gang')
  })

  it('that were removed or never were are told so', async () => {
    const { html, status } = await scene.open({ id: 'k3x9qa' })
    expect(status).toBe(200)
    expect(textOf(html)).toContain(said.noDigest('k3x9qa'))
  })
})

describe('the command that sets it up', () => {
  it('stands there for each platform, as it is typed there', async () => {
    const { html } = await scene.open({
      when: 'daily 9am',
      zone: 'berlin',
      filter: 'stage>=开除',
      quiet: 'weekends',
    })
    const shown = partOf(html, 'set-up')
    expect(shown).toContain(
      '/vigil digest subscribe when:"daily 09:00 Europe/Berlin" filter:stage>=expelled quiet:weekends',
    )
    expect(shown).toContain('/digest action:subscribe')
  })

  it.each([
    'discord',
    'slack',
  ] as const)('is run on %s by a button, and what it set up is opened', async (on) => {
    const scene = await openStudioScene()
    const response = await scene.post({ ...USUAL, zone: 'Asia/Taipei', filter: 'body:mfa', on })
    expect(response.status).toBe(303)
    const leads = new URL(response.headers.get('location') ?? '', 'http://localhost').searchParams
    const { place } = askerOn(on, PLAIN, 'sandbox')
    const [made, ...others] = place ? await scene.digests.at(place) : []
    expect(others).toEqual([])
    expect(made).toMatchObject({ id: leads.get('id'), filter: 'body:mfa', zone: 'Asia/Taipei' })
    const { html } = await scene.open(Object.fromEntries(leads))
    expect(textOf(html)).toContain(
      said.made(made?.id ?? '', on === 'discord' ? 'Discord' : 'Slack'),
    )
    // What `/digest` shows in that pane.
    expect((await scene.ask('digest', askerOn(on, PLAIN, 'sandbox'))).title).toBe('1 digest here')
  })

  it('sets up no second one of the same, however often it is pressed, and leads to the first', async () => {
    const scene = await openStudioScene()
    const fields = { ...USUAL, zone: 'UTC', filter: 'stage>=expelled', on: 'discord' }
    const press = (change = {}) => scene.post({ ...fields, ...change })
    const all = await Promise.all([press(), press()])
    all.push(await press({ when: 'weekdays 8:30', filter: 'stage>=开除' }))
    const leads = all.map(({ headers }) => headers.get('location') ?? '')
    const [one, ...others] = scene.digests.known()
    expect(others).toEqual([])
    expect(leads).toEqual([
      `/studio?id=${one?.id}&made=discord`,
      `/studio?id=${one?.id}&there=discord`,
      `/studio?id=${one?.id}&there=discord`,
    ])
    const { html } = await scene.open({ id: one?.id ?? '', there: 'discord' })
    expect(textOf(html)).toContain(said.already(one?.id ?? '', 'Discord'))
    // Another platform, or anything else that is set, makes it another one.
    for (const change of [
      { on: 'slack' },
      { cap: '5' },
      { quiet: 'weekends' },
      { zone: 'Asia/Taipei' },
    ])
      expect((await press(change)).headers.get('location')).toContain('made=')
    expect(scene.digests.known()).toHaveLength(5)
  })

  it('is refused with what is wrong, and nothing is set up', async () => {
    const scene = await openStudioScene()
    const response = await scene.post({ ...USUAL, zone: 'UTC', filter: 'nix:', on: 'discord' })
    expect(response.status).toBe(422)
    expect(textOf(await response.text())).toContain(said.refused)
    expect(scene.digests.known()).toEqual([])
    expect((await scene.post({ ...USUAL, on: 'nowhere' })).status).toBe(404)
  })

  it('is not run for another page, nor in a home, where there is no place for it', async () => {
    const scene = await openStudioScene()
    const fields = { ...USUAL, zone: 'UTC', on: 'discord' }
    expect((await scene.post(fields, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await scene.post(fields, {})).status).toBe(403)
    const home = await openStudioScene('2026-11-26T09:00:00Z', 'home')
    expect((await home.open()).html).not.toContain('/studio/subscribe')
    expect(textOf((await home.open()).html)).toContain(said.homeOnly)
    expect((await home.post(fields)).status).toBe(422)
    for (const one of [scene, home]) expect(one.digests.known()).toEqual([])
  })
})

describe('whatever an address says', () => {
  const NAMES = [
    ...Object.keys(USUAL),
    'about',
    'id',
    'page',
    'made',
    'was',
    'chose',
    'kind',
    'day',
    'date',
    'time',
    'cron',
    'add',
    'field',
    'sign',
    'value',
    'lang',
  ]

  it('is answered, and is never markup', async () => {
    const value = fc.oneof(
      hostileWords(['Qin Gang', '秦刚']),
      fc.constantFrom(
        '"><img src=x onerror=alert(1)>',
        '</textarea><script>1</script>',
        'javascript:alert(1)',
      ),
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('weekly', 'body:mfa', 'x'.repeat(5_000)),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...NAMES), value), { minLength: 1, maxLength: 5 }),
        async (pairs) => {
          const { status, html } = await scene.send(pairs)
          expect([200, 303]).toContain(status)
          expect(offencesIn(html)).toEqual([])
        },
      ),
      { numRuns: 25 },
    )
  })
})

/** Tags a page must not hold: with scripts or styles of their own, or leading anywhere but here. */
const offencesIn = (html: string): readonly string[] =>
  (html.match(/<[a-z][^>]*>/gi) ?? []).filter((tag) => {
    const names = tag.replaceAll(/="[^"]*"/g, '')
    const leads = /(?:href|src|action)="([^"]*)"/i.exec(tag)?.[1]
    return (
      /\s(?:on[a-z]+|style)\b/i.test(names) ||
      /^<(?:iframe|object|embed|base)\b/i.test(tag) ||
      (/^<script\b/i.test(tag) && !/ src="\/assets\//.test(tag)) ||
      (leads !== undefined && !/^(?:\/(?!\/)|#|https?:)/.test(leads))
    )
  })
