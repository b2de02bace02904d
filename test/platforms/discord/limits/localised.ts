import { isFields } from '../json.ts'
import { type Check, refused } from './finding.ts'
import { LOCALES } from './numbers.ts'

/**
 * A text in several languages, by locale; each keeps to the rules of the text itself.
 * https://docs.discord.com/developers/interactions/application-commands#localization
 */
export const localised =
  (check: Check): Check =>
  (value, path) => {
    if (!isFields(value)) {
      return [refused(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used here.')]
    }
    return Object.entries(value).flatMap(([locale, words]) =>
      LOCALES.includes(locale)
        ? check(words, [...path, locale])
        : [refused([...path, locale], 'ENUM_TYPE_COERCE', 'Not a locale that Discord knows.')],
    )
  }
