import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Fault } from '#core/errors.ts'
import { LINE_MAX } from '#core/typed.ts'
import type { Playground } from '../ports.ts'
import { type Html, PAGES, shell } from '../shell.ts'
import { addressOf, type View, viewFrom, viewOf } from '../view.ts'
import { askWords } from '../words/ask.ts'
import { brokenWords } from '../words/broken.ts'
import { answerJson } from './answer-json.ts'
import { type Pane, paneOn, pressedIn, type Shown, submittedIn } from './asking.ts'
import { completionFor, optionsFor } from './completing.ts'
import { fileFor } from './file.ts'
import { isChanging, lineOf } from './line.ts'
import { askPage, type FilledIn, startPage } from './page.ts'
import { BODY_BYTES_MAX, readPressRequest, readSubmitRequest } from './requests.ts'

/** The page where somebody asks, and what its scripts ask for. */
export function askRoutes(playground: Playground): Hono {
  const { mode, during, report, newsroom } = playground
  const app = new Hono()
  app.get('/', async (c) => {
    const view = viewOf(c)
    const line = (c.req.query('q') ?? '').trim()
    const part = Number(/^[1-9]\d{0,3}$/.exec(c.req.query('part') ?? '')?.[0] ?? 1)
    if (line === '' || !isMeant(c)) return page(c, view, { line, part, why: 'elsewhere' })
    const body = await during(() => askPage({ line, part, isPressed: false }, view, playground))
    return page(c, view, { line, part, why: 'changes', body })
  })
  // Pressing Ask. What only reads has an address; what may change something is answered here alone,
  // so that opening, reloading or coming back to an address never does it again.
  app.get('/ask', (c) => c.redirect(addressOf('/', viewOf(c), { q: c.req.query('q') }), 302))
  app.post('/ask', bodyLimit({ maxSize: LINE_BYTES_MAX }), async (c) => {
    const sent = await c.req.parseBody()
    const view = viewFrom((name) => sent[name])
    const line = (typeof sent['q'] === 'string' ? sent['q'] : '').trim()
    const address = addressOf('/', view, { q: line })
    const isReading = !isChanging(
      lineOf(line, view.language, playground),
      view.language,
      playground,
    )
    if (isReading && address.length <= ADDRESS_MAX) return c.redirect(address, 303)
    const body = await during(() => askPage({ line, part: 1, isPressed: true }, view, playground))
    return page(c, view, { line, part: 1, why: 'changes', body })
  })
  app.get('/store', (c) => c.redirect(addressOf(PAGES.browse, viewOf(c)), 302))

  /** The page with an answer, or with a line that is only filled in. */
  function page(c: Context, view: View, { line, part, why, body }: Told) {
    const title = line === '' ? askWords[view.language].headline : line.slice(0, TITLE_MAX)
    const query = { q: line, ...(part > 1 ? { part: String(part) } : {}) }
    const own = { scripts: ['/assets/ask.js'], styles: ['/assets/ask.css'] }
    const whole = body ?? startPage(line, why, view, newsroom.commands)
    return c.html(shell({ title, page: 'ask', view, mode, path: '/', query, body: whole, ...own }))
  }
  app.get('/complete', async (c) => c.json(await completionFor(c, playground)))
  app.get('/options', async (c) => c.json(await during(() => optionsFor(c, playground))))
  app.get('/file', async (c) => {
    const file = isMeant(c) ? await during(() => fileFor(c, playground)) : undefined
    return file ?? c.notFound()
  })
  app.on('POST', ['/press', '/submit'], bounded)
  app.post('/press', async (c) => {
    const request = await readPressRequest(c)
    if (!request) return c.json(UNREAD, 400)
    const { platform, view, pressed } = request
    return await answered(c, view, async () => {
      const pane = await paneOn(platform, view, playground)
      return pane && { pane, shown: await pressedIn(pane, pressed) }
    })
  })
  app.post('/submit', async (c) => {
    const request = await readSubmitRequest(c)
    if (!request) return c.json(UNREAD, 400)
    const { platform, view, line, to, filled } = request
    return await answered(c, view, async () => {
      const found = await paneOn(platform, view, playground)
      if (!found) return undefined
      const fetchFile = request.fetchFile(found.words.chat.given)
      const pane = { ...found, asker: { ...found.asker, fetchFile } }
      return { pane, shown: await submittedIn(pane, { line, part: 1, to }, filled) }
    })
  })

  async function answered(
    c: Context,
    view: View,
    work: () => Promise<{ readonly pane: Pane; readonly shown: Shown } | undefined>,
  ) {
    try {
      const done = await during(work)
      return done ? c.json(await answerJson(done.shown, done.pane, view)) : c.json(UNREAD, 404)
    } catch (cause) {
      const id = report(new Fault('A press in the playground broke', { cause }))
      const { title, reference } = brokenWords[view.language]
      return c.json({ error: `${title}. ${reference(id)}` }, 500)
    }
  }
  return app
}

/** What a page is about: a line, and its answer where it was asked. */
type Told = {
  readonly line: string
  readonly part: number
  readonly why: FilledIn
  readonly body?: Html | undefined
}

/** What is no request of our own page’s. */
const UNREAD = { error: 'This is no request of this page.' }

const bounded = bodyLimit({ maxSize: BODY_BYTES_MAX, onError: (c) => c.json(UNREAD, 413) })

/** A line in an encoding that makes nine bytes of a Chinese character, and the view. */
const LINE_BYTES_MAX = 9 * LINE_MAX + 2_000

/** Node takes 16 KiB of headers, the address among them. https://nodejs.org/api/http.html#httpmaxheadersize */
const ADDRESS_MAX = 8_000

/** Longer titles are cut in every tab. */
const TITLE_MAX = 80

/**
 * Whether whoever opened the address meant to ask. A line may do something, so a page of somebody
 * else must not ask it by a link, a picture or by loading ahead; it is then only filled in.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/Sec-Fetch-Site
 */
function isMeant({ req }: Context): boolean {
  const site = req.header('sec-fetch-site') ?? 'none'
  return ['none', 'same-origin'].includes(site) && req.header('sec-purpose') === undefined
}
