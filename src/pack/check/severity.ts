import { Mistake } from '#core/errors.ts'
import type { Filter } from '#core/filter/filter.ts'
import { type FilterNames, namesOfIds } from '#core/filter/names.ts'
import { parseFilter } from '#core/filter/parse.ts'
import { slugOf } from '#core/filter/slug.ts'
import { en } from '#core/words-en.ts'
import type { Located, Pack } from '../read.ts'
import type { Ids, Kind } from './ids.ts'
import type { Tell } from './reporter.ts'

/** Every rule’s filter can be read, and asks for what a change has before a rule has seen it. */
export function checkSeverity(pack: Pack, ids: Ids, tell: Tell): void {
  const names = namesIn(pack, ids)
  for (const where of pack.severity) {
    const filter = read(where, names, tell)
    if (filter && asksForSeverity(filter)) {
      tell(
        where,
        ['filter'],
        'a rule cannot ask for the severity that it is to give',
        'ask for what happened',
        where.record.filter,
      )
    }
  }
}

function read(
  where: Located<{ filter: string }>,
  names: FilterNames,
  tell: Tell,
): Filter | undefined {
  const { filter } = where.record
  try {
    return parseFilter(filter, names, en)
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    const fix = error.message.replace(/\.$/, '')
    tell(where, ['filter'], 'this filter cannot be read', fix, filter, caretOf(filter, error))
    return undefined
  }
}

/** The character at the caret; of a long filter only the part around it is shown. */
function caretOf(filter: string, { code: [shown = '', caret = ''] }: Mistake): number {
  const part = filter.indexOf(shown.replaceAll(/^…|…$/g, ''))
  return part < 0 ? 0 : part + caret.indexOf('^') - (shown.startsWith('…') ? 1 : 0)
}

/** A case names its body and sector in words, and a filter by those words as an id. */
function namesIn(pack: Pack, ids: Ids): FilterNames {
  const called = (kind: Kind) => [...ids].flatMap(([id, of]) => (of === kind ? [id] : []))
  const cases = pack.cases.map(({ record }) => record)
  return namesOfIds({
    person: called('person'),
    post: called('post'),
    body: [...called('organisation'), ...cases.flatMap(({ body }) => (body ? slugOf(body) : []))],
    sector: cases.flatMap(({ sector }) => (sector ? slugOf(sector) : [])),
  })
}

function asksForSeverity(filter: Filter): boolean {
  switch (filter.kind) {
    case 'everything':
      return false
    case 'term':
    case 'comparison':
      return filter.field === 'severity'
    case 'not':
      return asksForSeverity(filter.of)
    case 'and':
    case 'or':
      return filter.of.some(asksForSeverity)
  }
}
