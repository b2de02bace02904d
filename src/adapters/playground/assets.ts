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
const FONT = '@fontsource-variable/noto-sans-sc'

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

/** The package’s own rules for which part of the font has which characters. */
const fontsCss = (): string =>
  readFileSync(resolve(`${FONT}/index.css`), 'utf8')
    .replaceAll("'Noto Sans SC Variable'", "'Noto Sans SC'")
    .replaceAll('url(./files/', 'url(/assets/fonts/')

async function fontFile(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    return Uint8Array.from(await readFile(resolve(`${FONT}/files/${name}`)))
  } catch {
    return undefined // The package has no such file.
  }
}
