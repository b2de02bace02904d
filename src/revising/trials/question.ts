import type { Facts } from '#core/fact-store.ts'
import { fieldOf } from '#pack/locate.ts'
import type { PastedRecord } from '../overlay/pasted.ts'

/** The line whose answer shows the last of the records: those before it are what it refers to. */
export function questionFor(records: readonly PastedRecord[], facts: Facts): string {
  const last = records.at(-1)
  if (!last) return 'about'
  const { part, id, value } = last
  switch (part) {
    case 'people':
    case 'organisations':
    case 'posts':
      return `who ${id}`
    case 'cases':
      return `who ${idIn(fieldOf(value, 'person'))}`
    case 'identities':
      return `who ${idIn(fieldOf(value, 'a'))}`
    case 'series':
      return figureOf(id, facts)
    case 'claim':
    case 'sources':
    case 'risks':
    case 'measures':
    case 'figures':
    case 'phrases':
    case 'checks':
      return `source ${id}`
    case 'info':
    case 'holidays':
    case 'severity':
      return 'about'
  }
}

/** A person is named by their id, or described in the case itself. */
const idIn = (value: unknown): string => String(fieldOf(value, 'id') ?? value)

/** A series is shown with its figures; one without any, by what the pack says of itself. */
function figureOf(series: string, facts: Facts): string {
  const figure = facts.figures({ isBesideCases: false }, {}).find((one) => one.series === series)
  return figure ? `source ${figure.id}` : 'about'
}
