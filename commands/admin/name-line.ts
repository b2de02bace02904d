import { type Line, strong } from '#core/brief.ts'
import type { NameChange } from '#core/revisions.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Words } from '#core/words.ts'

/** Who is called otherwise, or of whom it is decided otherwise who they are: old → new. */
export function nameLine(change: NameChange, words: Words): Line {
  const said = words.revisions.differs
  if (change.of === 'name') {
    const { subject, before, after, presence } = change
    const what =
      presence === 'new'
        ? said.nobodyYet
        : presence === 'gone'
          ? said.nobodyAnyMore
          : said.name(before, after)
    return [strong(nameOf(subject, words)), ' · ', what, ' · ', { code: subject.id }]
  }
  const { before, after } = change
  const pair = after ?? before
  if (!pair) return []
  return [
    strong(nameOf(pair.a, words)),
    said.and,
    strong(nameOf(pair.b, words)),
    ' · ',
    said.decision(before?.verdict, after?.verdict),
    ' · ',
    { code: change.id },
  ]
}
