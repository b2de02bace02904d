import { readFileSync } from 'node:fs'
import { Hono } from 'hono'

/** The files a page is made of besides its words. */
const ASSETS = {
  'page.css': 'text/css; charset=utf-8',
  'discord.css': 'text/css; charset=utf-8',
  'slack.css': 'text/css; charset=utf-8',
} as const

/** Serves them from `client/`, by name and nothing else. */
export function assetRoutes(): Hono {
  const app = new Hono()
  for (const [name, type] of Object.entries(ASSETS)) {
    const text = readFileSync(new URL(`client/${name}`, import.meta.url))
    app.get(`/${name}`, (c) => c.body(text, 200, { 'content-type': type }))
  }
  return app
}
