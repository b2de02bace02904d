import type { Suggestion } from '#core/corrections.ts'
import { partOf } from '#pack/layout.ts'
import type { Texts } from '#pack/locate.ts'

/** The id to cite, and a record to be filled in where the address is of no source yet. */
type SourceFound = { readonly id: string; readonly record?: object }

/** The source a suggestion names: one of the pack by its id or address, else a template for it. */
export function sourceFor({ id, source }: Suggestion, texts: Texts): SourceFound {
  const files = [...texts].flatMap(([file, text]) => (partOf(file) === 'sources' ? [text] : []))
  if (files.some((text) => idsAndAddresses(text).some((one) => one.id === source)))
    return { id: source }
  const known = files
    .flatMap(idsAndAddresses)
    .find(({ url }) => url !== '' && urlOf(url) === source)
  if (known) return { id: known.id }
  const own = idFor(source, id)
  return {
    id: own,
    record: {
      id: own,
      title: '',
      publisher: '',
      kind: '',
      url: source,
      address: 'publisher',
      published: '',
      language: '',
    },
  }
}

/**
 * The sources of a file by its lines. Parsing 7,000 of them takes half a second, in which nobody else
 * would be answered; what is laid out otherwise is only not found, and then proposed as new.
 */
const idsAndAddresses = (text: string): { readonly id: string; readonly url: string }[] =>
  text.split(/^- /m).flatMap((record) => {
    const id = /^(?: {2})?id: *"?([a-z0-9-]+)"?\r?$/m.exec(record)?.[1]
    const url = /^(?: {2})?url: *["']?(\S+?)["']?\r?$/m.exec(record)?.[1] ?? ''
    return id === undefined ? [] : [{ id, url }]
  })

const urlOf = (text: string): string => (URL.canParse(text) ? new URL(text).href : '')

/** `news-example-com-k3x9ab`: the site and the suggestion, so that it is nobody else’s. */
function idFor(address: string, suggestion: string): string {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  const site = host
    .replace(/^www\./, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
  return `${site}-${suggestion.toLowerCase()}`.replaceAll(/-+/g, '-').replaceAll(/^-|-$/g, '')
}
