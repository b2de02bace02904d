import { z } from 'zod'
import { isDay } from '#core/edtf.ts'
import { FILTER_MAX } from '#core/filter/parse.ts'
import { HOLIDAY_CALENDARS } from '#core/told.ts'
import { SEVERITIES } from '#core/vocabulary.ts'
import { Citations, Id, words } from './atoms.ts'

/** One day on which nobody works: a row a day, also for holidays of many days. */
export const Holiday = z.strictObject({
  calendar: z
    .enum(HOLIDAY_CALENDARS)
    .describe('cn: the People’s Republic of China; us: federal holidays of the United States'),
  day: z
    .string()
    .refine(isDay, { error: 'write an exact day that exists, as 2026-10-01' })
    .describe('an exact day, such as 2026-10-01'),
  name: words(80),
  citations: Citations,
})

/** How much a change matters that a filter finds. The first rule that fits decides. */
export const SeverityRule = z.strictObject({
  id: Id,
  severity: z.enum(SEVERITIES),
  filter: words(FILTER_MAX).describe(
    'in the language of digests: change:retracted stage>=expelled',
  ),
  why: words(200).describe('one neutral sentence'),
})
