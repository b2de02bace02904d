import type { SubjectType } from '#core/vocabulary.ts'
import type { Pack } from '#pack/read.ts'
import type { NamesRecord } from '#pack/records/atoms.ts'
import { personOf } from '#pack/records/cases.ts'
import type { PostRecord, TenureRecord } from '#pack/records/subjects.ts'
import { caseOf } from './names.ts'
import type { Writer } from './writer.ts'

/** Every subject of the pack, so that claims can refer to any of them in any order. */
export function fillSubjects(writer: Writer, pack: Pack): void {
  const add = (
    id: string,
    type: SubjectType,
    names: NamesRecord,
    more: Record<string, unknown> = {},
  ) => writer.addSubject(id, { type, ...written(names), ...more })

  for (const { record } of pack.organisations)
    add(record.id, 'organisation', record.names, { about: record.about })
  for (const { record } of pack.posts) {
    add(record.id, 'post', record.names, {
      about: record.about ?? null,
      seats: String(record.seats),
    })
  }
  const posts = new Map(pack.posts.map(({ record }) => [record.id, record]))
  for (const { record } of pack.people) {
    const notes = record.notes ?? []
    add(record.id, 'person', record.names, {
      hint: record.distinguish ?? null,
      lastPost: record.distinguish ? null : lastPost(record.tenures ?? [], posts),
      born: record.born?.date ?? null,
      notes: JSON.stringify(notes),
    })
  }
  for (const { record } of pack.cases) {
    const { person } = record
    if (typeof person !== 'string') {
      const hint = person.distinguish ?? record.post ?? record.body ?? null
      add(person.id, 'person', person.names, { hint })
    }
  }
  const named = writer.db.prepare<[number], Written>(
    'SELECT name, zh, hant FROM subject WHERE sid = ?',
  )
  for (const { record } of pack.cases) {
    const { name, ...characters } = named.get(writer.sid(personOf(record))) ?? { name: record.id }
    writer.addSubject(record.id, { type: 'case', name: caseOf(name), ...characters })
  }
  for (const { record } of pack.risks) add(record.id, 'risk', record.names)
  for (const { record } of pack.measures) add(record.id, 'measure', record.names)
  for (const { record } of pack.figures) add(record.id, 'figure', { en: record.name })
  linkParents(writer, pack)
}

type Written = { name: string; zh?: string | null; hant?: string | null }

const written = ({ en, hans, hant }: NamesRecord): Written => ({
  name: en,
  zh: hans ?? null,
  hant: hant === hans ? null : (hant ?? null),
})

/**
 * The post held last, as a mark to tell a person by; not a statement of what they are today. A seat
 * that hundreds share tells nobody apart, so a post of one's own comes first.
 */
function lastPost(
  tenures: readonly TenureRecord[],
  posts: ReadonlyMap<string, PostRecord>,
): string | null {
  const isShared = ({ post }: TenureRecord) => Number(posts.get(post)?.seats === 'many')
  const end = ({ to }: TenureRecord) => to ?? '9999'
  const [last] = tenures.toSorted((a, b) => isShared(a) - isShared(b) || (end(a) < end(b) ? 1 : -1))
  if (!last) return null
  const names = posts.get(last.post)?.names ?? { en: last.post }
  return JSON.stringify({ ...written(names), isOver: last.to !== undefined })
}

function linkParents({ db, sid }: Writer, pack: Pack): void {
  const update = db.prepare('UPDATE subject SET parent = ? WHERE sid = ?')
  for (const { record } of pack.organisations) {
    if (record.parent) update.run(sid(record.parent), sid(record.id))
  }
  for (const { record } of pack.posts) update.run(sid(record.body), sid(record.id))
}
