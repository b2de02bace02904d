import type { Action } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { namesFrom } from '#core/filter/names.ts'
import { FILTER_MAX, parseFilter } from '#core/filter/parse.ts'
import { suggestFilter } from '#core/filter/suggest.ts'
import { writeFilter } from '#core/filter/write.ts'
import { type Option, type Reading, text } from '#core/option.ts'
import { rewrite } from '#core/rewrite.ts'
import { refillAction } from './form.ts'

/** A filter in its normal form; empty for everything, undefined when nothing is given. */
export const filterOption = (about: string): Option<string | undefined> => ({
  ...text(about, suggestFilter),
  required: false,
  most: FILTER_MAX,
  read(typed, reading) {
    const given = typed?.trim()
    if (!given) return typed === undefined ? undefined : ''
    return readFilter(given, reading)
  },
})

/** @throws Mistake with a caret under what is wrong, the corrected command, and the form to correct it in */
function readFilter(typed: string, reading: Reading): string {
  try {
    return normalFilter(typed, reading.desk)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    throw new Mistake(error.message, {
      code: error.code,
      choices: error.choices,
      actions: [...corrections(error, reading), ...refillAction(reading)],
    })
  }
}

/** @throws Mistake for what is no filter */
export const normalFilter = (typed: string, { facts, words }: Desk): string =>
  writeFilter(parseFilter(typed, namesFrom(facts), words))

/** As much of a filter as a button shows. */
const LABEL_MAX = 60

const corrections = ({ choices }: Mistake, reading: Reading): readonly Action[] =>
  choices.map((filter) => {
    const shown = filter.length > LABEL_MAX ? `${filter.slice(0, LABEL_MAX - 1)}…` : filter
    return rewrite(reading, filter, reading.desk.words.subscriptions.corrected(shown))
  })
