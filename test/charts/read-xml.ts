/** An element with the text directly in it. */
export type Element = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly text: string
}

/**
 * Reads XML as strictly as a browser does, as far as our documents go: elements, attributes, text
 * and the entities every document has. Elements come in the order they end.
 *
 * @throws Error saying what is wrong, and where
 * @see https://www.w3.org/TR/xml/
 */
export function readXml(xml: string): readonly Element[] {
  const bad = (what: string, at: number): never => {
    throw new Error(`${what} at ${at}: ${JSON.stringify(xml.slice(at, at + 40))}`)
  }
  const odd = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.exec(xml)
  if (odd) bad('a character XML has not', odd.index)
  const done: Element[] = []
  const open: { name: string; attributes: Record<string, string>; text: string }[] = []
  let at = 0
  while (at < xml.length) {
    const [token = ''] = /^(?:<[^<>]*>|[^<>]+)/.exec(xml.slice(at)) ?? bad('no token', at)
    const tag = /^<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<&]*")*)(\/?)>$/.exec(token)
    if (!tag) {
      const inside = open.at(-1) ?? bad('text outside the document', at)
      inside.text += token.replaceAll(/&([^;]*;?)/g, (_, name) => ENTITIES[name] ?? bad('&', at))
    } else {
      const [, ends, name = '', written = '', isEmpty] = tag
      if (open.length === 0 && done.length > 0) bad('a second document', at)
      if (!ends) open.push({ name, attributes: attributesOf(written), text: '' })
      if (ends || isEmpty) {
        const element = open.pop()
        if (element === undefined || element.name !== name) bad('an end without a beginning', at)
        else done.push(element)
      }
    }
    at += token.length
  }
  if (open.length > 0) bad('no end', at)
  return done
}

const ENTITIES: Readonly<Record<string, string>> = {
  'amp;': '&',
  'lt;': '<',
  'gt;': '>',
  'quot;': '"',
  'apos;': "'",
}

function attributesOf(written: string): Record<string, string> {
  const pairs = [...written.matchAll(/ ([^=]+)="([^"]*)"/g)].map(([, name = '', value = '']) => ({
    name,
    value,
  }))
  const names = new Set(pairs.map(({ name }) => name))
  if (names.size < pairs.length) throw new Error(`an attribute twice: ${written}`)
  return Object.fromEntries(pairs.map(({ name, value }) => [name, value]))
}
