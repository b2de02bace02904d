import type { Content } from '#core/content.ts'
import type { Digests, Previewed } from '#core/digests.ts'
import { Fault, type Mistake } from '#core/errors.ts'
import type { Ledger } from '#core/ledger.ts'
import type { Subscription } from '#core/subscription.ts'
import type { Words } from '#core/words.ts'
import { contentOf, headOf } from '../tick/draft.ts'
import { createGather, type Gatherer } from '../tick/gather.ts'
import { RECENT } from '../tick/tick.ts'
import { calendarsOf } from '../when/quiet.ts'
import { missedBetween, nextRun } from '../when/runs.ts'
import { nextDueOf, type Slot, slotAfter } from '../when/turn.ts'
import { asSubscription } from './imagined.ts'
import type { DeskParts } from './parts.ts'

type Look = Pick<Digests, 'preview' | 'test'>

type LookParts = Pick<
  DeskParts,
  'changes' | 'watches' | 'facts' | 'now' | 'compose' | 'newId' | 'wake'
> & { readonly ledger: Pick<Ledger, 'plan' | 'digestsOf'> }

/** Puts together what the next digest would be, by the code that plans and writes the real one. */
export function createLook(parts: LookParts): Look {
  const gather = createGather(parts)

  async function draft(one: Subscription, isTest: boolean) {
    const at = parts.now()
    const broken: Mistake[] = []
    const found = await gather([one satisfies Gatherer], (_, mistake) => broken.push(mistake))
    const gathered = found.get(one.id)
    if (!gathered) throw broken[0] ?? new Fault(`Nothing was gathered for ${one.id}`)
    const head = headOf(one, await slotNow(one, at), at, isTest)
    return { gathered, ...contentOf(one, head, gathered) }
  }

  /** The slot of the digest that comes next, as it would be planned. */
  async function slotNow(one: Subscription, at: Date): Promise<Slot> {
    const calendars = calendarsOf(parts.facts())
    const first = new Date(one.nextDue ?? nextDueOf(one, at, calendars) ?? at)
    const latest = first > at ? first : at
    const due = missedBetween(one, first, latest, calendars) ?? {
      latest,
      count: 1,
      next: nextRun(one, latest, calendars),
    }
    return slotAfter(one, await parts.ledger.digestsOf(one.id, RECENT), due, calendars)
  }

  return {
    async preview(of: Previewed | Subscription, words: Words, page = 1) {
      const one = await asSubscription(of, parts)
      const { content: drafted, isSkipped } = await draft(one, false)
      // Where nothing would be posted, nobody has waited a week for a sign of life either.
      const content: Content =
        drafted.kind === 'quiet' && isSkipped ? { ...drafted, policy: 'line' } : drafted
      const brief = await parts.compose({ id: NONE, content, language: words.language, page })
      return { brief, isSilent: isSkipped, told: await toldIn(content, parts) }
    },
    async test(one, { id: by }) {
      const { content, gathered, isSkipped } = await draft(one, true)
      if (isSkipped) return false
      const at = parts.now()
      await parts.ledger.plan([
        {
          id: parts.newId(),
          origin: one.id,
          slot: `test:${at.toISOString()} ${by}`,
          act: 'post',
          place: one.place,
          language: one.language,
          content,
          carries: gathered.carries,
          deliverBy: new Date(at.getTime() + TEST_MS).toISOString(),
        },
      ])
      parts.wake()
      return true
    },
  }
}

/** The changes behind the lines of a digest. */
async function toldIn(content: Content, { changes }: Pick<LookParts, 'changes'>) {
  return content.kind === 'digest' ? await changes.byNumber(content.entries.map(({ n }) => n)) : []
}

/** No delivery: the ways to the other pages are written by who shows it. */
const NONE = ''

/** A test that takes longer than this surprises whoever asked for it. */
const TEST_MS = 600_000
