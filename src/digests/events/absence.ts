import { type Day, dayOf, daysBetween, FIRST_DAY } from '#core/edtf.ts'
import type { NewDelivery } from '#core/ledger.ts'
import { type Newest, newestEventOf } from '#core/public-events.ts'
import type { Watch } from '#core/watches.ts'
import { carriedBy, type EventParts, languageAt } from './parts.ts'

type AbsenceParts = Pick<
  EventParts,
  'watches' | 'subscriptions' | 'ledger' | 'facts' | 'now' | 'newId' | 'changes'
>

/**
 * Looks for people watched of whom nothing public was recorded for as many days as was asked for.
 * Of each such silence a place is told once; only a newer event begins another. Made to be called
 * every minute.
 */
export function createAbsences(parts: AbsenceParts): { readonly run: () => Promise<void> } {
  /** What was looked at already on this day and in this revision. */
  let looked = { of: '', watches: new Set<string>() }
  return {
    async run() {
      const facts = parts.facts()
      const today = dayOf(parts.now())
      const of = `${today} ${facts.about().revision}`
      if (looked.of !== of) looked = { of, watches: new Set() }
      const planned: NewDelivery[] = []
      const now = (await parts.watches.all()).filter(({ absenceDays }) => absenceDays !== undefined)
      for (const watch of now.filter((one) => !looked.watches.has(keyOf(one)))) {
        const { absenceDays = 0, target } = watch
        if (target.kind !== 'subject') continue
        const newest = newestEventOf(target.id, facts)
        if (!newest || daysBetween(newest.on, today) < absenceDays) continue
        planned.push(await alertOf(watch, absenceDays, newest, today, parts))
      }
      if (planned.length > 0) await parts.ledger.plan(planned)
      for (const watch of now) looked.watches.add(keyOf(watch))
    },
  }
}

const keyOf = ({ id, absenceDays }: Watch): string => `${id} ${absenceDays}`

async function alertOf(
  { id: origin, place, target }: Watch,
  absenceDays: number,
  { claim, on }: Newest,
  today: Day,
  parts: AbsenceParts,
): Promise<NewDelivery> {
  const person = target.kind === 'subject' ? target.id : ''
  return {
    id: parts.newId(),
    origin,
    slot: `absence:${claim.id}:${absenceDays}`,
    act: 'post',
    place,
    language: await languageAt(place, parts.subscriptions),
    content: {
      kind: 'absence',
      person,
      days: daysBetween(on, today),
      newest: claim.id,
      on,
    },
    carries: await newestForm(claim.id, person, parts),
  }
}

/** More changes than the record has of anybody. */
const CHANGES_MAX = 10_000

/** The form in which the record knows the last event at this moment, to be carried. */
export async function newestForm(
  claim: string,
  person: string,
  { changes }: Pick<EventParts, 'changes'>,
): Promise<NewDelivery['carries']> {
  const { rows } = await changes.since(FIRST_DAY, person, { offset: 0, limit: CHANGES_MAX })
  const newest = rows
    .filter(({ of, id }) => of === 'claim' && id === claim)
    .toSorted((a, b) => b.n - a.n)[0]
  return newest ? carriedBy([newest]) : []
}
