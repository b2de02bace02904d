import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { headers, ownNamesOnly, ownPagesOnly, unkept } from '#adapters/playground/security.ts'

const app = new Hono()
app.use(headers(), unkept, ownNamesOnly, ownPagesOnly)
app.get('/', (c) => c.html('<p>a page</p>'))
app.get('/kept', (c) => c.body('a font', 200, { 'cache-control': 'public, max-age=60' }))
app.post('/', (c) => c.json({ done: true }))

const OWN = 'http://127.0.0.1:3131'
const ask = (path: string, how: RequestInit = {}, origin = OWN) => app.request(origin + path, how)
const post = (headers: Record<string, string>) => ask('/', { method: 'POST', headers })

describe('what a page may do', () => {
  it('is to use our own files, and nothing that is written into it', async () => {
    const policy = (await ask('/')).headers.get('content-security-policy')
    expect(policy?.split('; ').toSorted()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'self'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
    ])
  })

  it.each([
    ['x-frame-options', 'DENY'],
    ['referrer-policy', 'same-origin'],
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-opener-policy', 'same-origin'],
    ['cross-origin-resource-policy', 'same-origin'],
  ])('is said with %s: %s', async (name, value) => {
    expect((await ask('/')).headers.get(name)).toBe(value)
  })

  it('is kept by no browser, but for files that never change', async () => {
    expect((await ask('/')).headers.get('cache-control')).toBe('no-store')
    expect((await ask('/kept')).headers.get('cache-control')).toBe('public, max-age=60')
  })
})

describe('who is answered', () => {
  it.each([
    'http://127.0.0.1:3131',
    'http://localhost:3131',
    'http://127.8.9.10',
    'http://[::1]:3131',
  ])('whoever asks by a name of this machine: %s', async (origin) => {
    expect((await ask('/', {}, origin)).status).toBe(200)
  })

  it.each([
    'http://attacker.example',
    'http://localhost.attacker.example',
    'http://127.0.0.1.attacker.example',
    'http://10.0.0.1:3131',
  ])('nobody whose page was made to lead here by another name: %s', async (origin) => {
    expect((await ask('/', {}, origin)).status).toBe(421)
  })
})

describe('what does something', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ origin: OWN }],
  ])('is taken from our own pages: %j', async (headers) => {
    expect((await post(headers)).status).toBe(200)
  })

  it.each([
    [{}],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': 'cross-site', origin: OWN }],
    [{ origin: 'http://127.0.0.1:4000' }],
    [{ origin: 'null' }],
    [{ origin: 'https://attacker.example' }],
  ])('is taken from nowhere else: %j', async (headers) => {
    expect((await post(headers)).status).toBe(403)
  })
})
