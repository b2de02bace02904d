/** A time of day that stands in a text, and what stands on either side of it. */
export type FoundTime = {
  readonly before: string
  readonly after: string
  readonly typed: string
  /** Undefined when no day has such a time, as with `25:00`. */
  readonly time: { readonly hour: number; readonly minute: number } | undefined
}

/** `8:30`, `8.30 pm`, `9am`; of `25:00` and `8:75` too, so that they can be called wrong. */
const WESTERN = /(?<![\d.:])(\d{1,3})(?:[:.](\d{1,3}))?(?:\s*([ap])\.?m\b\.?)?/g
/** `9点`, `上午9點30分`, `晚上8点半`. */
const CHINESE =
  /(凌晨|早上|上午|中午|下午|晚上)?\s*(\d{1,3})\s*(?:[点點]|时|時)(?:\s*(半|整|\d{1,2}\s*分?))?/
/** `下午3:30`: the part of the day before digits. */
const PART_OF_DAY = /(凌晨|早上|上午|中午|下午|晚上)\s*$/

/** The first time of day in a text; undefined when there is none. */
export function findTime(text: string): FoundTime | undefined {
  const chinese = CHINESE.exec(text)
  if (chinese) {
    const [typed, part, hour, rest] = chinese
    const minute = rest === '半' ? 30 : Number.parseInt(rest ?? '0', 10) || 0
    const time = timeOf(Number(hour), minute, isAfternoon(part))
    return { ...around(text, chinese.index, typed), time }
  }
  // A number by itself is a day of the month, not an hour.
  const western = [...text.matchAll(WESTERN)].find(([, , minute, half]) => minute ?? half)
  if (!western) return undefined
  const [typed, hour, minute = '0', half] = western
  const found = around(text, western.index, typed)
  const part = PART_OF_DAY.exec(found.before)
  const time = timeOf(Number(hour), Number(minute), part ? isAfternoon(part[1]) : half)
  return { ...found, before: found.before.replace(PART_OF_DAY, ''), time }
}

const around = (text: string, at: number, typed: string) => ({
  before: text.slice(0, at),
  after: text.slice(at + typed.length),
  typed: typed.trim(),
})

const isAfternoon = (part: string | undefined): 'a' | 'p' | undefined =>
  part === '下午' || part === '晚上' || part === '中午' ? 'p' : undefined

function timeOf(hour: number, minute: number, half: string | undefined): FoundTime['time'] {
  if (minute > 59 || hour > 23) return undefined
  if (half === 'a') return hour > 12 ? undefined : { hour: hour % 12, minute }
  return { hour: half === 'p' && hour < 12 ? hour + 12 : hour, minute }
}
