import type { Html } from '#adapters/playground/shell.ts'

/** An element, its attributes as a browser reads them, and what stands in it. */
export type Element = {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly (Element | string)[]
}

/** All that drawings are made of; whatever else is found in one was not written by us. */
const TAGS = new Set(
  [
    'a article b blockquote br button code div em form hr input label li ol option p pre s select',
    'span strong table tbody td textarea th thead tr u ul',
  ]
    .join(' ')
    .split(' '),
)
const VOID = new Set(['br', 'hr', 'input'])
const ATTRIBUTES =
  /^(?:aria-(?:autocomplete|describedby|expanded|hidden|invalid|label|level)|autocomplete|class|data-(?:cancel|confirm|error|file|form|picker|press|press-menu)|disabled|for|hidden|href|id|maxlength|method|name|placeholder|rel|required|role|rows|scope|selected|start|tabindex|target|type|value)$/

const TAG = /<(\/?)([a-z]+)((?: [a-z-]+(?:="[^"<>]*")?)*)>/y
const ATTRIBUTE = / ([a-z-]+)(?:="([^"<>]*)")?/g
const ENTITY = /&(?:amp|lt|gt|quot|#39);/g
const CHARACTERS: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
}

/** An element that is still being read. */
type Open = Element & { readonly children: (Element | string)[] }

/**
 * Reads drawn HTML by a grammar much narrower than a browser’s: a tag or an attribute we never
 * write, one that is not closed, a stray `<`, `>`, `"` or `&` in words is an error. What passes means
 * the same in every browser.
 */
export async function readMarkup(drawn: Html): Promise<Element> {
  const source = String(await drawn)
  const root: Open = { tag: '', attributes: new Map(), children: [] }
  const open = [root]
  for (let at = 0; at < source.length; ) {
    const inside = open.at(-1)
    if (!inside) throw new Error('closed more than was opened')
    if (source[at] !== '<') {
      const end = source.indexOf('<', at)
      const words = source.slice(at, end < 0 ? source.length : end)
      inside.children.push(wordsIn(words))
      at += words.length
      continue
    }
    TAG.lastIndex = at
    const [all = '', end, tag = '', given = ''] = TAG.exec(source) ?? []
    if (all === '' || !TAGS.has(tag)) throw new Error(`no tag: ${source.slice(at, at + 200)}`)
    at += all.length
    if (end === '/') {
      if (inside.tag !== tag || given !== '') throw new Error(`</${tag}> closes <${inside.tag}>`)
      open.pop()
      continue
    }
    const element: Open = { tag, attributes: attributesIn(given), children: [] }
    inside.children.push(element)
    if (!VOID.has(tag)) open.push(element)
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> is left open`)
  return root
}

function attributesIn(given: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name = '', value = ''] of given.matchAll(ATTRIBUTE)) {
    if (!ATTRIBUTES.test(name)) throw new Error(`an attribute nobody writes: ${name}`)
    if (found.has(name)) throw new Error(`twice: ${name}`)
    const read = wordsIn(value)
    if (name === 'href' && !/^https?:\/\//.test(read)) throw new Error(`leads to ${read}`)
    found.set(name, read)
  }
  return found
}

function wordsIn(written: string): string {
  if (/[<>"']/.test(written) || written.replaceAll(ENTITY, '').includes('&')) {
    throw new Error(`not escaped: ${written.slice(0, 200)}`)
  }
  return written.replaceAll(ENTITY, (entity) => CHARACTERS[entity] ?? '')
}

/** Every element, the outermost first. */
export const elementsIn = (element: Element): readonly Element[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [child, ...elementsIn(child)],
  )

/** Elements of a class, in order. */
export const withClass = (element: Element, name: string): readonly Element[] =>
  elementsIn(element).filter(({ attributes }) => attributes.get('class')?.split(' ').includes(name))

/** Elements with an attribute, in order. */
export const withAttribute = (element: Element, name: string): readonly Element[] =>
  elementsIn(element).filter(({ attributes }) => attributes.has(name))

/** The words in an element; a line break is one. */
export const wordsOf = (element: Element | string): string => {
  if (typeof element === 'string') return element
  return element.tag === 'br' ? '\n' : element.children.map(wordsOf).join('')
}
