import { isJson, listOf, objectsIn, textOf } from '../json.ts'
import { LIMITS } from './numbers.ts'
import { richText } from './rich-text.ts'
import {
  also,
  broken,
  byType,
  flag,
  list,
  number,
  oneOf,
  type Rule,
  shape,
  text,
  whole,
} from './rule.ts'

const raw = shape({ text: text(1, LIMITS.tableCharacters) })
const rawNumber = shape({ value: number, text: text(1, LIMITS.tableCharacters) })
const cell = byType('a table cell', { raw_text: raw, raw_number: rawNumber, rich_text: richText })
const headCell = byType('a header cell', { raw_text: raw, raw_number: rawNumber })

/** https://docs.slack.dev/reference/block-kit/blocks/table-block */
export const table: Rule = shape({
  'block_id?': text(1, LIMITS.blockId),
  rows: list(1, LIMITS.tableRows, list(1, LIMITS.tableColumns, cell)),
  'column_settings?': list(1, LIMITS.tableColumns, (value, at) =>
    value === null
      ? []
      : shape({ 'align?': oneOf('left', 'center', 'right'), 'is_wrapped?': flag })(value, at),
  ),
})

/** https://docs.slack.dev/reference/block-kit/blocks/data-table-block */
export const dataTable: Rule = shape(
  {
    'block_id?': text(1, LIMITS.blockId),
    rows: list(2, LIMITS.dataTableRows, list(1, LIMITS.tableColumns, cell)),
    caption: text(1, LIMITS.tableCharacters),
    'page_size?': whole(1, LIMITS.dataTablePage),
    'row_header_column_index?': whole(0, LIMITS.tableColumns - 1),
  },
  also((value, at) => {
    const rows = listOf(value['rows']).map(listOf)
    const head = rows[0] ?? []
    return [
      ...head.flatMap((one, i) => headCell(one, `${at}.rows[0][${i}]`)),
      ...rows.flatMap((row, i) =>
        row.length === head.length
          ? []
          : broken(`${at}.rows[${i}]`, 'must have as many cells as the header'),
      ),
    ]
  }),
)

/** Characters in the cells of all tables of a payload, which Slack adds up. */
export function tableCharacters(blocks: readonly unknown[]): number {
  const tables = blocks.filter(
    (block) => isJson(block) && (block['type'] === 'table' || block['type'] === 'data_table'),
  )
  let sum = 0
  for (const one of tables) {
    for (const [inner] of objectsIn(one)) {
      sum += textOf(inner['text'])?.length ?? textOf(inner['url'])?.length ?? 0
    }
  }
  return sum
}
