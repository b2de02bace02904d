import type { Pack } from '../read.ts'
import type { Ids } from './ids.ts'
import type { Tell } from './reporter.ts'

type Where = Pack['identities'][number]

/** What editors decided of who is whom must not contradict itself, directly or by way of others. */
export function checkIdentities(pack: Pack, ids: Ids, tell: Tell): void {
  const decided = new Map<string, Where>()
  const group = groups()
  for (const where of pack.identities) {
    const { a, b, verdict } = where.record
    const pair = [a, b].sort().join(' ')
    const earlier = decided.get(pair)
    if (a === b) tell(where, ['b'], 'a subject compared with itself', 'name the other subject', b)
    else if (ids.get(a) && ids.get(b) && ids.get(a) !== ids.get(b)) {
      tell(where, ['b'], 'a person and a body are never the same', 'name two of one kind', b)
    }
    if (earlier) {
      const fix =
        earlier.record.verdict === verdict ? 'keep one of the two' : 'keep the verdict that holds'
      tell(where, ['verdict'], `these two were decided on before, in ${earlier.record.id}`, fix)
    } else decided.set(pair, where)
    if (verdict === 'same') group.join(a, b)
  }
  for (const where of decided.values()) {
    const { a, b, verdict } = where.record
    if (verdict === 'not-same' && a !== b && group.of(a) === group.of(b)) {
      const problem = 'not the same, although other decisions make them the same'
      tell(where, ['verdict'], problem, 'take back one of the decisions', `${a}, ${b}`)
    }
  }
}

/** Which subjects are one by way of any number of decisions. */
function groups() {
  const heads = new Map<string, string>()
  const of = (id: string): string => {
    const head = heads.get(id)
    return head === undefined ? id : of(head)
  }
  return {
    of,
    join(a: string, b: string) {
      const [x, y] = [of(a), of(b)]
      if (x !== y) heads.set(x, y)
    },
  }
}
