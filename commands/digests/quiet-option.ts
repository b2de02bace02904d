import { Mistake } from '#core/errors.ts'
import { type Option, text } from '#core/option.ts'
import { QUIET_DAYS, type QuietDays } from '#core/subscription.ts'

const ALONE = [...QUIET_DAYS, 'none']
const COMBINED = ['weekends,cn-holidays', 'weekends,us-holidays']

/** Kinds of quiet days, one or several between commas; `none` for none. */
export const quietOption = (about: string): Option<readonly QuietDays[] | undefined> => ({
  ...text(about, (typed) =>
    [...ALONE, ...COMBINED]
      .filter((one) => one.startsWith(typed.trim().toLowerCase()))
      .map((one) => ({ value: one, label: one })),
  ),
  required: false,
  read(typed, { desk }) {
    const given =
      typed
        ?.toLowerCase()
        .split(/[\s,，、]+/)
        .filter((one) => one !== '') ?? []
    if (given.length === 0) return undefined
    const unknown = given.find((one) => !ALONE.includes(one))
    if (unknown !== undefined)
      throw new Mistake(desk.words.subscriptions.notQuiet(unknown, QUIET_DAYS))
    return QUIET_DAYS.filter((one) => given.includes(one))
  },
})
