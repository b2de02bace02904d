import { readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { Hono } from 'hono'

/** What is in `client/` and goes to a browser, by the end of its name. */
const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
}

/** A file of a release never changes; one of ours may, from one start to the next. */
const FOR_EVER = 'public, max-age=31536000, immutable'
const ASK_AGAIN = 'no-cache'

const { resolve } = createRequire(import.meta.url)
/** The second has the characters of a few names that the first lacks. */
const FONTS = ['@fontsource-variable/noto-sans-sc', '@fontsource-variable/noto-sans-hk'] as const

/** Our own files and the font’s, each by its name and by no other way. */
export function assetRoutes(): Hono {
  const app = new Hono()
  const folder = new URL('client/', import.meta.url)
  for (const name of readdirSync(folder)) {
    const type = TYPES[/\.([a-z]+)$/.exec(name)?.[1] ?? '']
    if (type === undefined) continue
    const bytes = readFileSync(new URL(name, folder))
    app.get(`/${name}`, (c) =>
      c.body(bytes, 200, { 'content-type': type, 'cache-control': ASK_AGAIN }),
    )
  }
  app.get('/fonts.css', (c) =>
    c.body(fontsCss(), 200, { 'content-type': TYPES['css'] ?? '', 'cache-control': ASK_AGAIN }),
  )
  app.get('/fonts/:name{[a-z0-9-]+\\.woff2}', async (c) => {
    const font = await fontFile(c.req.param('name'))
    if (font === undefined) return c.notFound()
    return c.body(font, 200, { 'content-type': 'font/woff2', 'cache-control': FOR_EVER })
  })
  return app
}

/**
 * The packages’ own rules for which part has which characters, under one name. Where two parts have
 * one, browsers take the rule that stands last.
 */
const fontsCss = (): string =>
  FONTS.toReversed()
    .map((font) => readFileSync(resolve(`${font}/index.css`), 'utf8'))
    .join('\n')
    .replaceAll(/'Noto Sans [A-Z]{2} Variable'/g, "'Noto Sans SC'")
    .replaceAll('url(./files/', 'url(/assets/fonts/')

async function fontFile(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const font = FONTS.find((one) => name.startsWith(`${one.split('/')[1]}-`))
  if (font === undefined) return undefined
  try {
    return Uint8Array.from(await readFile(resolve(`${font}/files/${name}`)))
  } catch {
    return undefined // The package has no such file.
  }
}
