import type { Digests } from '#core/digests.ts'
import { dayOf } from '#core/edtf.ts'
import { Fault, type Report } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { peopleIn } from '#core/grants.ts'
import type { Jobs } from '#core/jobs.ts'
import type { Log } from '#core/log.ts'
import type { Messengers } from '#core/messenger.ts'
import type { Place } from '#core/place.ts'
import type { Language, Words } from '#core/words.ts'
import { createCompose } from '#digests/compose/compose.ts'
import type { Pace } from '#digests/deliver/pace.ts'
import { createSender, type Sender } from '#digests/deliver/sender.ts'
import { createDigests } from '#digests/desk/desk.ts'
import { createAbsences } from '#digests/events/absence.ts'
import { createLoadEvents } from '#digests/events/on-load.ts'
import { createIds } from '#digests/ids.ts'
import { createProbes } from '#digests/tick/probes.ts'
import { reschedule, resumeSpace, resumeSpaces, type Spaces } from '#digests/tick/resume.ts'
import { createTick } from '#digests/tick/tick.ts'
import type { Serving } from './serving.ts'
import type { ServiceConfig } from './settings/service.ts'
import type { State } from './state/open.ts'

type Parts = {
  readonly state: State
  readonly facts: () => Facts
  readonly words: (language: Language) => Words
  readonly messengers: Messengers
  readonly jobs: Jobs
  readonly settings: Pick<ServiceConfig, 'zone' | 'onBlind' | 'grants'>
  readonly log: Log
  readonly report: Report
  readonly now: () => Date
  /** Set only where a day must fit into a minute. */
  readonly pace?: Pace
  /** Around each message and each step, so that none reads two revisions of the facts. */
  readonly pinning?: Pinning
}

/** Holds on to one revision: `during` to that of the work it is part of, `afresh` to the newest. */
export type Pinning = Pick<Serving, 'during' | 'afresh'>

const UNPINNED: Pinning = { during: (work) => work(), afresh: (work) => work() }

/** Everything that is said without being asked. */
export type Telling = {
  /** What the commands ask and set up. */
  readonly digests: Digests
  /**
   * Takes up what an earlier process left, records what is new in the facts, and begins. Whatever
   * is due meanwhile waits in the state for a platform to be connected.
   */
  readonly start: () => Promise<void>
  /** When all of a minute’s steps last succeeded; undefined until they have once. */
  readonly lastTickAt: () => Date | undefined
  /** A platform can be posted on from now on. */
  readonly connected: () => void
  /** The bot was added to a server or workspace. */
  readonly arrived: (of: Pick<Place, 'platform' | 'space'>) => void
  /** The bot is in these servers or workspaces; it may have been added to some while it was off. */
  readonly present: (of: Spaces) => void
  /** Begins nothing more, and resolves when what is under way is over, or after so many milliseconds. */
  readonly stop: (graceMs: number) => Promise<void>
}

/** A removed subscription can be had back for so long. */
const UNDO_MS = 30 * 86_400_000

/** And so long the history of a digest says when there was nothing to say. */
const HISTORY_MS = 90 * 86_400_000

/** Puts together what plans and sends. */
export function openTelling(parts: Parts): Telling {
  const { state, facts, words, messengers, jobs, settings, log, report, now } = parts
  const { during, afresh } = parts.pinning ?? UNPINNED
  const { subscriptions, watches, follows, changes, ledger } = state
  const newId = createIds(now)
  const written = createCompose({ facts, changes, words, subscriptions })
  const compose: typeof written = (asked) => during(() => written(asked))
  const common = {
    subscriptions,
    watches,
    follows,
    changes,
    ledger,
    facts,
    now,
    newId,
    log,
    report,
  }
  const tick = createTick(common)
  const events = createLoadEvents(common)
  const absences = createAbsences(common)
  const probes = createProbes({ ...common, messengers })
  const sender: Sender = createSender({
    ...common,
    messengers,
    compose,
    resentRemark: (language) => words(language).digests.sentAgain,
    admins: peopleIn(settings.grants.admin),
    onBlind: settings.onBlind,
    ...(parts.pace ? { pace: parts.pace } : {}),
  })

  /** Once a day and after each load, which may have brought other holidays. */
  let reckoned: string | undefined
  async function reckon(): Promise<void> {
    const mark = `${dayOf(now())} ${(await changes.latest())?.seq}`
    if (mark === reckoned) return
    await reschedule(common)
    reckoned = mark
  }

  /** Once a day: what is over is looked for through the whole ledger. */
  let forgotten: string | undefined
  async function forget(): Promise<void> {
    const today = dayOf(now())
    if (today === forgotten) return
    await subscriptions.forgetRemoved(new Date(now().getTime() - UNDO_MS))
    await ledger.forgetUnsent(new Date(now().getTime() - HISTORY_MS))
    forgotten = today
  }

  /** In this order: a digest tells what was recorded, and nothing waits for a step that fails. */
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    'recording changes': () => changes.record(facts(), now()),
    'telling what a load changed': events.catchUp,
    'looking for absences': absences.run,
    'reckoning times': reckon,
    'planning digests': tick.run,
    'forgetting what is over': forget,
  }

  let isStopped = false
  let starting: Promise<void> = Promise.resolve()
  let lastTickAt: Date | undefined
  async function everyMinute(): Promise<void> {
    let isWhole = true
    for (const [name, step] of Object.entries(steps)) {
      if (isStopped) return
      await afresh(step).catch((cause: unknown) => {
        isWhole = false
        report(new Fault(`${name} failed`, { cause }))
      })
    }
    if (isWhole) lastTickAt = now()
    jobs.wake()
  }

  async function begin(): Promise<void> {
    await ledger.recover()
    await everyMinute()
    if (isStopped) return
    jobs.onWake(sender.run)
    jobs.everyMinute('digests', everyMinute)
    // By itself: a platform that does not answer must not keep digests waiting.
    jobs.everyMinute('probes', probes.run)
  }

  const unlessFailed = (resuming: Promise<number>): void =>
    void resuming.catch((cause: unknown) =>
      report(new Fault('Pauses could not be ended', { cause })),
    )

  return {
    digests: createDigests({
      ...common,
      messengers,
      compose,
      wake: jobs.wake,
      zone: settings.zone,
    }),
    async start() {
      starting = begin()
      await starting
    },
    lastTickAt: () => lastTickAt,
    connected: jobs.wake,
    arrived: (of) => unlessFailed(resumeSpace(of, common)),
    present: (of) => unlessFailed(resumeSpaces(of, common)),
    async stop(graceMs) {
      isStopped = true
      probes.stop()
      // Whoever starts it hears why that failed; the state must not be closed under it.
      const begun = starting.catch(() => {})
      await Promise.all([begun, jobs.stop(graceMs), sender.stop(graceMs)])
    },
  }
}
