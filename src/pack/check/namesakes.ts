import type { Located, Pack } from '../read.ts'
import type { NamesRecord } from '../records/atoms.ts'
import type { Path } from '../yaml.ts'
import type { Tell } from './reporter.ts'

type Named = {
  where: Located<unknown>
  path: Path
  id: string
  names: NamesRecord
  distinguish?: string | undefined
}

/** Two people who are written alike in any script each need a mark that tells them apart. */
export function checkNamesakes(pack: Pack, tell: Tell): void {
  const written = Map.groupBy(
    peopleOf(pack).flatMap((person) =>
      spellings(person.names).map((spelling) => ({ spelling, person })),
    ),
    ({ spelling }) => spelling,
  )
  const told = new Set<string>()
  for (const [spelling, entries] of written) {
    const people = [...new Map(entries.map(({ person }) => [person.id, person])).values()]
    if (people.length < 2) continue
    for (const { where, path, id, distinguish } of people) {
      if (distinguish || told.has(id)) continue
      told.add(id)
      const others = people.filter((other) => other.id !== id).map((other) => other.id)
      tell(
        where,
        path,
        `the same name as ${others.join(', ')}, and nothing tells them apart`,
        'add `distinguish`: a post and a place',
        spelling,
      )
    }
  }
}

const peopleOf = (pack: Pack): Named[] => [
  ...pack.people.map((where) => ({ where, path: ['names'], ...where.record })),
  ...pack.cases.flatMap((where) =>
    typeof where.record.person === 'string'
      ? []
      : [{ where, path: ['person', 'names'], ...where.record.person }],
  ),
]

const spellings = ({ en, hans, hant }: NamesRecord): string[] =>
  [en.toLowerCase().replaceAll(/[^\p{L}]/gu, ''), hans, hant].filter((name) => name !== undefined)
