import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  SelectMenuDefaultValueType,
  TextInputStyle,
} from 'discord.js'
import type { Field, Form } from '#core/form.ts'
import { oneLine } from '#core/one-line.ts'
import { POSTABLE } from '../declare.ts'

/**
 * What Discord takes in a form, in characters unless it says otherwise.
 * https://docs.discord.com/developers/components/reference#label
 * https://docs.discord.com/developers/components/reference#text-input
 */
export const FORM_LIMITS = {
  fields: 5,
  title: 45,
  label: 45,
  hint: 100,
  placeholder: 100,
  text: 4_000,
  choices: 25,
  choice: 100,
} as const

/** A text that may be longer than this gets several lines to type in. */
const SHORT = 100

/**
 * A form as a modal. A channel can only be chosen on a server, so elsewhere that field is left out.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal
 */
export const modalOf = (
  { title, command, fields }: Form,
  customId: string,
  isOnServer: boolean,
): APIModalInteractionResponseCallbackData => ({
  custom_id: customId,
  title: fitting(title, FORM_LIMITS.title) || command,
  components: fields
    .filter(({ kind }) => isOnServer || kind !== 'channel')
    .slice(0, FORM_LIMITS.fields)
    .map(labelled),
})

function labelled(field: Field): APILabelComponent {
  const description = fitting(field.hint ?? '', FORM_LIMITS.hint)
  return {
    type: ComponentType.Label,
    label: fitting(field.label, FORM_LIMITS.label) || field.option,
    ...(description === '' ? {} : { description }),
    component: inputOf(field),
  }
}

function inputOf(field: Field): APIComponentInLabel {
  const common = { custom_id: field.option, required: field.isRequired }
  switch (field.kind) {
    case 'text': {
      const most = Math.min(Math.max(field.most, 1), FORM_LIMITS.text)
      const placeholder = fitting(field.placeholder ?? '', FORM_LIMITS.placeholder)
      const value = wellCut(field.value ?? '', most)
      return {
        type: ComponentType.TextInput,
        ...common,
        style: field.isLong || most > SHORT ? TextInputStyle.Paragraph : TextInputStyle.Short,
        max_length: most,
        ...(placeholder === '' ? {} : { placeholder }),
        ...(value === '' ? {} : { value }),
      }
    }
    case 'choice':
      return {
        type: ComponentType.StringSelect,
        ...common,
        ...leastOf(field),
        options: field.choices.slice(0, FORM_LIMITS.choices).map(({ value, label }) => ({
          value,
          label: fitting(label, FORM_LIMITS.choice) || value,
          default: value === field.value,
        })),
      }
    case 'channel': {
      const isChannel = /^\d{15,20}$/.test(field.value ?? '')
      const chosen = { id: field.value ?? '', type: SelectMenuDefaultValueType.Channel as const }
      return {
        type: ComponentType.ChannelSelect,
        ...common,
        ...leastOf(field),
        channel_types: [...POSTABLE],
        ...(isChannel ? { default_values: [chosen] } : {}),
      }
    }
    case 'file':
      return {
        type: ComponentType.FileUpload,
        ...common,
        min_values: field.isRequired ? 1 : 0,
        max_values: 1,
      }
  }
}

/**
 * Whether all that fields hold at first has room in them. A long text that was cut to fit would be
 * sent off as if somebody had meant it so.
 */
export const hasRoom = ({ fields }: Form): boolean =>
  fields.every(
    (field) =>
      field.kind !== 'text' ||
      !field.isLong ||
      (field.value ?? '').length <= Math.min(field.most, FORM_LIMITS.text),
  )

/** What need not be chosen may be left empty; otherwise one must be. */
const leastOf = ({ isRequired }: Field) => (isRequired ? {} : { min_values: 0 })

/** Words on one line and within a limit, as a label shows them: they are no Markdown there. */
const fitting = (words: string, most: number): string => {
  const line = oneLine(words).trim()
  return line.length <= most ? line : `${wellCut(line, most - 1).trimEnd()}…`
}

/** Half of a character outside the basic plane is no text. */
const wellCut = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\uD800-\uDBFF]$/u, '')
