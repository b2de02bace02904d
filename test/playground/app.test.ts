import { describe, expect, it } from 'vitest'
import { createApp } from '#adapters/playground/app.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { wordsIn } from '#core/words-in.ts'
import { playgroundOver } from './ask-playground.ts'

const newsroom = openNewsroom({
  commands: [],
  facts: () => {
    throw new Error('Nothing is asked')
  },
  words: wordsIn,
  now: () => new Date('2026-11-24T09:00:00Z'),
  report: () => 'F-1',
})
const { playground } = playgroundOver(newsroom)
const app = createApp(playground)
const guardedApp = createApp({ ...playground, token: 'a-token-of-at-least-24-characters' })

const OWN = 'http://127.0.0.1:3131'

describe('the playground', () => {
  it.each([
    '/',
    '/studio',
    '/browse',
    '/assets/page.css',
    '/nothing-here',
  ])('answers nobody who came by another name: %s', async (path) => {
    expect((await app.request(`http://attacker.example${path}`)).status).toBe(421)
  })

  it.each([
    '/press',
    '/submit',
    '/studio/subscribe',
  ])('takes nothing from other pages: %s', async (path) => {
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' }
    const asked = await app.request(OWN + path, { method: 'POST', headers, body: '{}' })
    expect(asked.status).toBe(403)
  })

  it.each([
    'text/plain',
    'multipart/form-data; boundary=x',
    '',
  ])('takes no body of a kind that its pages do not send: %j', async (type) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type }
    const asked = await app.request(`${OWN}/press`, { method: 'POST', headers, body: '--x' })
    expect(asked.status).toBe(415)
  })

  it.each([
    '/',
    '/studio',
    '/browse/claims',
  ])('with a token shows nothing to who has not given it: %s', async (path) => {
    const asked = await guardedApp.request(`http://vigil.example.org${path}`)
    expect(asked.headers.get('location')).toMatch(/^\/enter\?to=/)
  })

  it('takes no more of a form than a form has', async () => {
    const type = 'application/x-www-form-urlencoded'
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type }
    const body = `when=${'x'.repeat(200_000)}`
    const asked = await app.request(`${OWN}/studio/subscribe`, { method: 'POST', headers, body })
    expect(asked.status).toBe(413)
  })

  it('finds nothing in a form of another kind, and calls that no fault', async () => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }
    const body = '{"on":"discord"}'
    const asked = await app.request(`${OWN}/studio/subscribe`, { method: 'POST', headers, body })
    expect(asked.status).toBe(404)
  })

  it('says a strict policy on every page, also on those that are not there', async () => {
    const asked = await app.request(`${OWN}/nothing-here`)
    expect(asked.status).toBe(404)
    expect(asked.headers.get('content-security-policy')).toContain("default-src 'none'")
  })
})
