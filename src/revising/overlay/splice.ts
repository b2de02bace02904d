import { isCollection, isSeq, type Node, parseDocument, type YAMLSeq } from 'yaml'
import { endOf, isFlow } from '#pack/excerpt.ts'
import type { Path } from '#pack/yaml.ts'
import { readRecord } from './record.ts'

/** As the pack is read, so that places are the same. */
const READING = { version: '1.2', merge: false, uniqueKeys: false, prettyErrors: false } as const

/**
 * Puts a record in the place of the one at a path. Every other byte of the file stays: comments,
 * order, quotation marks and line ends.
 */
export function replaceRecord(text: string, path: Path, record: string): string {
  const document = parseDocument(text, READING)
  const node = path.length === 0 ? document.contents : document.getIn(path, true)
  if (!isCollection(node) || !node.range) throw new Error('there is no record at this path')
  const inFlow = path.some((_, i) => {
    const outer = i === 0 ? document.contents : document.getIn(path.slice(0, i), true)
    return isFlow(outer)
  })
  const [start] = node.range
  return spliced(
    text,
    start,
    endWithComment(endOf(node, text), text),
    forPlace(record, start, text, inFlow),
  )
}

/** Puts a record at the end of the list at a path; the list of a file that is empty begins with it. */
export function appendRecord(text: string, path: Path, record: string): string {
  const document = parseDocument(text, READING)
  const list = path.length === 0 ? document.contents : document.getIn(path, true)
  if (!isSeq(list) || !list.range) return `${endedByLine(text)}${listed(record, 0)}\n`
  if (list.flow && list.items.length === 0 && path.length === 0) {
    return spliced(text, list.range[0], list.range[1], listed(record, 0))
  }
  if (list.flow) {
    const end = list.range[1] - 1 // In front of the bracket that closes it.
    const comma = list.items.length > 0 && !/,\s*$/.test(text.slice(0, end)) ? ', ' : ''
    return spliced(text, end, end, `${comma}${inOneLine(record)}`)
  }
  const end = endWithComment(endOf(list, text), text)
  return spliced(
    text,
    end,
    end,
    `\n${gapBetween(list, text)}${listed(record, columnOf(list.range[0], text))}`,
  )
}

const spliced = (text: string, from: number, to: number, put: string): string =>
  `${text.slice(0, from)}${put}${text.slice(to)}`

/** A comment behind the last value of a record belongs to it. */
function endWithComment(end: number, text: string): number {
  const comment = /^[ \t]+#[^\r\n]*/.exec(text.slice(end))
  return end + (comment?.[0].length ?? 0)
}

/** The record as it stands at a place: its first line there, the others as far to the right. */
function forPlace(record: string, start: number, text: string, inFlow: boolean): string {
  return inFlow ? inOneLine(record) : indented(record, columnOf(start, text))
}

const inOneLine = (record: string): string => JSON.stringify(readRecord(record))

const indented = (record: string, column: number): string =>
  record.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(column)}`)

/** `- ` and the record, at a column; its first line comes without blanks at the beginning of a file. */
const listed = (record: string, column: number): string =>
  `${' '.repeat(column)}- ${indented(record, column + 2)}`

const columnOf = (offset: number, text: string): number =>
  offset - (text.lastIndexOf('\n', offset - 1) + 1)

/** Lists whose records stand apart keep them apart. */
function gapBetween({ items }: YAMLSeq, text: string): string {
  const [first, second] = items as Node[] // What a parser makes holds nodes.
  const from = first && endOf(first, text)
  const to = second?.range?.[0]
  return from !== undefined && to !== undefined && !/\n[ \t]*\r?\n/.test(text.slice(from, to))
    ? ''
    : '\n'
}

const endedByLine = (text: string): string =>
  text === '' || text.endsWith('\n') ? text : `${text}\n`
