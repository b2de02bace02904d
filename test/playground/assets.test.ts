import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assetRoutes } from '#adapters/playground/assets.ts'

const app = assetRoutes()
const CLIENT = 'src/adapters/playground/client/'

describe('our own files', () => {
  const files = readdirSync(CLIENT).filter((name) => /\.(?:css|js|svg)$/.test(name))

  it.each(files)('%s is served as it is', async (name) => {
    const answer = await app.request(`/${name}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toMatch(/^(?:text\/(?:css|javascript)|image\/svg)/)
    expect(await answer.text()).toBe(readFileSync(CLIENT + name, 'utf8'))
  })

  it.each([
    '/../app.ts',
    '/%2e%2e/app.ts',
    '/..%2fapp.ts',
    '/tsconfig.json',
    '/',
    '/nothing.css',
  ])('nothing else is: %s', async (path) => {
    expect((await app.request(path)).status).toBe(404)
  })
})

describe('the font', () => {
  it('comes in parts from here, each by the characters it has', async () => {
    const css = await (await app.request('/fonts.css')).text()
    const urls = [...css.matchAll(/url\(([^)]+)\)/g)].map(([, url]) => url ?? '')
    expect(urls.length).toBeGreaterThan(90)
    expect(urls.filter((url) => !/^\/assets\/fonts\/[a-z0-9-]+\.woff2$/.test(url))).toEqual([])
    expect(css.match(/font-family: 'Noto Sans SC'/g)).toHaveLength(urls.length)
    const answers = await Promise.all(
      urls.map((url) => app.request(url.replace('/assets', ''), { method: 'GET' })),
    )
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    expect(answers[0]?.headers.get('cache-control')).toContain('immutable')
  })

  it.each([
    '/fonts/none.woff2',
    '/fonts/..%2f..%2fpackage.json',
    '/fonts/x.txt',
  ])('brings nothing else: %s', async (path) => {
    expect((await app.request(path)).status).toBe(404)
  })
})
