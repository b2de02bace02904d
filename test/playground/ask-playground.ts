import { Hono } from 'hono'
import { discordPreview } from '#adapters/discord/preview.ts'
import { createApp } from '#adapters/playground/app.ts'
import type { AnswerJson } from '#adapters/playground/ask/answer-json.ts'
import type { Mode, Playground } from '#adapters/playground/ports.ts'
import { slackPreview } from '#adapters/slack/preview.ts'
import type { Fault } from '#core/errors.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Suggestion } from '#core/option.ts'
import type { LongLines } from '#core/press.ts'
import { draw } from '#root/charts/draw.ts'

/** A playground over a newsroom, with the adapters’ own previews, and the faults it reports. */
export function playgroundOver(newsroom: Newsroom, mode: Mode = 'sandbox') {
  const faults: Fault[] = []
  const report = (fault: Fault) => `F-${faults.push(fault)}`
  const shared = { lines: linesInMemory(), draw, report }
  const playground: Playground = {
    newsroom,
    previews: [
      discordPreview({ ...shared, newsroom, ground: 'dark' }),
      slackPreview({ ...shared, commands: newsroom.commands, ground: 'light', prefix: 'vigil' }),
    ],
    draw,
    grounds: { discord: 'dark', slack: 'light' },
    during: (work) => work(),
    mode,
    token: undefined,
    now: () => new Date('2026-11-24T09:00:00Z'),
    report,
  }
  return { playground, faults, app: openApp(playground) }
}

/** Requests as a browser on this machine makes them. */
export const openApp = (playground: Playground): Hono => {
  const app = createApp(playground)
  return new Hono().all('*', (c) =>
    app.fetch(new Request(c.req.url.replace('//localhost/', '//127.0.0.1/'), c.req.raw)),
  )
}

/** A request of the page’s own scripts. */
export const post = (app: Hono, path: string, body: unknown, headers = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

/** What the page’s scripts are told. */
export const told = async (answer: Response | Promise<Response>) =>
  (await (await answer).json()) as Told // The tests look at what is in it.

type Told = AnswerJson & {
  readonly error?: string
  readonly from?: number
  readonly to?: number
  readonly offers?: readonly Suggestion[]
}

/** The first value of an attribute in a page, as the browser reads it. */
export const attributeIn = (html: string, name: string): string | undefined =>
  attributesIn(html, name)[0]

export const attributesIn = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    unescaped(value ?? ''),
  )

export const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What a page may not hold: whatever runs, paints or loads by itself, or leads anywhere unsafe. */
export function unsafeIn(html: string): string[] {
  const tags = [...html.matchAll(/<([a-z][\w-]*)((?:\s[^>]*)?)>/gi)]
  return tags.flatMap(([tag, name = '', rest = '']) => {
    const names = [...rest.replaceAll(/"[^"]*"/g, '""').matchAll(/\s([\w:-]+)(?==|\s|$)/g)].map(
      ([, one]) => one ?? '',
    )
    const isOwnScript = name === 'script' && / src="\/assets\/[\w.-]+"/.test(rest)
    const addresses = ['href', 'src', 'action'].flatMap((one) => attributesIn(tag, one))
    const wrong = [
      ...(/^(?:script)$/i.test(name) && !isOwnScript ? ['inline script'] : []),
      ...(/^(?:style|iframe|object|embed|base)$/i.test(name) ? [name] : []),
      ...names.filter((one) => /^on/i.test(one) || one === 'style' || one === 'srcdoc'),
      ...addresses.filter((one) => !/^(?:\/(?!\/)|#|https?:\/\/)/.test(one)),
      ...(name !== 'a' ? addresses.filter((one) => /^https?:/.test(one)) : []),
    ]
    return wrong.map((one) => `${one} in ${tag.slice(0, 120)}`)
  })
}

function linesInMemory(): LongLines {
  const kept = new Map<string, string>()
  const key = (line: string) => Buffer.from(line).toString('hex').slice(-20)
  return {
    key,
    keep: async (lines) => {
      for (const line of lines) kept.set(key(line), line)
    },
    find: async (wanted) => kept.get(wanted),
  }
}
