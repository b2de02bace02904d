import { Hono } from 'hono'
import { beforeEach, describe, expect, it } from 'vitest'
import { entranceRoutes, guarded } from '#adapters/playground/entrance.ts'

const TOKEN = 'a-token-of-at-least-24-characters'

const openApp = () => {
  const app = new Hono()
  app.use(guarded(TOKEN))
  app.route('/', entranceRoutes(TOKEN, 'sandbox'))
  app.get('/browse', (c) => c.text('the store'))
  app.post('/press', (c) => c.text('pressed'))
  return app
}

let app = openApp()
beforeEach(() => {
  app = openApp()
})

const enter = (token: string, to = '/browse?q=1') =>
  app.request('/enter', { method: 'POST', body: new URLSearchParams({ token, to }) })

describe('without the token', () => {
  it('a page leads to the entrance and back to where it was asked for', async () => {
    const asked = await app.request('/browse?q=1&lang=zh-TW')
    expect(asked.status).toBe(303)
    const to = asked.headers.get('location') ?? ''
    expect(to).toBe('/enter?to=%2Fbrowse%3Fq%3D1%26lang%3Dzh-TW&lang=zh-TW')
    const page = await (await app.request(to)).text()
    expect(page).toContain('<html lang="zh-TW"')
    expect(page).toContain('name="to" value="/browse?q=1&amp;lang=zh-TW"')
    expect(page).not.toContain(TOKEN)
  })

  it('nothing is done', async () => {
    expect((await app.request('/press', { method: 'POST' })).status).toBe(401)
  })

  it.each([
    '',
    'wrong',
    `${TOKEN}x`,
    TOKEN.slice(1),
  ])('a wrong one is told so: %j', async (token) => {
    const answer = await enter(token)
    expect(answer.status).toBe(403)
    expect(answer.headers.get('set-cookie')).toBeNull()
    expect(await answer.text()).toContain('That is not the token')
  })

  it('cannot fill the memory with what is sent', async () => {
    expect((await enter('x'.repeat(5_000))).status).toBe(413)
  })
})

describe('with the token', () => {
  it('everything is open, by a cookie that scripts and other sites never see', async () => {
    const entered = await enter(TOKEN)
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/browse?q=1'])
    const cookie = entered.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict$/)
    expect(cookie).not.toContain(TOKEN)
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    expect(await (await app.request('/browse', { headers })).text()).toBe('the store')
    expect((await app.request('/press', { method: 'POST', headers })).status).toBe(200)
  })

  it('a made-up cookie opens nothing', async () => {
    const headers = { cookie: `vigil-playground=${TOKEN}` }
    expect((await app.request('/browse', { headers })).status).toBe(303)
  })

  it.each([
    'https://attacker.example/',
    '//attacker.example/',
    '/\\attacker.example',
    'javascript:alert(1)',
    '/a b',
  ])('it leads nowhere but to our own pages: %s', async (to) => {
    expect((await enter(TOKEN, to)).headers.get('location')).toBe('/')
  })
})
