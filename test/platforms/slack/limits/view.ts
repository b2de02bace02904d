import { isJson, listOf } from '../json.ts'
import { plain } from './composition.ts'
import { LIMITS } from './numbers.ts'
import {
  broken,
  byType,
  type Fields,
  type Finding,
  flag,
  linesOf,
  type Rule,
  refusedAs,
  shape,
  text,
} from './rule.ts'
import { findInBlocks } from './whole.ts'

/**
 * What is wrong with a view, one line each with the path in it.
 * https://docs.slack.dev/reference/views/modal-views, https://docs.slack.dev/reference/views/home-tab-views
 */
export const checkView = (view: unknown): string[] => linesOf(findInView(view))

/** The same, with what Slack answers to each. */
export function findInView(view: unknown): readonly Finding[] {
  const bytes = isJson(view) ? Buffer.byteLength(JSON.stringify(view)) : 0
  return [
    ...refusedAs('invalid_arguments', VIEW(view, '')),
    ...(bytes > LIMITS.viewBytes ? broken('', `has ${bytes} bytes`, 'view_too_large') : []),
  ]
}

const shared: Fields = {
  'private_metadata?': text(0, LIMITS.privateMetadata),
  'callback_id?': text(0, LIMITS.callbackId),
  'external_id?': text(0, LIMITS.externalId),
}

/** A form that cannot be sent off is a dead end, so Slack refuses it. */
const submittable: Rule = (value, at) => {
  const view = isJson(value) ? value : {}
  const hasInput = listOf(view['blocks']).some(
    (block) => isJson(block) && block['type'] === 'input',
  )
  return hasInput && view['submit'] === undefined
    ? broken(at === '' ? 'submit' : `${at}.submit`, 'is needed when there is an input block')
    : []
}

const VIEW = byType('a view', {
  home: shape({ ...shared, blocks: (value, at) => findInBlocks(value, at, 'home') }),
  modal: shape(
    {
      ...shared,
      title: plain(LIMITS.viewTitle),
      'submit?': plain(LIMITS.viewButton),
      'close?': plain(LIMITS.viewButton),
      'clear_on_close?': flag,
      'notify_on_close?': flag,
      'submit_disabled?': flag,
      blocks: (value, at) => findInBlocks(value, at, 'modal'),
    },
    submittable,
  ),
})
