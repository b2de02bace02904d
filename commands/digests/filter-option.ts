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
  const read = tried(typed, reading.desk)
  if (!(read instanceof Mistake)) return read
  const whole = unquoted(typed, read, reading)
  throw new Mistake(whole.mistake.message, {
    code: whole.mistake.code,
    choices: whole.mistake.choices,
    actions: [...corrections(whole), ...refillAction(reading)],
  })
}

/** A mistake in a filter, and the line it is corrected in. */
type Mistaken = { readonly mistake: Mistake; readonly reading: Reading }

/** Of `filter:qin gang` only the first word is read as the filter; the rest belongs to it as well. */
function unquoted(typed: string, mistake: Mistake, reading: Reading): Mistaken {
  const { id, event, ...rest } = reading.typed
  const loose = [id, event].filter((one) => one !== undefined).join(' ')
  if (reading.command !== 'digest' || loose === '' || ID.test(id ?? '')) return { mistake, reading }
  const whole = tried(`${typed} ${loose}`, reading.desk)
  const meant =
    whole instanceof Mistake
      ? whole
      : new Mistake(mistake.message, { code: mistake.code, choices: [whole] })
  return { mistake: meant, reading: { ...reading, typed: rest } }
}

function tried(typed: string, desk: Desk): string | Mistake {
  try {
    return normalFilter(typed, desk)
  } catch (error) {
    if (error instanceof Mistake) return error
    throw error
  }
}

/** What the ids of digests look like. */
export const ID = /^[a-z0-9]{6}$/

/** @throws Mistake for what is no filter */
export const normalFilter = (typed: string, { facts, words }: Desk): string =>
  writeFilter(parseFilter(typed, namesFrom(facts), words))

/** As much of a filter as a button shows. */
const LABEL_MAX = 60

const corrections = ({ mistake: { choices }, reading }: Mistaken): readonly Action[] =>
  choices.map((filter) => {
    const shown = filter.length > LABEL_MAX ? `${filter.slice(0, LABEL_MAX - 1)}…` : filter
    return rewrite(reading, filter, reading.desk.words.subscriptions.corrected(shown))
  })
