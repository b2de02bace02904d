import type { Context } from 'hono'
import { FILTER_FIELDS } from '#core/filter/filter.ts'
import type { Suggestion } from '#core/option.ts'
import { askerOn } from '../asker.ts'
import type { Playground } from '../ports.ts'
import { viewOf } from '../view.ts'
import { suggestAbout } from './explaining.ts'

/** Longer than anything that is typed into one field. */
const TYPED_MAX = 600

/** What could finish what is being typed in a field of the studio; nothing for any other field. */
export function suggestions(c: Context, playground: Playground): readonly Suggestion[] {
  const { newsroom, previews, mode } = playground
  const asker = askerOn(previews[0]?.platform ?? 'discord', viewOf(c), mode)
  const command = newsroom.commands.find(({ name }) => name === 'digest')
  const typed = c.req.query('typed') ?? ''
  if (!command || typed.length > TYPED_MAX) return []
  switch (c.req.query('of')) {
    case 'filter':
    case 'zone':
      return newsroom.suggest(command, c.req.query('of') ?? '', typed, asker)
    case 'value':
      return values(typed)
    case 'about':
      return suggestAbout(typed, newsroom.desk(asker))
    default:
      return []
  }

  /** Values of one field: the same suggestions, without the field before them. */
  function values(part: string): readonly Suggestion[] {
    const field = FILTER_FIELDS.find((one) => one === c.req.query('field'))
    if (!command || !field) return []
    const before = `${field}:`
    return newsroom
      .suggest(command, 'filter', `${before}${part}`, asker)
      .flatMap(({ value, label }) => {
        if (!value.startsWith(before)) return []
        return [{ value: value.slice(before.length), label: label.replace(before, '') }]
      })
  }
}
