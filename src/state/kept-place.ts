import { Fault } from '#core/errors.ts'
import { type Place, readPlace } from '#core/place.ts'

/**
 * The place that a row names.
 *
 * @throws Fault when it names none: the file was changed by something else
 */
export function keptPlace(key: string): Place {
  const place = readPlace(key)
  if (!place) throw new Fault(`The state file holds no place but ${JSON.stringify(key)}`)
  return place
}
