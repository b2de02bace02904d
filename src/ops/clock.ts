import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'

/** A moment that was written down, and what it is of, such as `the newest load`. */
export type Recorded = { readonly what: string; readonly at: Date }

/** A platform, and by how many milliseconds our clock is ahead of its own, as it showed last. */
export type Offset = { readonly platform: string; readonly aheadMs: number }

/** A clock may be set back by so much without anybody being misled: summer time is no reason. */
const BEHIND_MS = 3_600_000

/** Beyond this Slack refuses signatures at five minutes, and a digest is noticeably late. */
const DIFFERS_MS = 60_000

const FIX = 'Let this computer set its clock by the network (NTP), then look again.'

/**
 * Whether this clock can be right. It is ill when it is more than an hour before something that was
 * recorded already: then nothing is due that should be. When the platforms agree with it, the clock
 * was wrong when that was recorded, which is only doubtful, as is a platform’s that differs by more
 * than a minute.
 */
export function clockCheckup(
  now: Date,
  recorded: readonly Recorded[],
  offsets: readonly Offset[],
): Checkup {
  const newest = recorded.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0]
  const behindMs = newest ? newest.at.getTime() - now.getTime() : 0
  const worst = offsets.toSorted((a, b) => Math.abs(b.aheadMs) - Math.abs(a.aheadMs))[0]
  if (newest && behindMs > BEHIND_MS) {
    if (worst && Math.abs(worst.aheadMs) <= DIFFERS_MS) {
      return doubtful(
        `${capital(newest.what)} has a time that is still to come (${minuteOf(newest.at)}): this clock was wrong then, and agrees with ${worst.platform}’s now.`,
        'Nothing has to be done. What was set up meanwhile may be due late: look at `digest list`.',
      )
    }
    return ill(
      `This clock says ${minuteOf(now)}, which is ${span(behindMs)} before ${newest.what} (${minuteOf(newest.at)}). What is due waits until it is right; nothing recorded is lost.`,
      FIX,
    )
  }
  if (worst && Math.abs(worst.aheadMs) > DIFFERS_MS) {
    const side = worst.aheadMs > 0 ? 'ahead of' : 'behind'
    const off = span(Math.abs(worst.aheadMs))
    return doubtful(`This clock is ${off} ${side} ${worst.platform}’s.`, FIX)
  }
  return well(`This clock can be right: ${minuteOf(now)}.`)
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

const minuteOf = (moment: Date): string =>
  `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`

/** In the largest unit that fits. */
function span(ms: number): string {
  const [count, unit] =
    ms >= 2 * DAY_MS
      ? [ms / DAY_MS, 'days']
      : ms >= 2 * 3_600_000
        ? [ms / 3_600_000, 'hours']
        : [ms / 60_000, 'minutes']
  return `${Math.round(count)} ${unit}`
}

const DAY_MS = 86_400_000
