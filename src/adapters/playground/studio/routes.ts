import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Mistake } from '#core/errors.ts'
import { createTurns } from '#core/turns.ts'
import type { Playground } from '../ports.ts'
import { viewOf } from '../view.ts'
import { type Asked, type Fields, fieldsIn, isForm } from './asked.ts'
import { newTermIn, withTerm } from './builder.ts'
import type { Refused } from './form-filter.ts'
import { studioPage } from './page.ts'
import { setUp } from './set-up.ts'
import { openStudio, type Studio } from './studio.ts'
import { suggestions } from './suggesting.ts'

/** Where a digest is put together and looked ahead at. All that is set stands in the address. */
export function studioRoutes(playground: Playground): Hono {
  const app = new Hono()
  const inTurn = createTurns(1)
  app.get('/', (c) => playground.during(() => shown(c, playground)))
  app.get('/suggest', (c) =>
    playground.during(async () => c.json({ suggestions: suggestions(c, playground) })),
  )
  app.post('/subscribe', bodyLimit({ maxSize: FORM_BYTES_MAX }), (c) =>
    playground.during(async () => {
      // One after the other: who presses twice at once wants one.
      const made = await inTurn(() => setUp(c, playground))
      if (made?.isMade) return c.redirect(made.address, 303)
      if (!made) return c.notFound()
      const studio = await openStudio(made.fields, viewOf(c), playground)
      return c.html(await studioPage(studio, made), 422)
    }),
  )
  return app
}

/** All settings at their longest, and as much again. */
const FORM_BYTES_MAX = 20_000

async function shown(c: Context, playground: Playground): Promise<Response> {
  const fields = fieldsIn(c)
  const studio = await openStudio(fields, viewOf(c), playground)
  if (!isForm(fields)) return c.html(await studioPage(studio, { fields }))
  // A form says everything twice; the address that is kept says it once.
  const added = adding(fields, studio)
  if (typeof added !== 'object')
    return c.redirect(
      studio.to({ ...normal(studio), ...(added === undefined ? {} : { filter: added }) }),
      303,
    )
  return c.html(await studioPage(studio, { fields, refused: added }))
}

/** What could be read, in its normal form; all else as it was typed, so that it can be put right. */
const normal = ({ asked, settings: { schedule, zone, filter } }: Studio): Partial<Asked> => ({
  when: schedule?.text ?? asked.when,
  zone: zone ?? asked.zone,
  filter: filter ?? asked.filter,
})

/** The filter with a condition more, why it could not be added, or undefined where none is. */
function adding(fields: Fields, { asked, desk }: Studio): string | Refused | undefined {
  const term = newTermIn(fields)
  if (!term) return undefined
  try {
    return withTerm(asked.filter, term, desk)
  } catch (mistake) {
    if (mistake instanceof Mistake) return { term, mistake }
    throw mistake
  }
}
