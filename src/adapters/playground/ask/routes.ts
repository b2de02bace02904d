import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Fault } from '#core/errors.ts'
import type { Playground } from '../ports.ts'
import { shell } from '../shell.ts'
import { type View, viewOf } from '../view.ts'
import { askWords } from '../words/ask.ts'
import { brokenWords } from '../words/broken.ts'
import { answerJson } from './answer-json.ts'
import { type Pane, paneOn, pressedIn, type Shown, submittedIn } from './asking.ts'
import { completionFor, optionsFor } from './completing.ts'
import { fileFor } from './file.ts'
import { askPage, startPage } from './page.ts'
import { BODY_BYTES_MAX, readPressRequest, readSubmitRequest } from './requests.ts'

/** The page where somebody asks, and what its scripts ask for. */
export function askRoutes(playground: Playground): Hono {
  const { mode, during, report, newsroom } = playground
  const app = new Hono()
  app.get('/', async (c) => {
    const view = viewOf(c)
    const line = (c.req.query('q') ?? '').trim()
    const part = Number(/^[1-9]\d{0,3}$/.exec(c.req.query('part') ?? '')?.[0] ?? 1)
    const isAsked = line !== '' && isMeant(c)
    const body = isAsked
      ? await during(() => askPage({ line, part }, view, playground))
      : startPage(line, view, newsroom.commands)
    const title = line === '' ? askWords[view.language].headline : line.slice(0, TITLE_MAX)
    const query = { q: line, ...(part > 1 ? { part: String(part) } : {}) }
    const own = { scripts: ['/assets/ask.js'], styles: ['/assets/ask.css'] }
    return c.html(shell({ title, page: 'ask', view, mode, path: '/', query, body, ...own }))
  })
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

/** What is no request of our own page’s. */
const UNREAD = { error: 'This is no request of this page.' }

const bounded = bodyLimit({ maxSize: BODY_BYTES_MAX, onError: (c) => c.json(UNREAD, 413) })

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
