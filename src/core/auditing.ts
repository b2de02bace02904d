import type { Audit, NewAuditEntry } from './audit.ts'
import type { Asker } from './command.ts'
import { Fault, type Report } from './errors.ts'
import { placeKey } from './place.ts'

/** Who changes something, and where that is written down. */
export type Auditing = {
  readonly audit: Audit
  readonly asker: Asker
  readonly report: Report
}

/** As many characters as `before` and `after` take at most: what a person reads, no whole record. */
export const NOTED_MAX = 2_000

/**
 * Writes down what was changed. It is changed by then, so whoever did it is told so all the same
 * where this fails; the operator is told that the audit lacks it, and what.
 */
export async function note(
  { audit, asker, report }: Auditing,
  changed: Pick<NewAuditEntry, 'action' | 'target' | 'before' | 'after'>,
): Promise<void> {
  try {
    await audit.append({
      ...changed,
      actor: asker.id,
      access: asker.access,
      place: asker.place && placeKey(asker.place),
      before: shortened(changed.before),
      after: shortened(changed.after),
      outcome: 'done',
    })
  } catch (cause) {
    const { action, target = '' } = changed
    report(new Fault(`${action} ${target} by ${asker.id} is not in the audit`, { cause }))
  }
}

/** Writes down what was refused, and why. Whoever is refused is told so even where this fails. */
export async function noteRefusal(
  { audit, asker, report }: Auditing,
  refused: Pick<NewAuditEntry, 'action' | 'target' | 'why'>,
): Promise<void> {
  try {
    await audit.append({
      ...refused,
      actor: asker.id,
      access: asker.access,
      place: asker.place && placeKey(asker.place),
      outcome: 'refused',
    })
  } catch (cause) {
    report(
      new Fault(`The refusal of ${refused.action} by ${asker.id} is not in the audit`, { cause }),
    )
  }
}

const shortened = (text: string | undefined): string | undefined =>
  text === undefined || text.length <= NOTED_MAX ? text : `${text.slice(0, NOTED_MAX - 1)}…`
