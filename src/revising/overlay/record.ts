import { createHash } from 'node:crypto'
import { Document, isScalar, isSeq, Scalar, visit } from 'yaml'
import { parseYaml } from '#pack/yaml.ts'

/** A record as text, in the style of the pack: keys in their order, dates quoted, short lists in a row. */
export function writeRecord(value: unknown): string {
  const document = new Document(value, { version: '1.2', aliasDuplicateObjects: false })
  visit(document, (key, node) => {
    // A text over several lines would end where the next line of the file begins.
    if (isScalar(node) && typeof node.value === 'string' && key !== 'key') {
      if (/\n|^\d/.test(node.value)) node.type = Scalar.QUOTE_DOUBLE
    }
    if (isSeq(node) && node.items.every(isScalar) && String(node).length < 90) node.flow = true
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
}

/** The value a record's text stands for; undefined when it cannot be read. */
export const readRecord = (yaml: string): unknown => parseYaml('record', yaml).value

/** What a record says, as 64 hexadecimal digits: the order of its keys and its layout say nothing. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(canonical(value)).digest('hex')

export const isSameRecord = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b)

/** One text for all values that say the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null'
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, part]) => `${JSON.stringify(key)}:${canonical(part)}`).join(',')}}`
}
