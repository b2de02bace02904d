import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie, setCookie } from 'hono/cookie'
import { html } from 'hono/html'
import type { Mode } from './ports.ts'
import { type Html, shell } from './shell.ts'
import { addressOf, viewOf } from './view.ts'
import { entranceWords } from './words/entrance.ts'

const COOKIE = 'vigil-playground'
const PATH = '/enter'

/** Bytes of what is sent off here, which is the one thing that is taken from everybody. */
const BODY_BYTES_MAX = 4_000

/** Lets in who has given the token; everybody else is asked for it. */
export function guarded(token: string): MiddlewareHandler {
  const pass = passFor(token)
  return async (c, next) => {
    const isOpen = c.req.path === PATH || c.req.path.startsWith('/assets/')
    if (isOpen || isSame(getCookie(c, COOKIE) ?? '', pass)) return await next()
    if (c.req.method !== 'GET') return c.text('Enter first.\n', 401)
    const url = new URL(c.req.url)
    return c.redirect(addressOf(PATH, viewOf(c), { to: `${url.pathname}${url.search}` }), 303)
  }
}

/** The page that asks for the token, which is too long to be guessed however often it is tried. */
export function entranceRoutes(token: string, mode: Mode): Hono {
  const app = new Hono()
  app.use(PATH, bodyLimit({ maxSize: BODY_BYTES_MAX }))
  app.get(PATH, (c) => page(c, mode, c.req.query('to')))
  app.post(PATH, async (c) => {
    const { token: given, to } = await c.req.parseBody()
    const said = entranceWords[viewOf(c).language]
    const next = String(to ?? '/')
    if (typeof given === 'string' && isSame(passFor(given.trim()), passFor(token))) {
      setCookie(c, COOKIE, passFor(token), { httpOnly: true, sameSite: 'Strict', path: '/' })
      return c.redirect(ownPath(next), 303)
    }
    return page(c, mode, next, said.wrong, 403)
  })
  return app
}

/** What the browser keeps: who reads it learns nothing of the token. */
const passFor = (token: string): string =>
  createHash('sha256').update(`vigil playground ${token}`).digest('base64url')

function isSame(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

/** A path of ours and nothing that could lead elsewhere. */
const ownPath = (to: string): string => (/^\/(?![/\\])[^\\\s]*$/.test(to) ? to : '/')

function page(
  c: Context,
  mode: Mode,
  to: string | undefined,
  wrong?: string,
  status: 200 | 403 = 200,
) {
  const view = viewOf(c)
  const said = entranceWords[view.language]
  const body: Html = html`
<h1>${said.title}</h1>
<p>${said.why}</p>
<form method="post" action="${addressOf(PATH, view)}" class="entrance">
<input type="hidden" name="to" value="${ownPath(to ?? '/')}">
<label>${said.token} <input type="password" name="token" required autocomplete="current-password"${wrong ? html` aria-invalid="true" aria-describedby="wrong"` : ''}></label>
<button type="submit" class="button">${said.enter}</button>
${wrong ? html`<p id="wrong" class="error" role="alert">${wrong}</p>` : ''}
</form>`
  return c.html(shell({ title: said.title, page: 'ask', view, mode, path: PATH, body }), status)
}
