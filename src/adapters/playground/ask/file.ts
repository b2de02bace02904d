import type { Context } from 'hono'
import type { Playground } from '../ports.ts'
import { viewOf } from '../view.ts'
import { askIn, messageFor, paneOn } from './asking.ts'
import { isChanging, lineOf } from './line.ts'
import { platformIn } from './requests.ts'

/**
 * `?q=…&on=slack&name=cases.csv`: a file of an answer, to be kept; undefined where there is
 * none, and for a line that changes something, which no address may ask.
 */
export async function fileFor(c: Context, playground: Playground): Promise<Response | undefined> {
  const view = viewOf(c)
  const line = lineOf(c.req.query('q') ?? '', view.language, playground)
  if (isChanging(line, view.language, playground)) return undefined
  const platform = platformIn(c.req.query('on'))
  const pane = platform && (await paneOn(platform, view, playground))
  if (!pane) return undefined
  const question = { line, part: 1, to: 'everyone' } as const
  const shown = await messageFor(pane, question, await askIn(pane, question))
  const files = shown.kind === 'message' ? shown.message.files : []
  const file = files.find(({ name }) => name === c.req.query('name'))
  if (!file) return undefined
  return c.body(file.text, 200, {
    'content-type': `${file.mediaType.replace(/[^\w.+/-].*$/s, '')}; charset=utf-8`,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  })
}
