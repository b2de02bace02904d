import type { Document } from 'yaml'
import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import { type Excerpt, excerptAt } from './excerpt.ts'
import type { Finding } from './finding.ts'
import { DEPTH_MAX, FINDINGS_MAX, forbidden } from './forbidden.ts'
import { isTooMuch, PARTS_MAX } from './parts.ts'

export type Path = readonly (string | number)[]

/** One parsed file: its plain value, and where each part of it stands. */
export type ParsedFile = {
  readonly file: string
  readonly value: unknown
  readonly findings: readonly Finding[]
  /**
   * The place of a value; of the nearest part above it when there is none. With `character`, that of
   * one character of a text, where the text stands in the file as it is read.
   */
  readonly at: (path: Path, character?: number) => { line: number; column: number }
  /** The place of a key rather than of its value. */
  readonly keyAt: (path: Path, key: string) => { line: number; column: number }
  /** A value's own text; `undefined` when there is no such value. */
  readonly excerptAt: (path: Path) => Excerpt | undefined
}

/** Bounds on what is parsed at all. A reviewed file stays far below them. */
export const FILE_CHARACTERS_MAX = 1_000_000

export type Bounds = { readonly characters: number; readonly depth: number }
const REVIEWED: Bounds = { characters: FILE_CHARACTERS_MAX, depth: DEPTH_MAX }

/**
 * Parses one YAML file. Anchors, aliases, tags, duplicate keys, hidden characters, too deep or too
 * large files are findings; the value is then `undefined`, and nothing of it is used.
 */
export function parseYaml(file: string, text: string, bounds: Bounds = REVIEWED): ParsedFile {
  const refused = (problem: string, fix: string, value?: string): ParsedFile => ({
    file,
    value: undefined,
    at: () => START,
    keyAt: () => START,
    excerptAt: () => undefined,
    findings: [{ file, ...START, problem, value, fix }],
  })
  if (text.length > bounds.characters) {
    const fix = `split it into files below ${bounds.characters}`
    return refused('the file is too large', fix, `${text.length} characters`)
  }
  const tooDeep = () =>
    refused('brackets or blocks are nested too deeply', `nest at most ${bounds.depth} levels`)
  if (deepest(text) > bounds.depth * 2) return tooDeep()
  if (isTooMuch([text])) {
    const fix = `split it into files with at most ${PARTS_MAX} words, signs and line ends`
    return refused('the file has too many values', fix)
  }
  try {
    return readYaml(file, text, bounds.depth)
  } catch (error) {
    if (error instanceof RangeError) return tooDeep() // The parser calls itself for each level.
    throw error
  }
}

const START = { line: 1, column: 1 }

function readYaml(file: string, text: string, depth: number): ParsedFile {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    merge: false,
    uniqueKeys: false, // Compares each key with all before it; `forbidden` does it in one pass.
  })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const unreadable = [...document.errors, ...document.warnings].slice(0, FINDINGS_MAX)
  const findings: Finding[] = unreadable.map(({ pos, message }) => ({
    file,
    ...place(pos[0]),
    problem: `not readable as YAML: ${message.split('\n')[0]?.replace(/[.:]$/, '')}`,
    fix: 'correct the YAML here',
  }))
  findings.push(...forbidden(document, file, place, depth))
  const value = findings.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined
  return {
    file,
    value,
    findings,
    at: (path, character = 0) =>
      place(offsetOf(document, path) + within(document, path, character, text)),
    keyAt: (path, key) => place(keyOffset(document, path, key)),
    excerptAt: (path) => excerptAt(document, text, path, place),
  }
}

/** How deep flow brackets nest, read without recursion so that no input can exhaust the stack. */
function deepest(text: string): number {
  let depth = 0
  let most = 0
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1)
    else if (character === '\n' && depth < 3) depth = 0 // A stray bracket in prose must not add up.
    most = Math.max(most, depth)
  }
  return most
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/** How far behind the beginning of a value one of its characters stands; 0 where that is not plain. */
function within(document: Document, path: Path, character: number, text: string): number {
  const node = document.getIn(path, true)
  if (character === 0 || !isScalar(node) || !node.range || typeof node.value !== 'string') return 0
  const [start] = node.range
  const quote = /['"]/.test(text[start] ?? '') ? 1 : 0
  const begin = start + quote
  return text.slice(begin, begin + node.value.length) === node.value ? quote + character : 0
}

function keyOffset(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  if (isMap(map)) {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key)
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0]
  }
  return offsetOf(document, path)
}
