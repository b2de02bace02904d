import { discordPreview } from '#adapters/discord/preview.ts'
import { createApp } from '#adapters/playground/app.ts'
import type { Mode } from '#adapters/playground/ports.ts'
import { slackPreview } from '#adapters/slack/preview.ts'
import type { Suggestion } from '#core/option.ts'
import { draw } from '#root/charts/draw.ts'
import { openScene } from '../commands/digest-scene.ts'

/** The studio over the shipped facts at a moment, with a state file of its own. */
export async function openStudioScene(at = '2026-11-26T09:00:00Z', mode: Mode = 'sandbox') {
  const scene = await openScene(at)
  const report = (fault: Error): never => {
    throw fault
  }
  const shared = { newsroom: scene.newsroom, lines: scene.state.lines, draw, report }
  const app = createApp({
    newsroom: scene.newsroom,
    previews: [
      discordPreview({ ...shared, ground: 'dark' }),
      slackPreview({
        ...shared,
        commands: scene.newsroom.commands,
        ground: 'light',
        prefix: 'vigil',
      }),
    ],
    draw,
    grounds: { discord: 'dark', slack: 'light' },
    during: (work) => work(),
    mode,
    token: undefined,
    now: () => new Date(at),
    report,
  })
  const request = (path: string, init?: RequestInit) => app.request(`http://localhost${path}`, init)
  return {
    ...scene,
    request,
    /** A page of the studio, by what its address says. */
    async open(query: Readonly<Record<string, string>> = {}) {
      const response = await request(`/studio?${new URLSearchParams(query)}`)
      return { status: response.status, html: await response.text() }
    },
    /** Where the form leads when it is sent off as it stands with something changed. */
    async send(fields: readonly (readonly [string, string])[]) {
      const said = new URLSearchParams(
        fields.map(([name, value]): [string, string] => [name, value]),
      )
      const response = await request(`/studio?${said}`)
      const location = response.headers.get('location')
      return {
        status: response.status,
        html: await response.text(),
        leads:
          location === null
            ? undefined
            : Object.fromEntries(new URL(location, 'http://localhost').searchParams),
      }
    },
    post: (fields: Readonly<Record<string, string>>, headers: Record<string, string> = OWN) =>
      request('/studio/subscribe', {
        method: 'POST',
        body: new URLSearchParams(fields).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    async suggest(query: Readonly<Record<string, string>>): Promise<readonly Suggestion[]> {
      const response = await request(`/studio/suggest?${new URLSearchParams(query)}`)
      // What it answers with is looked at by those who ask.
      const { suggestions } = (await response.json()) as Suggested
      return suggestions
    },
  }
}

type Suggested = { readonly suggestions: readonly Suggestion[] }

const OWN = { 'sec-fetch-site': 'same-origin' }

/** What a form says that was not touched: the schedule once typed and once chosen. */
export const UNTOUCHED = [
  ['was', 'weekdays 08:30'],
  ['when', 'weekdays 08:30'],
  ['chose', 'weekdays 08:30'],
  ['kind', 'weekdays'],
  ['time', '08:30'],
  ['date', '1'],
  ['cron', '30 8 * * 1-5'],
  ['zone', 'UTC'],
  ['topic', 'changes'],
  ['filter', ''],
  ['empty', 'heartbeat'],
  ['cap', '10'],
  ['first', 'nothing'],
  ['about', ''],
] as const

/** The same form with some of its fields otherwise. */
export const touched = (
  change: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] => [
  ...UNTOUCHED.filter(([name]) => !(name in change)),
  ...Object.entries(change),
]

/** What a reader sees of a piece of a page, on one line. */
export const textOf = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** A part of the page by its id, up to the next one. */
export function partOf(html: string, id: string): string {
  const [, rest = ''] = html.split(`id="${id}"`)
  return textOf(`<x ${rest.split(/<div id="|<section/)[0] ?? ''}`)
}
