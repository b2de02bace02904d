import { partOf } from '#pack/layout.ts'
import { idOf } from '#pack/locate.ts'
import { recognise } from '#pack/recognise.ts'
import { ONE_FILE } from '../overlay/file-for.ts'

/**
 * Which file of the pack one file is: by its name, else by its records. `unnamed` where these are of
 * a part that has several files and the name does not say which; `unknown` where they are of none.
 */
export function placeOfSingle(name: string, value: unknown): string | 'unknown' | 'unnamed' {
  const base = baseOf(name)
  const byName = [`${base}.yaml`, `cases/${base}.yaml`].find((path) => partOf(path) !== undefined)
  if (byName) return byName
  const first: unknown = Array.isArray(value) ? value[0] : value
  const part = recognise(first)
  switch (part) {
    case undefined:
      return 'unknown'
    case 'claim':
    case 'cases':
      return 'unnamed'
    case 'people':
      return Array.isArray(value) ? 'unnamed' : named(`people/${idOf(part, first) ?? base}.yaml`)
    case 'sources':
      return named(`sources/${base}.yaml`)
    default:
      return ONE_FILE[part]
  }
}

const named = (path: string): string => (partOf(path) === undefined ? 'unnamed' : path)

/** `Risks.YAML.gz` is `risks`; folders in front of a name say nothing. */
const baseOf = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .toLowerCase()
    .replace(/\.gz$/, '')
    .replace(/\.(?:ya?ml|json)$/, '')
