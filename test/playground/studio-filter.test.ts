import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { studioWords } from '#adapters/playground/words/studio.ts'
import { FILTER_FIELDS } from '#core/filter/filter.ts'
import { namesFrom } from '#core/filter/names.ts'
import { parseFilter } from '#core/filter/parse.ts'
import { suggestFilter } from '#core/filter/suggest.ts'
import { wordsIn } from '#core/words-in.ts'
import { openStudioScene, partOf, touched } from './studio-scene.ts'

const scene = await openStudioScene()
const desk = scene.newsroom.desk({ id: 'console', access: 'reader' })

describe('a filter', () => {
  it('shows what it finds in words, its normal form, and the way to each without a part of it', async () => {
    const { html } = await scene.open({ filter: 'stage>=开除 -rank:soe' })
    const means = partOf(html, 'filter-means')
    expect(means).toContain('at least expelled')
    expect(html).toContain('<code>stage&gt;=expelled -rank:soe</code>')
    expect(html).toContain('data-value="stage&gt;=expelled"')
    expect(html).toContain('data-value="-rank:soe"')
  })

  it('that is mistyped is pointed at, and offered as it was probably meant', async () => {
    const { html, status } = await scene.open({ filter: 'stage>=expeled body:mfa' })
    expect(status).toBe(200)
    const said = partOf(html, 'filter-error')
    expect(said).toContain('“expeled” is no stage. Did you mean stage:expelled ?')
    expect(html).toContain('<pre class="code pointed">stage&gt;=expeled body:mfa\n       ^</pre>')
    expect(html).toContain('data-value="stage&gt;=expelled body:mfa"')
    expect(html).toMatch(/href="\/studio\?filter=stage%3E%3Dexpelled\+body%3Amfa"/)
    expect(html).toMatch(
      /id="filter"[^>]*aria-describedby="filter-hint filter-error" aria-invalid="true"/,
    )
    expect(partOf(html, 'digest')).toContain(studioWords.en.mended)
    // When it runs does not depend on it.
    expect(partOf(html, 'runs').match(/08:30 UTC /g)).toHaveLength(8)
  })

  it('is kept in its normal form once the form is sent off, and as it is typed while it is wrong', async () => {
    expect((await scene.send(touched({ filter: 'stage>=开除' }))).leads).toEqual({
      filter: 'stage>=expelled',
    })
    expect((await scene.send(touched({ filter: 'stage>=nix' }))).leads).toEqual({
      filter: 'stage>=nix',
    })
  })

  it('is completed as in a chat, and values by their field', async () => {
    for (const typed of ['', 'sta', 'stage>=exp', 'body:mfa per', 'person:qin'])
      expect(await scene.suggest({ of: 'filter', typed })).toEqual(suggestFilter(typed, desk))
    expect(await scene.suggest({ of: 'value', field: 'person', typed: 'qin gang' })).toContainEqual(
      {
        value: 'qin-gang',
        label: 'qin-gang · Qin Gang 秦刚',
      },
    )
    expect(
      (await scene.suggest({ of: 'value', field: 'change', typed: '' })).map(({ value }) => value),
    ).toEqual(['added', 'altered', 'retracted'])
    expect(await scene.suggest({ of: 'value', field: 'nothing', typed: '' })).toEqual([])
    expect(await scene.suggest({ of: 'nothing', typed: 'a' })).toEqual([])
    expect(await scene.suggest({ of: 'zone', typed: 'berl' })).toContainEqual({
      value: 'Europe/Berlin',
      label: 'Europe/Berlin',
    })
  })
})

describe('a condition that is put together', () => {
  const adding = (filter: string, term: Readonly<Record<string, string>>) =>
    scene.send(touched({ filter, field: 'stage', sign: ':', value: '', ...term }))

  it.each([
    ['', { field: 'stage', sign: '>=', value: 'expelled', add: 'and' }, 'stage>=expelled'],
    ['body:mfa', { field: 'rank', sign: '-', value: 'soe', add: 'and' }, 'body:mfa -rank:soe'],
    ['body:mfa', { field: 'person', value: '秦刚', add: 'or' }, 'body:mfa or person:qin-gang'],
    [
      'body:mfa or post:foreign-minister',
      { field: 'stage', value: 'expelled', add: 'and' },
      '(body:mfa or post:foreign-minister) stage:expelled',
    ],
    ['body:mfa', { field: 'person', value: 'Qin Gang' }, 'body:mfa person:qin-gang'],
  ])('is added to “%s”', async (filter, term, then) => {
    expect(await adding(filter, term)).toMatchObject({ status: 303, leads: { filter: then } })
  })

  it('that makes no sense is told so where it was put together, and nothing is lost', async () => {
    const { status, html } = await adding('body:mfa', {
      field: 'person',
      sign: '>=',
      value: 'qin-gang',
      add: 'and',
    })
    expect(status).toBe(200)
    const { noOrder } = wordsIn('en').filters.mistake
    expect(partOf(html, 'value-error').replaceAll(' ', '')).toContain(
      noOrder('person', ['stage', 'severity']).replaceAll('`', '').replaceAll(' ', ''),
    )
    expect(html).toMatch(/id="value"[^>]*value="qin-gang"/)
    expect(html).toMatch(/id="filter"[^>]*value="body:mfa"/)
    expect(partOf(html, 'digest')).not.toContain(studioWords.en.mended)
  })

  it('is always a filter, or a mistake', async () => {
    const words = wordsIn('en')
    const names = namesFrom(scene.shipped)
    const text = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('expelled', 'mfa', '秦刚', 'soe', '"', '(a) or b'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FILTER_FIELDS),
        fc.constantFrom(':', '-', '>=', '<'),
        text,
        fc.constantFrom('and', 'or'),
        async (field, sign, value, add) => {
          const { status, leads } = await adding('body:mfa', { field, sign, value, add })
          if (status === 200) return
          expect(status).toBe(303)
          const filter = parseFilter(leads?.['filter'] ?? '', names, words)
          expect(filter.kind).not.toBe('everything')
        },
      ),
      { numRuns: 25 },
    )
  })
})
