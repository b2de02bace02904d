import { inject } from 'vitest'
import { createApp } from '#adapters/playground/app.ts'
import type { Playground } from '#adapters/playground/ports.ts'
import { commands } from '#commands/index.ts'
import type { Facts } from '#core/fact-store.ts'
import { type NewsroomParts, openNewsroom } from '#core/newsroom.ts'
import { wordsIn } from '#core/words-in.ts'
import { draw } from '#root/charts/draw.ts'
import { openFacts } from '#store/open.ts'

export const NOW = new Date('2026-11-23T12:00:00Z')

/** The shipped pack, as it was built once for the whole run; closed with the process. */
export const shipped = (): Facts => openFacts(inject('snapshot'))

/** The pages of the store over some facts. What breaks fails the test. */
export function browseApp(
  facts: () => Facts,
  parts: Partial<Playground> & Pick<NewsroomParts, 'keeping' | 'changes'> = {},
) {
  const { keeping, changes, ...more } = parts
  const report = (fault: Error) => {
    throw fault.cause ?? fault
  }
  const now = () => NOW
  const newsroom = openNewsroom({
    ...{ commands, facts, now, report },
    words: wordsIn,
    ...(keeping ? { keeping } : {}),
    ...(changes ? { changes } : {}),
  })
  const playground: Playground = {
    ...{ newsroom, draw, report, now },
    previews: [],
    grounds: { discord: 'dark', slack: 'light' },
    during: (work) => work(),
    mode: 'sandbox',
    token: undefined,
    ...more,
  }
  const app = createApp(playground)
  const get = async (path: string) => await app.request(`http://localhost${path}`)
  return {
    playground,
    get,
    /** The page at an address, which has to be there. */
    async page(path: string): Promise<string> {
      const answer = await get(path)
      if (answer.status !== 200) throw new Error(`${path} answers ${answer.status}`)
      return await answer.text()
    },
  }
}

/** What a browser would show of HTML: no tags, and characters instead of their names. */
export const shownIn = (html: string): string =>
  unescaped(html.replaceAll(/<[^>]*>/g, ' ')).replaceAll(/\s+/g, ' ')

export const unescaped = (html: string): string =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** Addresses on a page, as they stand in its links. */
export const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a\b[^>]*?\bhref="([^"]*)"/g)].map(([, to = '']) => unescaped(to))

/** The groups by which a list is narrowed: the count beside each value, by its address. */
export function facetsIn(html: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const groups = [...html.matchAll(/<fieldset><legend>([^<]*)<\/legend>(.*?)<\/fieldset>/gs)]
  return new Map(
    groups.map(([, title = '', body = '']) => [
      unescaped(title),
      new Map(
        [
          ...body.matchAll(/<a href="([^"]*)"[^>]*>.*?<span class="count"[^>]*>([\d,]+)<\/span>/gs),
        ].map(([, to = '', count = '']) => [unescaped(to), Number(count.replaceAll(',', ''))]),
      ),
    ]),
  )
}

/** How many a list says it found: "12 of 1,349 claims". */
export const foundIn = (html: string): number =>
  Number(/<p role="status"><strong>([\d,]+) of/.exec(html)?.[1]?.replaceAll(',', ''))
