import type { Context, MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

/**
 * Nothing but our own files, nothing written into a page, and no page within another one.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
export const headers = (): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
    xFrameOptions: 'DENY',
    // Without it browsers would not say that a form comes from our own page.
    referrerPolicy: 'same-origin',
    // Over plain http it means nothing, and in front of it stands somebody else's name.
    strictTransportSecurity: false,
  })

/** What is asked for is never kept by a browser or a proxy, but for our own files. */
export const unkept: MiddlewareHandler = async (c, next) => {
  await next()
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
}

/**
 * Only names of this machine: a page of somebody else whose name was made to lead here cannot read
 * what is here. https://en.wikipedia.org/wiki/DNS_rebinding
 */
export const ownNamesOnly: MiddlewareHandler = async (c, next) => {
  const name = URL.parse(c.req.url)?.hostname ?? ''
  if (!/^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(name)) {
    return c.text('Ask at the address that was printed at the start.\n', 421)
  }
  return await next()
}

/**
 * What does something only comes from our own pages. Browsers say where a request comes from, which
 * no page can change; what says nothing is no browser, and none of ours.
 *
 * @see https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
export const ownPagesOnly: MiddlewareHandler = async (c, next) => {
  if (!isReading(c) && !isOwn(c)) {
    return c.text('This only takes what its own pages send.\n', 403)
  }
  return await next()
}

/** What forms and our scripts send, and nothing that would have to be taken apart. */
export const knownBodiesOnly: MiddlewareHandler = async (c, next) => {
  const type = c.req.header('content-type') ?? ''
  if (!isReading(c) && !/^application\/(?:json|x-www-form-urlencoded)(?:;|$)/.test(type)) {
    return c.text('This only takes what its own pages send.\n', 415)
  }
  return await next()
}

const isReading = ({ req }: Context): boolean => req.method === 'GET' || req.method === 'HEAD'

function isOwn({ req }: Context): boolean {
  const site = req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin'
  const origin = req.header('origin')
  return origin !== undefined && URL.parse(origin)?.host === URL.parse(req.url)?.host
}
