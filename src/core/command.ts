import type { Access } from './access.ts'
import type { Brief } from './brief.ts'
import type { Changes } from './changes.ts'
import type { Digests } from './digests.ts'
import { Mistake } from './errors.ts'
import type { Facts } from './fact-store.ts'
import type { Form } from './form.ts'
import type { FetchFile } from './given-file.ts'
import type { Keeping } from './keeping.ts'
import { type Option, TEXT_MAX } from './option.ts'
import type { Place } from './place.ts'
import { firstOption } from './rewrite.ts'
import type { Watches } from './watches.ts'
import type { Language, Words } from './words.ts'

/** Who asks, as the platform vouches for them. */
export type Asker = {
  /** `console`, `discord:<user id>` or `slack:<team id>/<user id>`. */
  readonly id: string
  /** What they may do where they ask. */
  readonly access: Access
  /** The language of the frame of their answers; English when they have said nothing. */
  readonly language?: Language | undefined
  /** Ids of the subjects they watch, newest first: offered first where nothing is typed yet. */
  readonly watching?: readonly string[] | undefined
  /** Where they ask; absent where nothing can be posted, as in the terminal. */
  readonly place?: Place | undefined
  /** Ids of channels they may set things up for, as the platform vouches for in this call. */
  readonly manages?: readonly string[] | undefined
  /** Their IANA time zone, where the platform says. */
  readonly zone?: string | undefined
  /** Fetches what they attached; absent where nothing can be. */
  readonly fetchFile?: FetchFile | undefined
}

/** Everything an answer may look at. Anything not on the desk, a command cannot reach. */
export type Desk = {
  readonly facts: Facts
  readonly asker: Asker
  readonly now: Date
  readonly words: Words
  readonly watches: Watches
  readonly changes: Changes
  readonly digests: Digests
  /** Keeping the facts true and the service up; absent where nothing is kept, as in some tests. */
  readonly keeping?: Keeping | undefined
}

export type Options = Readonly<Record<string, Option<unknown>>>
export type Given<O extends Options> = { readonly [Name in keyof O]: ReturnType<O[Name]['read']> }

/** What was typed for each option, not yet read. */
export type Typed = Readonly<Record<string, string | undefined>>

type Declaration<O extends Options> = {
  readonly name: string
  /** What it answers, at most 100 characters: Discord shows it beside the name. */
  readonly about: string
  /** Runnable as they stand, without the slash. The first is shown when something is missing. */
  readonly examples: readonly string[]
  /** The least that whoever sees it may do. */
  readonly audience: Access
  /** What it takes to do what was typed, where that is more than to see the command. */
  readonly needs?: (typed: Typed) => Access
  /** Whether a platform with a deadline should acknowledge first and answer later. */
  readonly isSlow?: (typed: Typed) => boolean
  /**
   * Whether the answer is for the asker alone, where what was typed settles that: a platform that
   * acknowledges first then does so to them only. Never true of an answer that is for everyone.
   */
  readonly isForAsker?: (typed: Typed) => boolean
  /**
   * Whether what was typed changes something that stays, or posts; absent where nothing does. Choices
   * come by their own names: ask `mayChange`.
   */
  readonly changes?: (typed: Typed) => boolean
  readonly options: O
  /**
   * The form to fill in before it is answered; undefined when what was typed is enough. Only asked
   * for where the platform can show one.
   */
  readonly form?: (typed: Typed, desk: Desk) => Promise<Form | undefined>
  /** `typed` is what was typed, for links that repeat the question. */
  answer(given: Given<O>, desk: Desk, typed: Typed): Brief | Promise<Brief>
}

/** A command as the platforms see it: words in, Brief out, its own types sealed inside. */
export type Command = Omit<Declaration<Options>, 'answer'> & {
  readonly run: (typed: Typed, desk: Desk) => Brief | Promise<Brief>
}

export function defineCommand<const O extends Options>(declared: Declaration<O>): Command {
  const { answer, ...card } = declared
  return { ...card, run: (typed, desk) => answer(readAll(card, typed, desk), desk, typed) }
}

function readAll<O extends Options>(
  { name, options }: { name: string; options: O },
  typed: Typed,
  desk: Desk,
): Given<O> {
  // Before any is read: a mistake in one would offer a line with all the others in it.
  for (const [option, value = ''] of Object.entries(typed)) {
    const most = options[option]?.most ?? TEXT_MAX
    const { length } = value.trim()
    if (length > most) throw new Mistake(desk.words.asking.tooLong(length, most))
  }
  const first = firstOption(options)
  const read = Object.entries(options).map(([option, { read }]) => [
    option,
    read(typed[option], { desk, option, command: name, typed, first }),
  ])
  return Object.fromEntries(read) as Given<O> // Each value came from its own option's `read`.
}
