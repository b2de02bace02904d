import { LIMITS } from './numbers.ts'
import type { Rule } from './rule.ts'
import { also, broken, byType, exactlyOne, flag, frowned, oneOf, shape, text, url } from './rule.ts'

/** Plain text. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const plain = (max: number, min = 1): Rule =>
  byType('a plain_text object', { plain_text: shape({ text: text(min, max), 'emoji?': flag }) })

/**
 * Text with markup. Without `verbatim: true` Slack looks for addresses and names in it, so data
 * could become a link: https://docs.slack.dev/reference/block-kit/composition-objects/text-object
 */
export const mrkdwn = (max: number): Rule =>
  byType('a mrkdwn object', {
    mrkdwn: shape(
      { text: text(1, max), 'verbatim?': flag },
      also((value, at) =>
        value['verbatim'] === true ? [] : frowned(at, 'mrkdwn must be verbatim: true'),
      ),
    ),
  })

/** Either kind of text. */
export const anyText = (max: number): Rule =>
  byType('a text object', { plain_text: plain(max), mrkdwn: mrkdwn(max) })

/** A question before an action. https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
export const confirm: Rule = shape({
  'title?': plain(LIMITS.confirmTitle),
  text: anyText(LIMITS.confirmText),
  'confirm?': plain(LIMITS.confirmButton),
  'deny?': plain(LIMITS.confirmButton),
  'style?': oneOf('primary', 'danger'),
})

const described = { 'description?': plain(LIMITS.optionDescription) }

/** One entry of a menu. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const option: Rule = shape({
  text: plain(LIMITS.optionText),
  value: text(1, LIMITS.optionValue),
  ...described,
})

/** One entry of a group of checkboxes or radio buttons, which may have markup. */
export const markedOption: Rule = shape({
  text: anyText(LIMITS.optionText),
  value: text(1, LIMITS.optionValue),
  'description?': anyText(LIMITS.optionDescription),
})

/** One entry of an overflow menu, which alone may lead to an address. */
export const overflowOption: Rule = shape({
  text: plain(LIMITS.optionText),
  value: text(1, LIMITS.optionValue),
  ...described,
  'url?': url(LIMITS.optionUrl),
})

/** Where a picture comes from. https://docs.slack.dev/reference/block-kit/composition-objects/slack-file-object */
export const imageSource = {
  fields: {
    'image_url?': url(LIMITS.imageUrl),
    'slack_file?': shape(
      { 'id?': text(1, 255), 'url?': url(LIMITS.imageUrl) },
      exactlyOne('id', 'url'),
    ),
  },
  one: exactlyOne('image_url', 'slack_file'),
} as const

/** When typing counts as an action. https://docs.slack.dev/reference/block-kit/composition-objects/dispatch-action-configuration-object */
export const dispatchConfig: Rule = shape({
  'trigger_actions_on?': (value, at) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((on) => on === 'on_enter_pressed' || on === 'on_character_entered')
      ? []
      : broken(at, 'must list on_enter_pressed, on_character_entered or both'),
})
