import type { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { metersOf } from '#adapters/playground/ask/pane.ts'
import { askerOn } from '#adapters/playground/asker.ts'
import { PLAIN } from '#adapters/playground/view.ts'
import { LANGUAGES } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { shippedNewsroom } from '../fixtures/shipped.ts'
import {
  attributeIn,
  attributesIn,
  openApp,
  playgroundOver,
  told,
  unescaped,
  unsafeIn,
} from './ask-playground.ts'

const { newsroom } = await shippedNewsroom({ words: wordsIn })
const { playground, app, faults } = playgroundOver(newsroom)

const page = async (path: string, headers = {}) => {
  const answer = await app.request(path, { headers })
  expect(answer.status).toBe(200)
  return await answer.text()
}
const json = async (path: string) => told(app.request(path))
const asked = (q: string, rest = '') => page(`/?q=${encodeURIComponent(q)}${rest}`)

describe('the first page', () => {
  it.each(LANGUAGES)('says in %s what this is, and leads on', async (language) => {
    const html = await page(`/?lang=${language}`)
    const links = attributesIn(html, 'href').map((href) => new URL(href, 'http://127.0.0.1'))
    expect(html).toContain(`<html lang="${language}"`)
    expect(links.filter(({ searchParams }) => searchParams.has('q'))).toHaveLength(6)
    expect(links.some(({ pathname }) => pathname === '/studio')).toBe(true)
    expect(links.some(({ pathname }) => pathname === '/browse')).toBe(true)
    expect(unsafeIn(html)).toEqual([])
  })

  it('offers only examples that are answered on both platforms', async () => {
    const links = attributesIn(await page('/'), 'href').filter((href) => href.startsWith('/?q='))
    for (const link of links) {
      const html = await page(link)
      expect(attributesIn(html, 'data-platform')).toEqual(['discord', 'slack'])
      expect(html).not.toContain(en.asking.tryAgain)
      expect(unsafeIn(html)).toEqual([])
    }
  })

  it('is a form that works without script and keeps how it is looked at', async () => {
    const html = await page('/?theme=dark&as=editor&lang=zh-CN')
    const form = /<form class="line" method="post" action="\/ask".*?<\/form>/s.exec(html)?.[0] ?? ''
    for (const field of ['theme" value="dark', 'as" value="editor', 'lang" value="zh-CN'])
      expect(form).toContain(`<input type="hidden" name="${field}">`)
    expect(form).toContain('name="q"')
  })
})

describe('an answer', () => {
  it('is the payload that each adapter sends, drawn and as JSON', async () => {
    const html = await asked('who qin-gang')
    const shown = [...html.matchAll(/data-json>([^<]*)</g)].map(([, one]) => unescaped(one ?? ''))
    const words = wordsIn('en')
    for (const [at, preview] of playground.previews.entries()) {
      const asker = askerOn(preview.platform, PLAIN, 'sandbox')
      const brief = await newsroom.askLine('who qin-gang', asker)
      const question = { line: 'who qin-gang', part: 1, to: 'everyone' } as const
      const { payload } = await preview.message(brief, { ...question, words, asker })
      expect(JSON.parse(shown[at] ?? '')).toEqual(JSON.parse(JSON.stringify(payload)))
    }
  })

  it.each([
    '/who qin-gang',
    '/vigil who qin-gang',
    'vigil who qin-gang',
    'vigil /who qin-gang',
    '@Vigil who qin-gang',
    '<@U0VIGIL> who qin-gang',
    '/人物 qin-gang',
    '/vigil 人物 名称:qin-gang',
  ])('is the same to %s', async (line) => {
    const turns = (html: string) => /<div class="panes">.*/s.exec(html)?.[0]
    expect(turns(await asked(line))).toBe(turns(await asked('who qin-gang')))
  })

  it('is called by its title, and says its summary only when it comes', async () => {
    const html = await asked('who qin-gang')
    const labels = attributesIn(html, 'aria-label')
    expect(labels.filter((label) => label === 'Qin Gang 秦刚')).toHaveLength(2)
    expect(attributeIn(html, 'data-summary')).not.toBe('Qin Gang 秦刚')
  })

  it('to what one may not ask says how it is asked here', async () => {
    const html = await asked('admin status')
    expect(attributesIn(html, 'href')).toContain('/?q=admin+status&as=admin')
    expect(await asked('review queue')).toContain('Ask as Editor')
    expect(await asked('admin status', '&as=admin')).not.toContain('Ask as Admin')
  })

  it('names the channel it is asked in by words', async () => {
    const html = await asked('digest form')
    expect(html).toContain('>#trying-out<')
    expect(html).not.toContain('>#C0SANDBOX<')
    expect(await asked('digest form', '&lang=zh-TW')).toContain('>#試用頻道<')
  })

  it('has its pictures in it, each with what it shows in words', async () => {
    const html = await asked('who qin-gang')
    const labels = [...html.matchAll(/<svg role="img" aria-label="([^"]+)"/g)]
    expect(labels).toHaveLength(2)
    expect(labels[0]?.[1]).toMatch(/2023/)
  })

  it('can be looked at from a later part on', async () => {
    expect(attributesIn(await asked('who qin-gang', '&part=2'), 'data-copy-link')).toEqual([
      '/?q=who+qin-gang&part=2',
    ])
  })

  it('to a mistake is the adapters’ own, for the asker alone', async () => {
    const html = await asked('who nobody-of-that-name-at-all')
    expect(attributesIn(html, 'data-private')).toEqual(['true', 'true'])
  })

  it.each([
    'x'.repeat(9_000),
    '"',
    '<img src=x onerror=alert(1)>',
    '/'.repeat(500),
    '\u0000\u202e',
    'who <script>alert(1)</script>',
    'search " onmouseover="x',
  ])('comes for any line: %#', async (line) => {
    expect(unsafeIn(await asked(line))).toEqual([])
    expect(faults).toEqual([])
  })

  it('has its form in each pane where there is one to fill in', async () => {
    const html = await asked('digest form')
    expect(attributesIn(html, 'data-line')).toHaveLength(2)
    expect(html.match(/<dialog class="turn-form" open aria-label="/g)).toHaveLength(2)
    expect(unsafeIn(html)).toEqual([])
  })
})

describe('a line that comes from elsewhere', () => {
  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-purpose': 'prefetch' },
  ])('is filled in and not asked: %j', async (headers) => {
    const html = await page('/?q=watch+add+qin-gang', headers)
    expect(attributeIn(html, 'value')).toBe('watch add qin-gang')
    expect(html).toContain('it is only filled in')
    expect(html).not.toContain('data-platform')
    const { id } = askerOn('discord', PLAIN, 'sandbox')
    expect(await newsroom.watches.of(id)).toEqual([])
  })
})

describe('a line that changes something', () => {
  const pressed = (app: Hono, q: string, headers = {}) =>
    app.request('/ask', {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', ...headers },
      body: new URLSearchParams({ q }),
    })
  const watched = () => newsroom.watches.of(askerOn('discord', PLAIN, 'sandbox').id)

  it('is only filled in by its address, however often it is opened', async () => {
    const lines: string[] = []
    const counting = {
      ...newsroom,
      askLine: (line: string, asker: Parameters<typeof newsroom.askLine>[1]) => {
        lines.push(line)
        return newsroom.askLine(line, asker)
      },
    }
    const own = openApp({ ...playground, newsroom: counting })
    for (const q of [
      'digest subscribe when:"daily 7am"',
      'watch add qin-gang',
      '/vigil watch add qin-gang',
      '关注 添加 秦刚',
    ]) {
      const address = `/?${new URLSearchParams({ q })}`
      for (const site of ['none', 'same-origin']) {
        const html = await (
          await own.request(address, { headers: { 'sec-fetch-site': site } })
        ).text()
        expect(html).toContain('Press Ask to run it')
        expect(attributeIn(html, 'value')).toBe(q)
      }
      await own.request(`/file?${new URLSearchParams({ q, on: 'slack', name: 'x.csv' })}`)
    }
    expect(lines).toEqual([])
  })

  it('runs by a press on Ask, with and without script', async () => {
    expect(await watched()).toEqual([])
    const html = await (await pressed(app, 'watch add qin-gang')).text()
    expect(attributesIn(html, 'data-platform')).toEqual(['discord', 'slack'])
    expect(await watched()).toEqual(['qin-gang'])
    await pressed(app, 'watch remove qin-gang')
    expect(await watched()).toEqual([])
  })

  it('does not run by a press on the page of somebody else', async () => {
    const refused = await pressed(app, 'watch add qin-gang', { 'sec-fetch-site': 'cross-site' })
    expect(refused.status).toBe(403)
    expect(await watched()).toEqual([])
  })

  it('leaves an address for what only reads', async () => {
    const answer = await pressed(app, 'who qin-gang')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/?q=who+qin-gang'])
  })
})

describe('in the home itself', () => {
  it('a line is asked once, and both panes draw the same answer', async () => {
    const lines: string[] = []
    const counting = {
      ...newsroom,
      askLine: (line: string, asker: Parameters<typeof newsroom.askLine>[1]) => {
        lines.push(`${line} by ${asker.id}`)
        return newsroom.askLine(line, asker)
      },
    }
    const home = openApp({ ...playground, newsroom: counting, mode: 'home' })
    await home.request('/?q=who+qin-gang')
    expect(lines).toEqual(['who qin-gang by console'])
    lines.length = 0
    await openApp({ ...playground, newsroom: counting }).request('/?q=who+qin-gang')
    expect(lines).toHaveLength(2)
  })
})

describe('completion', () => {
  it('offers commands in the page’s language, and what may be asked', async () => {
    expect(await json('/complete?line=wh&at=2')).toMatchObject({
      from: 0,
      to: 2,
      offers: [{ value: 'who' }],
    })
    const { offers } = await json(`/complete?line=${encodeURIComponent('/人')}&lang=zh-TW`)
    expect(offers).toMatchObject([{ value: '/人物' }])
    expect((await json('/complete?line=adm')).offers).toEqual([])
    expect((await json('/complete?line=adm&as=admin')).offers).toMatchObject([{ value: 'admin' }])
  })

  it('finishes the word before the cursor and leaves what is behind it', async () => {
    const { from, to, offers } = await json('/complete?line=who+qin-ga+asof:2023&at=10')
    expect([from, to, offers?.[0]?.value]).toEqual([4, 10, 'qin-gang'])
  })

  it.each([
    'at=-1',
    'at=99999',
    'at=x',
    `line=${'x'.repeat(9_000)}`,
    'line=%00&lang=xx',
  ])('offers nothing unforeseen for %s', async (query) =>
    expect(Array.isArray((await json(`/complete?${query}`)).offers)).toBe(true))
})

describe('a picker', () => {
  it('offers what its option suggests, in the platform’s form', async () => {
    const id = attributeIn(await asked('who'), 'data-picker') ?? ''
    const query = new URLSearchParams({ platform: 'slack', id, typed: '秦刚' })
    expect((await json(`/options?${query}`)).offers?.[0]).toMatchObject({ value: 'qin-gang' })
  })

  it.each([
    '',
    'platform=slack&id=nonsense',
    'platform=discord&id=x',
    'platform=matrix&id=x',
  ])('that is none of ours stays empty: %s', async (query) =>
    expect(await json(`/options?${query}`)).toEqual({ offers: [] }))
})

describe('a file of an answer', () => {
  it('is kept by its link, without script', async () => {
    const html = await asked('cases export:csv')
    const link = attributesIn(html, 'href').find((href) => href.startsWith('/file?')) ?? ''
    const file = await app.request(link)
    expect(file.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''cases.csv")
    expect(file.headers.get('content-type')).toMatch(/^text\/csv/)
    expect((await file.text()).split('\n').length).toBeGreaterThan(100)
  })

  it.each([
    '/file',
    '/file?q=who+qin-gang&on=slack&name=x',
    '/file?q=x&on=matrix&name=x',
  ])('is not there where none is: %s', async (path) =>
    expect((await app.request(path)).status).toBe(404))
})

it('what is over a limit is said in a word', async () => {
  const meters = [{ what: 'components', count: 41, most: 40 }] as const
  expect(String(await metersOf(meters, 'en'))).toContain('41 of 40 · too much')
  expect(String(await metersOf(meters, 'zh-TW'))).toContain('<dt>元件</dt>')
})
