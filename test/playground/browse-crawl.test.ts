import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hostileWords } from '../fixtures/hostile-words.ts'
import { browseApp, linksIn, shipped } from './browse-app.ts'

const facts = shipped()
const { get, page } = browseApp(() => facts)

/** What tells one kind of page from another, and how many of it are followed: there is no end of them. */
function kindOf(to: string): readonly [kind: string, most: number] {
  const { pathname, searchParams } = new URL(to, 'http://localhost')
  const [, , section = '', id] = pathname.split('/')
  const page = `${section}${id === undefined ? '' : '/:id'}`
  const keys = [...searchParams.keys()]
  if (keys.length === 0) return [page, 20]
  return keys.length === 1 ? [`${page}?${keys[0]}`, 2] : [`${page}?…`, 4]
}

it('has no page that leads nowhere, and none with anything inline', async () => {
  const followed = new Map<string, number>()
  const seen = new Map<string, string>()
  const wanted: [to: string, from: string][] = [['/browse', '']]
  const anchors: [to: string, hash: string][] = []
  for (const [to, from] of wanted) {
    const [path = '', hash] = to.split('#')
    if (hash) anchors.push([path, hash])
    const [kind, most] = kindOf(path)
    const count = followed.get(kind) ?? 0
    if (seen.has(path) || count >= most) continue
    followed.set(kind, count + 1)
    const answer = await get(path)
    expect(answer.status, `${path}, from ${from}`).toBe(200)
    const html = await answer.text()
    seen.set(path, html)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) continue
    expect(html, path).not.toMatch(/ style=|<style|<script(?![^>]* src=")|\son[a-z]+="|javascript:/)
    const ids = [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id)
    expect(ids, path).toEqual([...new Set(ids)])
    for (const link of linksIn(html)) {
      if (link.startsWith('#')) expect(ids, `${path}${link}`).toContain(link.slice(1))
      else if (link.startsWith('/browse')) wanted.push([link, path])
      else expect(link, path).toMatch(/^(?:\/(?:\?|studio|$)|https?:\/\/)/)
    }
  }
  for (const [path, hash] of anchors) {
    const html = seen.get(path)
    if (html !== undefined) expect(html, path).toContain(`id="${hash}"`)
  }
  expect(seen.size).toBeGreaterThan(120)
})

const PATHS = ['subjects', 'claims', 'sources', 'cases', 'reports/seed-article'] as const
const KEYS = ['q', 'page', 'sort', 'kind', 'stage', 'year', 'verdict', 'lang', 'theme', '__proto__']
const words = hostileWords(['Qin Gang', '秦刚', 'claims'])

it('answers whatever is asked of a list, and says it back as words only', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...PATHS),
      fc.array(fc.tuple(fc.constantFrom(...KEYS), words), { maxLength: 4 }),
      async (path, query) => {
        // What is longer than an address can be never arrives.
        const given = query.map(([key, value]) => [key, value.slice(0, 2_000).toWellFormed()])
        const html = await page(
          `/browse/${path}?${new URLSearchParams(given as [string, string][])}`,
        )
        expect(html).not.toMatch(/ style=|<script(?![^>]* src="\/)|\son[a-z]+=/)
        for (const link of linksIn(html)) expect(link).toMatch(/^(?:[/#]|https?:\/\/)/)
      },
    ),
    { numRuns: 40 },
  )
})

it('takes an id that nothing has for what it is', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('subjects', 'claims', 'sources', 'reports', 'revisions'),
      words.filter((one) => one.isWellFormed() && one.trim() !== '' && !/^\.+$/.test(one)),
      async (section, id) => {
        const answer = await get(`/browse/${section}/${encodeURIComponent(id.slice(0, 300))}`)
        expect([200, 404]).toContain(answer.status)
        expect(await answer.text()).not.toMatch(/ style=|<script(?![^>]* src="\/)|\son[a-z]+=/)
      },
    ),
    { numRuns: 40 },
  )
})
