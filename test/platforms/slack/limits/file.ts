import { type Json, textOf } from '../json.ts'
import { LIMITS } from './numbers.ts'
import { broken, type Finding, frowned } from './rule.ts'

/** Names of the pictures that Slack shows in messages. */
export const PICTURE = /\.(?:png|jpe?g|gif)$/i

/**
 * What is wrong with asking for a place to upload to. A picture needs words for those who cannot
 * see it; a file that is none must have none, or Slack uploads it and then silently shares it
 * nowhere: https://github.com/slackapi/python-slack-sdk/issues/1818
 */
export function findInUpload(args: Json): readonly Finding[] {
  const name = textOf(args['filename']) ?? ''
  const alt = textOf(args['alt_txt']) ?? textOf(args['alt_text'])
  const isPicture = PICTURE.test(name)
  return [
    ...(name === '' ? broken('filename', 'is missing', 'missing_argument') : []),
    ...(Number(args['length']) > 0 ? [] : broken('length', 'is missing', 'missing_argument')),
    ...(alt !== undefined && alt.length > LIMITS.fileAltText
      ? broken('alt_txt', `must have at most ${LIMITS.fileAltText} characters`, 'alt_txt_too_large')
      : []),
    ...(isPicture && !alt?.trim() ? frowned('alt_txt', 'is missing: a picture needs words') : []),
    ...(!isPicture && alt !== undefined ? frowned('alt_txt', 'belongs to pictures only') : []),
    ...(/\.\w+$/.test(name) ? [] : frowned('filename', 'must end in what kind of file it is')),
  ]
}

/** A file that is shared needs a title, or people see its name. */
export const findInSharedFile = (file: Json, at: string): readonly Finding[] => [
  ...(textOf(file['id']) ? [] : broken(`${at}.id`, 'is missing', 'invalid_arguments')),
  ...(textOf(file['title'])?.trim() ? [] : frowned(`${at}.title`, 'is missing')),
]
