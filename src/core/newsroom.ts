import { isAtLeast } from './access.ts'
import { apologise, ask, needOf } from './ask.ts'
import { auditedDigests } from './audited-digests.ts'
import { auditedWatches } from './audited-watches.ts'
import { noteRefusal } from './auditing.ts'
import type { Brief } from './brief.ts'
import type { Changes } from './changes.ts'
import { changesInMemory } from './changes-in-memory.ts'
import type { Asker, Command, Desk, Typed } from './command.ts'
import { type Digests, noDigests } from './digests.ts'
import { Mistake, type Report } from './errors.ts'
import type { Facts } from './fact-store.ts'
import type { Form } from './form.ts'
import type { Keeping } from './keeping.ts'
import { choiceName, commandName, commandNamed, nearestCommands } from './local-names.ts'
import { SUGGESTIONS_MAX, type Suggestion, TEXT_MAX } from './option.ts'
import { createThrottle } from './throttle.ts'
import { LINE_MAX, readTyped, splitWords } from './typed.ts'
import { type Watches, watchesInMemory } from './watches.ts'
import type { Language, Words } from './words.ts'
import { en } from './words-en.ts'

/** What the platforms share: the commands, and everything needed to answer one. */
export type Newsroom = {
  readonly commands: readonly Command[]
  readonly words: (language: Language) => Words
  readonly watches: Watches
  readonly desk: (asker: Asker) => Desk
  /**
   * Answers a command whose options a platform has already told apart. What takes more than to be a
   * reader is only ever for the asker.
   */
  readonly ask: (command: Command, typed: Typed, asker: Asker) => Promise<Brief>
  /** Answers a whole line as a person types it: `who "Li Shangfu" asof:2023-10-23`. */
  readonly askLine: (typed: string, asker: Asker) => Promise<Brief>
  /**
   * The form to fill in before a line is answered; undefined when there is none, or nothing to fill
   * in. Never rejects: what breaks here breaks again in the answer, where it is told.
   */
  readonly formOf: (typed: string, asker: Asker) => Promise<Form | undefined>
  /**
   * Writes to the audit that somebody pressed or sent off what cannot be read, so that nothing was
   * done: it may have been made up. At most twenty an hour of one asker. Never rejects.
   */
  readonly unreadable: (asker: Asker) => Promise<void>
  /**
   * What could finish an option being typed, best first, at most 25; nothing when the command has
   * no such option or is not for this asker, nor for more words than an option takes. Never throws: a suggestion that fails must not end what is being typed.
   */
  readonly suggest: (
    command: Command,
    option: string,
    typed: string,
    asker: Asker,
  ) => readonly Suggestion[]
}

export type NewsroomParts = {
  readonly commands: readonly Command[]
  readonly facts: () => Facts
  /** The frame of an answer in one language. */
  readonly words: (language: Language) => Words
  readonly now: () => Date
  readonly report: Report
  /** What askers watch; kept in memory when nothing else is given. */
  readonly watches?: Watches
  /** The record of what loads changed; kept in memory when nothing else is given. */
  readonly changes?: Changes
  /** Subscriptions; where there are none, asking for them is a mistake that says so. */
  readonly digests?: Digests
  readonly keeping?: Keeping
  /**
   * Done around each answer: `work` gives it and never rejects. For what belongs to no command, such
   * as measuring, or holding on to one revision until the answer is whole.
   */
  readonly around?: (about: Answering, work: () => Promise<Brief>) => Promise<Brief>
}

/** Which command is being answered, and for whom. */
export type Answering = { readonly command: string; readonly asker: Asker }

/** Pressing the same dead button again says nothing new, and must not fill the audit. */
const UNREADABLE = { burst: 10, everyMs: 6 * 60_000 }

export function openNewsroom({
  commands,
  facts,
  words,
  now,
  report,
  watches = watchesInMemory(),
  changes = changesInMemory(),
  digests = noDigests(),
  keeping,
  around = (_, work) => work(),
}: NewsroomParts): Newsroom {
  const unreadable = createThrottle(UNREADABLE, () => now().getTime())
  const desk = (asker: Asker): Desk => {
    const auditing = keeping && { audit: keeping.audit, asker, report }
    return {
      facts: facts(),
      asker,
      now: now(),
      words: words(asker.language ?? 'en'),
      watches: auditing ? auditedWatches(watches, auditing) : watches,
      changes,
      digests: auditing ? auditedDigests(digests, auditing) : digests,
      keeping,
    }
  }
  const answer = async (command: Command, typed: Typed, asker: Asker): Promise<Brief> => {
    const brief = await around({ command: command.name, asker }, () =>
      ask(command, typed, desk(asker), report),
    )
    return isAtLeast('reader', needOf(command, typed)) ? brief : { ...brief, seenBy: 'asker' }
  }
  return {
    commands,
    words,
    watches,
    desk,
    ask: answer,
    async askLine(typed, asker) {
      const own = words(asker.language ?? 'en')
      try {
        const { command, options } = readLine(typed, commands, own)
        return await answer(command, options, asker)
      } catch (error) {
        return apologise(error, report, own)
      }
    },
    async formOf(typed, asker) {
      try {
        const { command, options } = readLine(typed, commands, words(asker.language ?? 'en'))
        if (!isAtLeast(asker.access, needOf(command, options))) return undefined
        return await command.form?.(options, desk(asker))
      } catch {
        return undefined
      }
    },
    async unreadable(asker) {
      if (!keeping || unreadable(asker.id) > 0) return
      const rule = { action: 'command.unknown', why: 'button-unreadable' }
      await noteRefusal({ audit: keeping.audit, asker, report }, rule)
    },
    suggest(command, option, typed, asker) {
      const most = command.options[option]?.most ?? TEXT_MAX
      if (typed.length > most || !isAtLeast(asker.access, command.audience)) return []
      try {
        return suggestions(command, option, typed, desk(asker))
      } catch {
        return []
      }
    },
  }
}

function suggestions(
  { name, options }: Command,
  of: string,
  typed: string,
  desk: Desk,
): readonly Suggestion[] {
  const option = options[of]
  if (!option?.choices) return option?.suggest?.(typed, desk).slice(0, SUGGESTIONS_MAX) ?? []
  const start = typed.trim().toLowerCase()
  return option.choices
    .map((choice) => ({ value: choice, label: choiceName(name, choice, desk.words) }))
    .filter((one) => [one.value, one.label.toLowerCase()].some((word) => word.startsWith(start)))
}

/**
 * Finds the command a line begins with, by its own name or the one in the asker's language, and
 * reads the rest for it. A leading slash is fine.
 *
 * @throws Mistake when there is no such command, naming the closest ones
 */
export function readLine(
  typed: string,
  commands: readonly Command[],
  words: Words = en,
): { command: Command; options: Typed } {
  if (typed.length > LINE_MAX) {
    throw new Mistake(words.asking.lineTooLong(typed.length, LINE_MAX))
  }
  const [first, ...rest] = splitWords(typed)
  const name = first?.text.replace(/^\//, '').toLowerCase() ?? ''
  const command = commandNamed(name, commands, words)
  if (command) return { command, options: readTyped(rest, command, words) }
  if (name === '') throw new Mistake(words.asking.askSomething)
  const after = rest.map(({ text, isQuoted }) => (isQuoted ? `"${text}"` : text)).join(' ')
  const names = commands.map((one) => commandName(one, words))
  throw new Mistake(words.asking.noCommand(name, names), {
    actions: nearestCommands(name, commands, words).map((close) => ({
      label: commandName(close, words),
      command: `${close.name} ${after}`.trim(),
    })),
  })
}
