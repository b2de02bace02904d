import { FIRST_DAY, LAST_DAY, parseEdtf } from '#core/edtf.ts'
import type { Pack } from '../read.ts'
import type { TenureRecord } from '../records/subjects.ts'
import type { Tell } from './reporter.ts'

type Held = { where: Pack['people'][number]; index: number; person: string; tenure: TenureRecord }

/** More people surely in a post at once than it has seats, unless the record says it is disputed. */
export function checkSeats(pack: Pack, tell: Tell): void {
  const seats = new Map(pack.posts.map(({ record }) => [record.id, record.seats]))
  const held: Held[] = pack.people.flatMap((where) =>
    (where.record.tenures ?? []).map((tenure, index) => ({
      where,
      index,
      person: where.record.id,
      tenure,
    })),
  )
  for (const [post, tenures] of Map.groupBy(held, ({ tenure }) => tenure.post)) {
    const limit = seats.get(post)
    if (limit === undefined || limit === 'many') continue
    for (const one of tenures) {
      const others = tenures.filter(
        (other) => other.person !== one.person && overlap(one.tenure, other.tenure),
      )
      const first = others[0]
      if (others.length >= limit && first && isLater(one.tenure, first.tenure)) {
        const problem = `${one.person} and ${others.map(({ person }) => person).join(', ')} would hold ${post} at once`
        tell(
          one.where,
          ['tenures', one.index, 'post'],
          problem,
          'correct the dates, or say in `disputed` why they overlap',
          post,
        )
      }
    }
  }
}

/** The days a post was surely held: from the last day it can have begun to the first it can have ended. */
function surely({ from, to, disputed }: TenureRecord): { start: string; end: string } | undefined {
  const start = parseEdtf(from)?.latest
  if (!start || disputed) return undefined
  return { start, end: to === undefined ? LAST_DAY : (parseEdtf(to)?.earliest ?? FIRST_DAY) }
}

function overlap(a: TenureRecord, b: TenureRecord): boolean {
  const [x, y] = [surely(a), surely(b)]
  return Boolean(x && y && x.start < y.end && y.start < x.end)
}

const isLater = (a: TenureRecord, b: TenureRecord) =>
  (surely(a)?.start ?? '') >= (surely(b)?.start ?? '')
