import type { Form } from './forms.ts'
import { HEAD_LENGTH, SHARED_MIN } from './tables.ts'

/** A beginning that many forms share, and the best known of them, one for each subject. */
export type Head = { readonly prefix: string; readonly best: readonly Form[] }

/**
 * Every beginning that more than 64 of the forms share, the empty one included, with its ten
 * best, in the order of the forms. `forms` are sorted by key.
 */
export function* headsOf(
  forms: readonly Form[],
  subjectOf: (nid: number) => number,
): Generator<Head> {
  const open: Group[] = [{ from: 0, to: forms.length, length: 0 }]
  for (let group = open.pop(); group !== undefined; group = open.pop()) {
    if (group.to - group.from <= SHARED_MIN) continue
    const prefix = forms[group.from]?.key.slice(0, group.length) ?? ''
    if (prefix.isWellFormed()) yield { prefix, best: bestOf(forms, group, subjectOf) }
    open.push(...longerGroups(forms, group).reverse())
  }
}

/** The forms from `from` up to but not including `to`, whose first `length` letters are equal. */
type Group = { readonly from: number; readonly to: number; readonly length: number }

function longerGroups(forms: readonly Form[], { from, to, length }: Group): Group[] {
  const groups: Group[] = []
  let start = from
  // Those that end here sort first, and have no longer beginning to share.
  while (start < to && forms[start]?.key.length === length) start++
  for (let i = start; i < to; i++) {
    if (i + 1 < to && forms[i + 1]?.key[length] === forms[i]?.key[length]) continue
    groups.push({ from: start, to: i + 1, length: length + 1 })
    start = i + 1
  }
  return groups
}

function bestOf(
  forms: readonly Form[],
  { from, to }: Group,
  subjectOf: (nid: number) => number,
): readonly Form[] {
  const best: Form[] = []
  for (let i = from; i < to; i++) {
    const form = forms[i]
    if (form === undefined || (best.length === HEAD_LENGTH && !isBefore(form, best.at(-1))))
      continue
    const same = best.findIndex((other) => subjectOf(other.nid) === subjectOf(form.nid))
    if (same !== -1 && !isBefore(form, best[same])) continue
    if (same !== -1) best.splice(same, 1)
    const place = best.findIndex((other) => isBefore(form, other))
    best.splice(place === -1 ? best.length : place, 0, form)
    best.length = Math.min(best.length, HEAD_LENGTH)
  }
  return best
}

/** Forms of equal weight keep the order of their names, which is the order of the data. */
const isBefore = (form: Form, other: Form | undefined): boolean =>
  other === undefined || form.w < other.w || (form.w === other.w && form.nid < other.nid)
