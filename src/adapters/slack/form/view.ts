import type { ConversationsSelect, InputBlock, ModalView, PlainTextOption } from '@slack/types'
import type { Field, Form } from '#core/form.ts'
import { oneLine } from '#core/one-line.ts'
import { plainText } from '../render/escape.ts'
import { LIMITS } from '../render/limits.ts'

/** The `callback_id` of every form. */
export const FORM = 'form'

/** A form as Slack shows it: https://docs.slack.dev/surfaces/modals */
export const formView = (form: Form, carried: string, cancel: string): ModalView => ({
  type: 'modal',
  callback_id: FORM,
  title: plainText(form.title),
  submit: plainText(form.submit),
  close: plainText(cancel),
  private_metadata: carried,
  blocks: form.fields.map(fieldBlock),
})

/** The option a field fills is the name of its block, so that what is wrong can be said below it. */
const fieldBlock = (field: Field): InputBlock => ({
  type: 'input',
  block_id: field.option,
  label: plainText(field.label),
  ...(field.hint === undefined ? {} : { hint: plainText(field.hint) }),
  optional: !field.isRequired,
  element: { ...elementOf(field), action_id: field.option },
})

function elementOf(field: Field): InputBlock['element'] {
  switch (field.kind) {
    case 'text':
      return textInput(field)
    case 'choice': {
      const options = field.choices.map(optionOf)
      const initial = options.find(({ value }) => value === field.value)
      return {
        type: 'static_select',
        options,
        ...(initial === undefined ? {} : { initial_option: initial }),
      }
    }
    case 'channel':
      return channelMenu(field.value)
    case 'file':
      return { type: 'file_input', max_files: 1 }
  }
}

type TextField = Extract<Field, { kind: 'text' }>

/**
 * Whether all that fields hold at first has room in them. A long text that was cut to fit would be
 * sent off as if somebody had meant it so.
 */
export const hasRoom = ({ fields }: Form): boolean =>
  fields.every(
    (field) =>
      field.kind !== 'text' ||
      !field.isLong ||
      (field.value ?? '').length <= Math.min(field.most, LIMITS.textInput),
  )

/** Slack refuses a field that begins with more than may be typed in it, or with nothing at all. */
function textInput({ value = '', placeholder, most, isLong }: TextField) {
  const max_length = Math.min(most, LIMITS.textInput)
  const first = (isLong ? value : oneLine(value)).slice(0, max_length)
  return {
    type: 'plain_text_input' as const,
    max_length,
    ...(isLong ? { multiline: true } : {}),
    ...(first === '' ? {} : { initial_value: first }),
    ...(placeholder === undefined ? {} : { placeholder: plainText(placeholder) }),
  }
}

const optionOf = ({ value, label }: { value: string; label: string }): PlainTextOption => ({
  text: plainText(label),
  value,
})

/**
 * Channels and no direct messages. Whether the bot is in one is
 * nothing Slack’s menu knows. https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#conversations_select
 */
const channelMenu = (value: string | undefined): ConversationsSelect => {
  const [, id] = /^<?#?([CG][A-Z0-9]{2,})(?:\|[^>]*)?>?$/.exec(value ?? '') ?? []
  return {
    type: 'conversations_select',
    filter: {
      include: ['public', 'private'],
      exclude_bot_users: true,
    },
    // Never the conversation somebody happens to stand in: what is left empty stays empty.
    ...(id === undefined ? {} : { initial_conversation: id }),
  }
}
