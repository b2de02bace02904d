import { createHash } from 'node:crypto'

/** A picture of a page: what is asked for, and how wide and in which theme it is looked at. */
export type Shot = {
  readonly file: string
  readonly path: string
  readonly theme: 'light' | 'dark'
  /** Css pixels. What is lower down is cut off. */
  readonly width: number
  readonly height: number
}

/** The day on which all of them are taken: answers say how long ago something was. */
export const TAKEN = new Date('2026-11-24T09:00:00Z')

/** The pictures of the README. */
export const SHOTS: readonly Shot[] = [
  { file: 'ask.png', path: '/?q=who+qin-gang', theme: 'light', width: 1280, height: 1000 },
  { file: 'ask-dark.png', path: '/?q=cases', theme: 'dark', width: 1280, height: 1000 },
  {
    file: 'phone.png',
    path: '/?q=seats+pla-rocket-force&lang=zh-CN&theme=dark&width=phone',
    theme: 'dark',
    width: 390,
    height: 844,
  },
  {
    file: 'studio.png',
    path: '/studio?zone=Europe%2FBerlin&filter=stage%3E%3Dexpelled',
    theme: 'light',
    width: 1280,
    height: 1000,
  },
  {
    file: 'check.png',
    path: '/browse/reports/seed-article',
    theme: 'light',
    width: 1280,
    height: 900,
  },
]

/**
 * What a picture shows, as a hash: its page, and what that is drawn with. Of which revision the facts
 * are is left out: most changes of the data change nothing that can be seen here.
 */
export async function shownBy({ path }: Shot, address: string): Promise<string> {
  const page = await text(`${address}${path}`)
  const sheets = [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
    ([, href]) => href ?? '',
  )
  const styles = await Promise.all(sheets.map((href) => text(`${address}${href}`)))
  const own = [page, ...styles].join('\n').replaceAll(address, '').replaceAll(REVISION, '')
  return createHash('sha256').update(own).digest('hex')
}

const REVISION = /\b[0-9a-f]{12}\b/g

async function text(url: string): Promise<string> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${answer.status} for ${url}`)
  return await answer.text()
}
