import { isJson } from '../json.ts'
import { LIMITS } from './numbers.ts'
import { broken, type Finding, refusedAs, shape, text } from './rule.ts'

/**
 * What is wrong with the metadata of a message: a flat object of text, numbers, flags and lists of
 * the same. https://docs.slack.dev/messaging/message-metadata
 */
export function findInMetadata(metadata: unknown): readonly Finding[] {
  if (isJson(metadata) && JSON.stringify(metadata).length > LIMITS.metadataBytes) {
    return broken('metadata', 'is too large', 'metadata_too_large')
  }
  return refusedAs('invalid_metadata_format', METADATA(metadata, 'metadata'))
}

const METADATA = shape({
  event_type: text(1, 255),
  event_payload: (value, at) =>
    isJson(value)
      ? Object.entries(value).flatMap(([name, inner]) => findInValue(inner, `${at}.${name}`))
      : broken(at, 'must be an object'),
})

function findInValue(value: unknown, at: string): readonly Finding[] {
  const items = Array.isArray(value) ? value : [value]
  return items.every(
    (item) => isScalar(item) || (isJson(item) && Object.values(item).every(isScalar)),
  )
    ? []
    : broken(at, 'must be text, a number, a flag, or a flat object of these')
}

const isScalar = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value)
