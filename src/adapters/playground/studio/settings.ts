import type { Command, Desk } from '#core/command.ts'
import type { FirstDigest, Previewed } from '#core/digests.ts'
import { addDays, dayOf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import { firstOption } from '#core/rewrite.ts'
import type { EmptyPolicy, QuietDays, Schedule, Subscription, Topic } from '#core/subscription.ts'
import { type Asked, type Setting, typedOf } from './asked.ts'

/** How far back a digest looks that nobody has set up, as `digest preview` does. */
export const DAYS_BACK = 90

/** Settings as they were read; what could not be is absent, and its mistake beside it. */
export type Settings = {
  readonly topic?: Topic | undefined
  readonly schedule?: Schedule | undefined
  readonly zone?: string | undefined
  readonly quiet?: readonly QuietDays[] | undefined
  /** In its normal form. */
  readonly filter?: string | undefined
  readonly empty?: EmptyPolicy | undefined
  readonly cap?: number | undefined
  readonly first?: FirstDigest | undefined
  readonly mistakes: Readonly<Partial<Record<Setting, Mistake>>>
}

/** Reads what was typed by the very options of the command, so that both say the same of it. */
export function readSettings(asked: Asked, command: Command, desk: Desk): Settings {
  const mistakes: Partial<Record<Setting, Mistake>> = {}
  const { options } = command
  function read<T>(name: Setting, work: () => T): T | undefined {
    try {
      return work()
    } catch (error) {
      if (!(error instanceof Mistake)) throw error
      mistakes[name] = error
      return undefined
    }
  }
  const option = (name: Setting) =>
    read(name, () =>
      options[name]?.read(asked[name], {
        desk,
        command: command.name,
        option: name,
        typed: { action: 'preview', [name]: asked[name] },
        first: firstOption(options),
      }),
    )
  const { digests, words } = desk
  const when = read('when', () => digests.readWhen(asked.when, words))
  // A zone behind the time counts first, as it does in a chat.
  const zone = when?.zone ?? read('zone', () => digests.readZone(asked.zone, words))
  return {
    // Each is what the option of that name reads; the command’s own tests hold it to that.
    topic: option('topic') as Topic | undefined,
    schedule: when?.schedule,
    zone,
    quiet: option('quiet') as readonly QuietDays[] | undefined,
    filter: option('filter') as string | undefined,
    empty: option('empty') as EmptyPolicy | undefined,
    cap: option('cap') as number | undefined,
    first: option('first') as FirstDigest | undefined,
    mistakes,
  }
}

/** Settings as they would be typed; what could not be read is undefined. */
export const settingsTyped = (one: Settings): Readonly<Record<Setting, string | undefined>> => ({
  topic: one.topic,
  when: one.schedule?.text,
  zone: one.zone,
  quiet: one.quiet && (one.quiet.join(',') || 'none'),
  filter: one.filter,
  empty: one.empty,
  cap: one.cap === undefined ? undefined : String(one.cap),
  first: one.first,
})

/** The digest that is meant, for looking ahead; undefined where something of it could not be read. */
export function digestOf(
  settings: Settings,
  known: Subscription | undefined,
  { now, words }: Pick<Desk, 'now' | 'words'>,
): Previewed | Subscription | undefined {
  const { topic, schedule, zone, empty, cap, filter = '', quiet = [], mistakes } = settings
  if (Object.keys(mistakes).length > 0) return undefined
  if (!topic || !schedule || !zone || !empty || cap === undefined) return undefined
  const { language } = words
  const set = { topic, schedule, zone, quiet, filter, empty, cap, language }
  if (!known) return { ...set, sinceDay: addDays(dayOf(now), -DAYS_BACK) }
  // At other times its next run is another one.
  const { when, zone: there, quiet: silent } = typedOf(known)
  const typed = settingsTyped(settings)
  const isAsBefore = typed.when === when && typed.zone === there && typed.quiet === silent
  return { ...known, ...set, nextDue: isAsBefore ? known.nextDue : undefined }
}
