import { setTimeout as sleep } from 'node:timers/promises'
import type { Report } from '#core/errors.ts'
import type { Grants } from '#core/grants.ts'
import type { Log } from '#core/log.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { LongLines } from '#core/press.ts'
import { createSeen, type Seen } from '#core/seen.ts'
import { createThrottle, type Throttle } from '#core/throttle.ts'
import { LANGUAGES } from '#core/words.ts'
import { againAfter } from './api-errors.ts'
import { createGroups, type Groups } from './groups.ts'
import { createLanes, type Lanes } from './lanes.ts'
import { createOnce, type Once } from './once.ts'
import { createPeople, type People } from './people.ts'
import type { Picturing } from './pictures/picturing.ts'
import { createRespond, type Respond } from './respond.ts'
import type { Visitor } from './visitor.ts'
import type { Workspaces } from './workspaces.ts'

/** What everything that answers in Slack works with. */
export type Office = {
  readonly newsroom: Newsroom
  readonly grants: Grants
  readonly lines: LongLines
  readonly log: Log
  readonly report: Report
  /** The command that takes all others, without its slash. */
  readonly prefix: string
  /** The names of the option that keeps an answer from others, in every language. */
  readonly onlyMe: readonly string[]
  /** Where the Web API is: besides Slack’s own hosts, files and answers may be there. */
  readonly apiUrl: string
  readonly picturing: Picturing
  readonly people: People
  readonly groups: Groups
  readonly lanes: Lanes
  readonly throttle: Throttle
  /** How often somebody is told in a message that stays that they ask too fast. */
  readonly reminders: Throttle
  /** Leaves the second half of a double click out. */
  readonly once: Once
  /** Whether an event or a press comes for the first time: Slack delivers again what it missed. */
  readonly isNew: Seen
  readonly respondTo: (address: string) => Respond
  /** Looks at an error of the Web API, and puts the workspace on pause when its token is dead. */
  readonly failed: (error: unknown, visitor: Visitor) => void
}

export type OfficeParts = Pick<
  Office,
  'newsroom' | 'grants' | 'lines' | 'log' | 'report' | 'picturing'
> & { readonly now: () => Date }

/** A person may ask ten questions at once, and then one every two seconds. */
const PACE = { burst: 10, everyMs: 2_000 }
const REMEMBERED_MAX = 10_000
const REMINDER_MS = 60_000
/** Whoever presses the same button again after this means it. */
const DOUBLE_MS = 10_000

/** Puts together what the handlers share; `apiUrl` is where answers may go besides Slack's own host. */
export function openOffice(
  { prefix, apiUrl }: { readonly prefix: string; readonly apiUrl: string },
  { newsroom, grants, lines, log, report, picturing, now }: OfficeParts,
  { failed }: Pick<Workspaces, 'failed'>,
): Office {
  const time = () => now().getTime()
  const wait = (ms: number) => sleep(ms)
  return {
    newsroom,
    grants,
    lines,
    log,
    report,
    prefix,
    onlyMe: LANGUAGES.map((language) => newsroom.words(language).chat.onlyMe.name),
    apiUrl,
    picturing,
    people: createPeople({ now: time, log, failed }),
    groups: createGroups({ grants, now: time, log, failed }),
    lanes: createLanes({ wait, againAfter }),
    throttle: createThrottle(PACE, time),
    reminders: createThrottle({ burst: 1, everyMs: REMINDER_MS }, time),
    once: createOnce(DOUBLE_MS, time),
    isNew: createSeen(REMEMBERED_MAX),
    respondTo: (address) => createRespond(address, { apiUrl, log, wait, fetch }),
    failed,
  }
}
