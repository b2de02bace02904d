import type { Context } from 'hono'
import { isAtLeast } from '#core/access.ts'
import { completionOf } from '#core/completion.ts'
import { readLine } from '#core/newsroom.ts'
import type { Suggestion } from '#core/option.ts'
import { LINE_MAX } from '#core/typed.ts'
import { askerOn } from '../asker.ts'
import type { Playground } from '../ports.ts'
import { viewOf } from '../view.ts'
import { paneOn } from './asking.ts'
import { platformIn } from './requests.ts'

/** What could stand in a line from `from` up to `to`. */
export type CompletionJson = {
  readonly from: number
  readonly to: number
  readonly offers: readonly Suggestion[]
  /** What the option is that is being typed. */
  readonly about?: string
}

/** `?line=who+qin&at=7`: what could finish a line where it is being typed. */
export async function completionFor(
  c: Context,
  { newsroom, previews, mode }: Playground,
): Promise<CompletionJson> {
  const view = viewOf(c)
  const line = (c.req.query('line') ?? '').slice(0, LINE_MAX + 1)
  const at = Number(/^\d{1,5}$/.exec(c.req.query('at') ?? '')?.[0] ?? line.length)
  const typed = line.slice(0, at)
  const asker = askerOn(previews[0]?.platform ?? 'discord', view, mode)
  const watching = await newsroom.watches.of(asker.id).catch(() => undefined)
  const { on, ...found } = completionOf(typed, {
    commands: newsroom.commands.filter(({ audience }) => isAtLeast(view.as, audience)),
    words: newsroom.words(view.language),
    suggest: (command, option, value) =>
      newsroom.suggest(command, option, value, { ...asker, ...(value === '' ? { watching } : {}) }),
  })
  return { from: typed.length - on.length, to: typed.length, ...found }
}

/** `?platform=slack&id=…&typed=qin`: what a picker offers, in the platform’s own form. */
export async function optionsFor(
  c: Context,
  playground: Playground,
): Promise<{ readonly offers: readonly Suggestion[] }> {
  const platform = platformIn(c.req.query('platform'))
  const id = c.req.query('id') ?? ''
  const typed = c.req.query('typed') ?? ''
  const pane = platform && (await paneOn(platform, viewOf(c), playground))
  const picker = await pane?.preview.picker(id)
  if (!pane || !picker) return { offers: [] }
  const { newsroom } = playground
  try {
    const { command } = readLine(picker.line, newsroom.commands)
    const { watching, ...asker } = pane.asker
    const who = typed.trim() === '' ? { ...asker, watching } : asker
    const suggestions = newsroom.suggest(command, picker.option, typed, who)
    return { offers: offersIn(pane.preview.options(suggestions)) }
  } catch {
    return { offers: [] } // A picker of a command that is gone stays empty, as it does in chat.
  }
}

/** The offers of a platform’s answer to a picker: a list of values, each with a text or a name. */
function offersIn(answer: Readonly<Record<string, unknown>>): readonly Suggestion[] {
  const options: unknown = answer['options'] ?? answer['choices']
  if (!Array.isArray(options)) return []
  return options.flatMap((option: unknown) => {
    const value = at(option, 'value')
    const label = at(option, 'name') ?? at(at(option, 'text'), 'text')
    return typeof value === 'string' && typeof label === 'string' ? [{ value, label }] : []
  })
}

const at = (of: unknown, name: string): unknown =>
  typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined
