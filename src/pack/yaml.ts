import type { Document, Node } from 'yaml'
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
} from 'yaml'
import type { Finding } from './finding.ts'

export type Path = readonly (string | number)[]

/** One parsed file: its plain value, and where each part of it stands. */
export type ParsedFile = {
  readonly file: string
  readonly value: unknown
  readonly findings: readonly Finding[]
  /** The place of a value; of the nearest part above it when there is none. */
  readonly at: (path: Path) => { line: number; column: number }
  /** The place of a key rather than of its value. */
  readonly keyAt: (path: Path, key: string) => { line: number; column: number }
}

/** Bounds on what is parsed at all. A reviewed file stays far below them. */
export const FILE_BYTES_MAX = 4_000_000
export const DEPTH_MAX = 12

/** What no reviewed text needs: controls, invisible characters, and changes of writing direction. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u

/**
 * Parses one YAML file. Anchors, aliases, tags, duplicate keys, hidden characters, too deep or too
 * large files are findings; the value is then `undefined`, and nothing of it is used.
 */
export function parseYaml(file: string, text: string): ParsedFile {
  const lines = new LineCounter()
  const start = { line: 1, column: 1 }
  const nowhere = { file, value: undefined, at: () => start, keyAt: () => start }
  if (text.length > FILE_BYTES_MAX) {
    return {
      ...nowhere,
      findings: [
        {
          file,
          ...start,
          problem: 'the file is too large',
          value: `${text.length} characters`,
          fix: `split it into files below ${FILE_BYTES_MAX}`,
        },
      ],
    }
  }
  if (deepest(text) > DEPTH_MAX * 2) {
    return {
      ...nowhere,
      findings: [
        {
          file,
          ...start,
          problem: 'brackets are nested too deeply',
          fix: `nest at most ${DEPTH_MAX} levels`,
        },
      ],
    }
  }
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    version: '1.2',
    merge: false,
  })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const findings: Finding[] = [...document.errors, ...document.warnings].map(
    ({ pos, message }) => ({
      file,
      ...place(pos[0]),
      problem: `not readable as YAML: ${message.split('\n')[0]?.replace(/[.:]$/, '')}`,
      fix: 'correct the YAML here',
    }),
  )
  findings.push(...forbidden(document, file, place))
  const value = findings.length === 0 ? document.toJS({ maxAliasCount: 0 }) : undefined
  return {
    file,
    value,
    findings,
    at: (path) => place(offsetOf(document, path)),
    keyAt: (path, key) => place(keyOffset(document, path, key)),
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

function forbidden(
  document: Document,
  file: string,
  place: (offset: number) => { line: number; column: number },
): Finding[] {
  const findings: Finding[] = []
  const add = (node: Node, problem: string, fix: string, value?: string) =>
    findings.push({ file, ...place(node.range?.[0] ?? 0), problem, value, fix })
  visit(document, (_key, node, path) => {
    if (!isNode(node)) return
    if (isAlias(node)) add(node, 'an alias', 'write the value out', `*${node.source}`)
    else if (node.anchor)
      add(node, 'an anchor', 'remove it and write values out', `&${node.anchor}`)
    else if (node.tag && !node.tag.startsWith('tag:yaml.org,2002:'))
      add(node, 'a tag', 'remove it', node.tag)
    if (
      isScalar(node) &&
      typeof node.value === 'string' &&
      HIDDEN.test(node.value.replaceAll('\n', ''))
    ) {
      add(
        node,
        'a control, invisible or direction-changing character',
        'delete that character',
        node.value,
      )
    }
    if (isCollection(node) && path.filter(isCollection).length > DEPTH_MAX) {
      add(node, 'values are nested too deeply', `nest at most ${DEPTH_MAX} levels`)
      return visit.SKIP
    }
    return undefined
  })
  return findings
}

function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

function keyOffset(document: Document, path: Path, key: string): number {
  const map = path.length === 0 ? document.contents : document.getIn(path, true)
  if (isMap(map)) {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key)
    if (pair && isScalar(pair.key) && pair.key.range) return pair.key.range[0]
  }
  return offsetOf(document, path)
}
