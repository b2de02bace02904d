import { Hono } from 'hono'
import { html } from 'hono/html'
import { askRoutes } from './ask/routes.ts'
import { assetRoutes } from './assets.ts'
import { browseRoutes } from './browse/routes.ts'
import type { Playground } from './ports.ts'
import { secured } from './security.ts'
import { shell } from './shell.ts'
import { studioRoutes } from './studio/routes.ts'
import { viewOf } from './view.ts'
import { shellWords } from './words/shell.ts'

/** The playground as something that answers requests. Nothing it answers with leads elsewhere. */
export function createApp(playground: Playground): Hono {
  const app = new Hono()
  app.use(secured(playground))
  app.route('/assets', assetRoutes())
  app.route('/', askRoutes(playground))
  app.route('/studio', studioRoutes(playground))
  app.route('/browse', browseRoutes(playground))
  app.notFound((c) => {
    const view = viewOf(c)
    const said = shellWords[view.language]
    const body = html`<h1>${said.notFound}</h1><p>${said.nothingHere}</p>`
    const { mode } = playground
    return c.html(shell({ title: said.notFound, page: 'ask', view, mode, path: '/', body }), 404)
  })
  return app
}
