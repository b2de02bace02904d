import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Playground } from '../ports.ts'
import { shell } from '../shell.ts'
import { viewOf } from '../view.ts'
import { shellWords } from '../words/shell.ts'

export function studioRoutes({ mode }: Playground): Hono {
  const app = new Hono()
  app.get('/', (c) => {
    const view = viewOf(c)
    const title = shellWords[view.language].pages.studio
    const body = html`<h1>${title}</h1>`
    return c.html(shell({ title, page: 'studio', view, mode, path: c.req.path, body }))
  })
  return app
}
