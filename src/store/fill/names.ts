import type { Pack } from '#pack/read.ts'
import type { NamesRecord } from '#pack/records/atoms.ts'
import type { WrittenName } from '../names/types.ts'
import type { Writer } from './writer.ts'

/** Every written form of every subject, weighted by how much the store has to say about it. */
export function namesOf({ db, sid }: Writer, pack: Pack): WrittenName[] {
  const mentions = db.prepare<[number], { n: number }>(
    'SELECT count(*) AS n FROM claim_subject WHERE sid = ?',
  )
  const forms = (id: string, names: NamesRecord, person: boolean): WrittenName[] => {
    const subject = sid(id)
    const common = { subject, person, prominence: 1 + (mentions.get(subject)?.n ?? 0) }
    const written = (text: string | undefined, script: WrittenName['script']): WrittenName[] =>
      text === undefined ? [] : [{ ...common, written: text, script, kind: 'name' }]
    return [
      ...written(names.en, 'latin'),
      ...written(names.hans, 'hans'),
      ...written(names.hant === names.hans ? undefined : names.hant, 'hant'),
      ...written(names.pinyin, 'pinyin'),
      ...(names.also ?? []).map(({ name, kind }) => ({
        ...common,
        written: name,
        kind,
        script: scriptOf(name),
      })),
      { ...common, written: id, script: 'id', kind: 'id' },
    ]
  }
  const people = new Map(pack.people.map(({ record }) => [record.id, record.names.en]))
  return [
    ...pack.people.flatMap(({ record }) => forms(record.id, record.names, true)),
    ...pack.cases.flatMap(({ record: { person } }) =>
      typeof person === 'string' ? [] : forms(person.id, person.names, true),
    ),
    ...[pack.organisations, pack.posts, pack.risks, pack.measures]
      .flat()
      .flatMap(({ record }) => forms(record.id, record.names, false)),
    ...pack.cases.flatMap(({ record }) =>
      forms(record.id, { en: caseName(record, people), also: spacedId(record) }, false),
    ),
    ...pack.figures.flatMap(({ record }) => forms(record.id, { en: record.name }, false)),
  ]
}

type CaseRecord = Pack['cases'][number]['record']

/** What the case of somebody is called. */
export const caseOf = (person: string): string => `Case of ${person}`

/** A case is also found by what it is shown as. */
const caseName = ({ id, person }: CaseRecord, people: ReadonlyMap<string, string>): string =>
  caseOf(typeof person === 'string' ? (people.get(person) ?? id) : person.names.en)

const spacedId = ({ id }: CaseRecord): NamesRecord['also'] => [
  { name: id.replaceAll('-', ' '), kind: 'alias' },
]

/** An alias in characters is looked up like simplified ones; folding takes traditional ones there. */
const scriptOf = (name: string): WrittenName['script'] =>
  /\p{Script=Han}/u.test(name) ? 'hans' : 'latin'
