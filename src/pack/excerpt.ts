import type { Document, Node } from 'yaml'
import { isCollection, isMap, isScalar, isSeq } from 'yaml'
import type { Path } from './yaml.ts'

/** One value of a file as a text of its own, and where each place of it stands in the file. */
export type Excerpt = {
  /** YAML at the left margin; of a text that was written out, the text itself. */
  readonly text: string
  /** The line of the file on which its first line stands. */
  readonly line: number
  /** How many characters further right its first line and all others stand in the file. */
  readonly shift: { readonly first: number; readonly others: number }
  /** False where its lines are not lines of the file: all of it then stands at `line`. */
  readonly isExact: boolean
}

type Place = (offset: number) => { line: number; column: number }

/** The text of the value at a path, with the blanks taken away that its place in the file brings. */
export function excerptAt(
  document: Document,
  text: string,
  path: Path,
  place: Place,
): Excerpt | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  if (isScalar(node) && typeof node.value === 'string') return scalarExcerpt(node, text, place)
  if (!isCollection(node) || !node.range) return undefined
  const [start] = node.range
  const { line, column } = place(start)
  const margin = isFlow(node) ? 0 : column - 1
  const [first = '', ...others] = text.slice(start, endOf(node, text)).split('\n')
  return {
    text: [first, ...others.map((one) => outdented(one, margin))].join('\n'),
    line,
    shift: { first: column - 1, others: margin },
    isExact: true,
  }
}

/** Where a value ends, without the line end and comments behind it that the parser counts to it. */
export function endOf(node: Node, text: string): number {
  const [start = 0, end = 0] = node.range ?? []
  if (isFlow(node)) return end
  const last = lastOf(node)
  if (last) return endOf(last, text)
  return start + text.slice(start, end).trimEnd().length
}

export const isFlow = (node: unknown): boolean => isCollection(node) && node.flow === true

function lastOf(node: Node): Node | undefined {
  if (isSeq(node)) return node.items.at(-1) as Node | undefined // What a parser makes holds nodes.
  if (!isMap(node)) return undefined
  const pair = node.items.at(-1)
  const value = pair?.value as Node | null | undefined // The same.
  return value?.range ? value : ((pair?.key as Node | undefined) ?? undefined) // The same.
}

const outdented = (line: string, margin: number): string =>
  line.slice(Math.min(margin, line.length - line.trimStart().length))

/** A file that stands in another as one text: its lines are lines of the file where it is literal. */
function scalarExcerpt(
  node: { value: unknown; type?: unknown; range?: readonly number[] | null | undefined },
  text: string,
  place: Place,
): Excerpt {
  const { line } = place(node.range?.[0] ?? 0)
  const own = String(node.value)
  if (node.type !== 'BLOCK_LITERAL') {
    return { text: own, line, shift: { first: 0, others: 0 }, isExact: false }
  }
  const begin = own.split('\n').findIndex((one) => one.trim() !== '')
  const shown = text.split('\n')[line + Math.max(0, begin)] ?? ''
  const original = own.split('\n')[Math.max(0, begin)] ?? ''
  const margin = Math.max(0, shown.length - original.length)
  return { text: own, line: line + 1, shift: { first: margin, others: margin }, isExact: true }
}
