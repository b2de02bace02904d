import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { HTTPException } from 'hono/http-exception'
import { Fault } from '#core/errors.ts'
import { askRoutes } from './ask/routes.ts'
import { assetRoutes } from './assets.ts'
import { browseRoutes } from './browse/routes.ts'
import { entranceRoutes, guarded } from './entrance.ts'
import type { Playground } from './ports.ts'
import { headers, knownBodiesOnly, ownNamesOnly, ownPagesOnly, unkept } from './security.ts'
import { shell } from './shell.ts'
import { studioRoutes } from './studio/routes.ts'
import { viewOf } from './view.ts'
import { brokenWords } from './words/broken.ts'
import { shellWords } from './words/shell.ts'

/**
 * The playground as something that answers requests. Nothing it answers with leads elsewhere, and
 * nothing that does something is taken from anywhere but its own pages.
 */
export function createApp(playground: Playground): Hono {
  const { token, mode, report } = playground
  const app = new Hono()
  app.use(headers(), unkept)
  // Whoever knows the token may come by any name.
  app.use(token === undefined ? ownNamesOnly : guarded(token))
  app.use(ownPagesOnly, knownBodiesOnly)
  app.route('/assets', assetRoutes())
  if (token !== undefined) app.route('/', entranceRoutes(token, mode))
  app.route('/', askRoutes(playground))
  app.route('/studio', studioRoutes(playground))
  app.route('/browse', browseRoutes(playground))
  app.notFound((c) => {
    const said = shellWords[viewOf(c).language]
    return sentence(c, mode, said.notFound, said.nothingHere, 404)
  })
  app.onError((cause, c) => {
    // What a limit refuses is no fault.
    if (cause instanceof HTTPException) return cause.getResponse()
    const id = report(new Fault('A page of the playground broke', { cause }))
    const said = brokenWords[viewOf(c).language]
    return sentence(c, mode, said.title, said.reference(id), 500)
  })
  return app
}

/** A page that says one thing. */
function sentence(
  c: Context,
  mode: Playground['mode'],
  title: string,
  words: string,
  status: 404 | 500,
) {
  const body = html`<h1>${title}</h1><p>${words}</p>`
  return c.html(shell({ title, page: 'ask', view: viewOf(c), mode, path: '/', body }), status)
}
