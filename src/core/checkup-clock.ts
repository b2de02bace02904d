import { type Checkup, doubtful, ill, well } from './checkup.ts'

/** What a server said the time is, and our own clock before and after asking, in milliseconds. */
export type Heard = {
  /** The Date header: https://www.rfc-editor.org/rfc/rfc9110#field.date */
  readonly date: string | null
  readonly askedMs: number
  readonly answeredMs: number
}

/** Beyond this a difference cannot come from the line or from the header's whole seconds. */
const AGREES_MS = 2_000

/** A difference with which the platform does not work any more, and why. */
export type Unbearable = { readonly beyondMs: number; readonly because: string }

/** Compares this computer's clock with a platform's; nothing when the platform did not say. */
export function clockCheckup(
  platform: string,
  heard: readonly Heard[],
  unbearable?: Unbearable,
): readonly Checkup[] {
  const ahead = clockAhead(heard)
  if (ahead === undefined) return []
  const off = Math.abs(ahead)
  if (off <= AGREES_MS) return [well(`This clock agrees with ${platform}’s.`)]
  const seconds = Math.round(off / 1000)
  const what = `This clock is ${seconds} seconds ${ahead > 0 ? 'ahead of' : 'behind'} ${platform}’s`
  return unbearable && off > unbearable.beyondMs
    ? [ill(`${what}: ${unbearable.because}.`, FIX)]
    : [doubtful(`${what}.`, FIX)]
}

const FIX = 'Let this computer set its clock by the network (NTP).'

/**
 * By how many milliseconds our clock is ahead, negative when it is behind: the median over all
 * answers, so that one slow answer does not decide. Half the way there and back is taken off, and
 * half the second that the header cuts off.
 */
export function clockAhead(heard: readonly Heard[]): number | undefined {
  const all = heard
    .map(
      ({ date, askedMs, answeredMs }) =>
        (askedMs + answeredMs) / 2 - (Date.parse(date ?? '') + 500),
    )
    .filter((ms) => !Number.isNaN(ms))
    .toSorted((a, b) => a - b)
  const middle = all.length / 2
  const [low, high] = [all[Math.ceil(middle) - 1], all[Math.floor(middle)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
