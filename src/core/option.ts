import type { Asks } from './brief.ts'
import type { Desk, Typed } from './command.ts'
import { type Day, parseEdtf } from './edtf.ts'
import { Mistake } from './errors.ts'
import { quoted } from './quoted.ts'
import { rewrite } from './rewrite.ts'

/** One way to finish what is being typed: the value, how it is shown, and why it was offered. */
export type Suggestion = { readonly value: string; readonly label: string }

/** What could finish the word being typed: best first, at most 25. */
export type Suggest = (typed: string, desk: Desk) => readonly Suggestion[]

/** Where an option is read: the whole command, so that a mistake can offer it corrected. */
export type Reading = {
  readonly desk: Desk
  readonly command: string
  readonly option: string
  readonly typed: Typed
  /** The option whose value may stand right behind the command's name. */
  readonly first: string | undefined
}

/** One thing a command can be given: how to describe it, suggest it and read it. */
export type Option<Value> = {
  /** At most 100 characters. */
  readonly about: string
  readonly required: boolean
  /** Taken from words typed without an option's name, in order of declaration. */
  readonly positional: boolean
  readonly choices?: readonly string[]
  readonly suggest?: Suggest | undefined
  /** Throws a Mistake when the words do not make sense. */
  readonly read: (typed: string | undefined, reading: Reading) => Value
}

/** The longest text any option looks at; what is longer is a mistake, not a search. */
export const TEXT_MAX = 200

/** Words as typed, trimmed. */
export const text = (about: string, suggest?: Suggest): Option<string> => ({
  about,
  required: true,
  positional: false,
  suggest,
  read: (typed, reading) => present(typed, about, reading),
})

/** One of a closed list, in any case; a near miss is offered corrected. */
export const choice = <const C extends string>(
  about: string,
  choices: readonly C[],
): Option<C> => ({
  about,
  required: true,
  positional: false,
  choices,
  read(typed, reading) {
    const wanted = present(typed, about, reading)
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '-')
    const chosen = choices.find((name) => name === wanted)
    if (chosen) return chosen
    const close = choices.filter((name) => name.startsWith(wanted) || wanted.startsWith(name))
    throw new Mistake(`${quoted(wanted)} is not one of ${choices.join(', ')}.`, {
      actions: close.slice(0, 3).map((name) => rewrite(reading, name)),
      asks: asked(reading),
    })
  },
})

/** A day; a month or a year means its last day, so that "as of 2023" covers the whole year. */
export const day = (about: string, edge: 'first' | 'last' = 'last'): Option<Day> => ({
  about,
  required: true,
  positional: false,
  read(typed, reading) {
    const wanted = present(typed, about, reading)
    const date = parseEdtf(wanted)
    if (date && date.precision !== 'interval') return edge === 'last' ? date.latest : date.earliest
    throw new Mistake(
      `${quoted(wanted)} is not a date I can read. Write it as 2023-10-24, 2023-10 or 2023.`,
    )
  },
})

/** A whole number from `min` to `max`. */
export const count = (about: string, min: number, max: number): Option<number> => ({
  about,
  required: true,
  positional: false,
  read(typed, reading) {
    const wanted = present(typed, about, reading)
    const value = /^\d{1,9}$/.test(wanted) ? Number(wanted) : Number.NaN
    if (value >= min && value <= max) return value
    throw new Mistake(`${quoted(wanted)} is not a number from ${min} to ${max}.`)
  },
})

export const withDefault = <V>(option: Option<V>, value: NoInfer<V>): Option<V> => ({
  ...option,
  required: false,
  read: (typed, reading) => (typed?.trim() ? option.read(typed, reading) : value),
})

export const optional = <V>(option: Option<V>): Option<V | undefined> =>
  withDefault<V | undefined>(option, undefined)

/** The same option, also taken from words typed without its name. */
export const positional = <V>(option: Option<V>): Option<V> => ({ ...option, positional: true })

/** The option being read, for a picker that lets the asker choose its value. */
export const asked = ({ command, option, typed }: Reading): Asks => ({ command, option, typed })

function present(typed: string | undefined, about: string, reading: Reading): string {
  const words = typed?.trim()
  if (!words) {
    throw new Mistake(
      `Something is missing: ${lowerFirst(about)}. See \`help ${reading.command}\`.`,
      { asks: asked(reading) },
    )
  }
  if (words.length > TEXT_MAX) {
    throw new Mistake(`That is ${words.length} characters long; ${TEXT_MAX} is as far as I read.`)
  }
  return words
}

const lowerFirst = (words: string) => words.charAt(0).toLowerCase() + words.slice(1)
