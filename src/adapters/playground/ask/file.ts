import type { Context } from 'hono'
import type { Playground } from '../ports.ts'
import { viewOf } from '../view.ts'
import { askIn, messageFor, paneOn } from './asking.ts'
import { platformIn } from './requests.ts'

/** `?q=…&on=slack&name=cases.csv`: a file of an answer, to be kept; undefined where there is none. */
export async function fileFor(c: Context, playground: Playground): Promise<Response | undefined> {
  const platform = platformIn(c.req.query('on'))
  const pane = platform && (await paneOn(platform, viewOf(c), playground))
  if (!pane) return undefined
  const question = { line: c.req.query('q') ?? '', part: 1, to: 'everyone' } as const
  const shown = await messageFor(pane, question, await askIn(pane, question))
  const files = shown.kind === 'message' ? shown.message.files : []
  const file = files.find(({ name }) => name === c.req.query('name'))
  if (!file) return undefined
  return c.body(file.text, 200, {
    'content-type': `${file.mediaType.replace(/[^\w.+/-].*$/s, '')}; charset=utf-8`,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  })
}
