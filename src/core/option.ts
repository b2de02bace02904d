import type { Asks } from './brief.ts'
import type { Desk, Typed } from './command.ts'
import { type Day, parseEdtf } from './edtf.ts'
import { Mistake } from './errors.ts'
import { choiceName, choiceNamed, commandName, optionAbout } from './local-names.ts'
import { rewrite } from './rewrite.ts'

/** One way to finish what is being typed: the value, how it is shown, and why it was offered. */
export type Suggestion = { readonly value: string; readonly label: string }

/**
 * As many suggestions as Discord shows.
 * https://docs.discord.com/developers/interactions/application-commands#autocomplete
 */
export const SUGGESTIONS_MAX = 25

/** What could finish the word being typed: best first, at most `SUGGESTIONS_MAX`. */
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
  /**
   * `channel`: platforms offer their own channels, and what is typed is one’s id or mention. `file`:
   * one is attached, and what stands in the option is a reference for `Asker.fetchFile`.
   */
  readonly kind?: 'channel' | 'file' | undefined
  readonly suggest?: Suggest | undefined
  /** The longest text it looks at, where that is not `TEXT_MAX`. */
  readonly most?: number | undefined
  /** Throws a Mistake when the words do not make sense. */
  readonly read: (typed: string | undefined, reading: Reading) => Value
}

/** The longest text an option looks at, unless it says otherwise; what is longer is a mistake. */
export const TEXT_MAX = 200

/** Words as typed, trimmed. */
export const text = (about: string, suggest?: Suggest): Option<string> => ({
  about,
  required: true,
  positional: false,
  suggest,
  read: (typed, reading) => present(typed, about, reading),
})

/** One of a closed list, in any case, as itself or as it is shown; a near miss is offered corrected. */
export const choice = <const C extends string>(
  about: string,
  choices: readonly C[],
): Option<C> => ({
  about,
  required: true,
  positional: false,
  choices,
  read(typed, reading) {
    const { words } = reading.desk
    const given = present(typed, about, reading)
    const chosen = choiceNamed(given, choices, reading.command, words)
    if (chosen) return chosen
    const wanted = given.toLowerCase().replaceAll(/[\s_]+/g, '-')
    const shown = (name: string) => choiceName(reading.command, name, words)
    const close = choices.filter((name) =>
      [name, shown(name).toLowerCase()].some(
        (one) => one.startsWith(wanted) || wanted.startsWith(one),
      ),
    )
    throw new Mistake(words.asking.notOneOf(wanted, choices.map(shown)), {
      actions: close.slice(0, 3).map((name) => rewrite(reading, name, shown(name))),
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
    throw new Mistake(reading.desk.words.asking.notADay(wanted))
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
    throw new Mistake(reading.desk.words.asking.notANumber(wanted, min, max))
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
  const { command, option, desk } = reading
  const given = typed?.trim()
  if (!given) {
    const what = optionAbout(command, option, about, desk.words)
    const name = commandName({ name: command }, desk.words)
    throw new Mistake(desk.words.asking.missing(what, name), { asks: asked(reading) })
  }
  return given
}
