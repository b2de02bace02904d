import type { Context } from 'hono'
import { ACCESS, type Access } from '#core/access.ts'
import { LANGUAGES, type Language } from '#core/words.ts'

/** The themes there are to look at a page in. */
export const THEMES = ['auto', 'light', 'dark'] as const

/** The widths there are to look at messages in. */
export const WIDTHS = ['desktop', 'phone'] as const

/** How a page is looked at, and as whom. All of it stands in the address, so that links say it. */
export type View = {
  readonly language: Language
  /** `auto`: as the browser asks for. */
  readonly theme: (typeof THEMES)[number]
  /** How wide the messages are drawn. */
  readonly width: (typeof WIDTHS)[number]
  readonly as: Access
}

/** What stands in an address where nothing is said. */
export const PLAIN: View = { language: 'en', theme: 'auto', width: 'desktop', as: 'reader' }

/** Reads `?lang=zh-CN&theme=dark&width=phone&as=editor`; what is none of its values is left out. */
export const viewOf = (c: Pick<Context, 'req'>): View => viewFrom((name) => c.req.query(name))

/** The same from wherever else it stands, such as a body. */
export function viewFrom(said: (name: string) => unknown): View {
  const one = <T extends string>(name: string, of: readonly T[], otherwise: T): T =>
    of.find((value) => value === said(name)) ?? otherwise
  return {
    language: one('lang', LANGUAGES, PLAIN.language),
    theme: one('theme', THEMES, PLAIN.theme),
    width: one('width', WIDTHS, PLAIN.width),
    as: one('as', ACCESS, PLAIN.as),
  }
}

/** What an address says beside its view, such as `{ q: 'who qin-gang' }`. */
export type Query = Readonly<Record<string, string | undefined>>

/** The address of a page looked at in the same way. Only what is not plain stands in it. */
export function addressOf(path: string, view: View, query: Query = {}): string {
  const said = { ...query, ...differing(view) }
  const given = Object.entries(said).filter((pair): pair is [string, string] => Boolean(pair[1]))
  const search = new URLSearchParams(given).toString()
  return search === '' ? path : `${path}?${search}`
}

/** What an address says of how a page is looked at, as its fields; none where that is plain. */
export const differing = ({ language, theme, width, as }: View): Query => ({
  lang: language === PLAIN.language ? undefined : language,
  theme: theme === PLAIN.theme ? undefined : theme,
  width: width === PLAIN.width ? undefined : width,
  as: as === PLAIN.as ? undefined : as,
})
