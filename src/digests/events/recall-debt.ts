import type { RecordedChange } from '#core/changes.ts'
import type { Entry } from '#core/content.ts'
import type { Delivery, NewDelivery } from '#core/ledger.ts'
import { correctionOf } from './corrects.ts'
import { carriedBy, type EventParts } from './parts.ts'
import { isRecent, sameAs } from './putting-right.ts'
import type { IsSaid } from './said.ts'

type DebtParts = Pick<EventParts, 'newId' | 'now'>

/**
 * A list of what is owed is written anew from the facts as they are now. What was taken back in it is
 * also said below: the list names people.
 */
export async function debtRecall(
  root: Delivery,
  edits: readonly Delivery[],
  candidates: readonly RecordedChange[],
  isSaid: IsSaid,
  { newId, now }: DebtParts,
): Promise<readonly NewDelivery[]> {
  const weighed = candidates
    .filter((change) => !edits.some((edit) => tells(edit, change)))
    .map((change) => ({ change, weight: weightOf(change) }))
  const due = weighed.filter(
    ({ weight }) => weight === 'serious' || (weight === 'routine' && isRecent(root, now())),
  )
  if (due.length === 0) return []
  const changes = due.map(({ change }) => change)
  const seq = Math.max(...changes.map((change) => change.seq))
  const base = { ...sameAs(root, seq), carries: carriedBy(changes) }
  const edit: NewDelivery = { ...base, id: newId(), act: 'edit', content: root.content }
  const entries: Entry[] = []
  for (const { change, weight } of due) {
    const isNeeded = weight === 'serious' && !(await isSaid(root.place, [change]))
    if (isNeeded) entries.push({ n: change.n, severity: 'routine' })
  }
  if (entries.length === 0) return [edit]
  const content = { kind: 'correction', of: root.id, entries } as const
  return [edit, { ...base, id: newId(), act: 'post', content }]
}

const tells = ({ carries }: Delivery, { id, afterHash, beforeHash }: RecordedChange): boolean =>
  carries.some((one) => one.id === id && one.hash === (afterHash ?? beforeHash))

/** The list showed the claim as it was before the change. */
const weightOf = (change: RecordedChange) =>
  change.of === 'case' || change.before === undefined
    ? 'none'
    : correctionOf(
        { ...change, seq: change.seq - 1, after: change.before, afterHash: change.beforeHash },
        change,
      )
