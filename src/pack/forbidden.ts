import type { Document, Node, Scalar, YAMLMap } from 'yaml'
import { isAlias, isCollection, isMap, isNode, isScalar, visit } from 'yaml'
import type { Finding } from './finding.ts'

/** How many levels of blocks and lists a reviewed file has at most. */
export const DEPTH_MAX = 12

/**
 * As many findings of one file as anybody puts right before they ask again. More of them would only
 * take memory: each of 300,000 values can have one.
 */
export const FINDINGS_MAX = 1_000

/** What no reviewed text needs: controls, invisible characters, and changes of writing direction. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u

/** What YAML allows and a pack does not, each at its place. */
export function forbidden(
  document: Document,
  file: string,
  place: (offset: number) => { line: number; column: number },
  depthMax: number = DEPTH_MAX,
): Finding[] {
  const findings: Finding[] = []
  const add = (node: Node, problem: string, fix: string, value?: string) =>
    findings.push({ file, ...place(node.range?.[0] ?? 0), problem, value, fix })
  visit(document, (_key, node, path) => {
    if (findings.length >= FINDINGS_MAX) return visit.BREAK
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
    if (isMap(node)) {
      for (const { key } of node.items)
        if (isCollection(key)) add(key, 'a list or block as a key', 'write a word')
      for (const key of repeatedKeys(node).slice(0, FINDINGS_MAX))
        add(key, 'a key that stands here twice', 'keep one of the two', String(key.value))
    }
    if (isCollection(node) && path.filter(isCollection).length > depthMax) {
      add(node, 'values are nested too deeply', `nest at most ${depthMax} levels`)
      return visit.SKIP
    }
    return undefined
  })
  return findings
}

/** The keys of a block that were there before. */
function repeatedKeys({ items }: YAMLMap): Scalar[] {
  const seen = new Set<string>()
  return items
    .map(({ key }) => key)
    .filter(isScalar)
    .filter(({ value }) => seen.has(String(value)) || !seen.add(String(value)))
}
