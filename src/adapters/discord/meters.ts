import type { APIModalInteractionResponseCallbackData } from 'discord.js'
import { ComponentType } from 'discord.js'
import type { Meter, Metered } from '#core/preview.ts'
import { FORM_LIMITS } from './forms/modal.ts'
import { LIMITS } from './render/limits.ts'
import type { DiscordMessage } from './render/render.ts'

/** What all components of a message take together. */
export type Taken = {
  readonly components: number
  /** Code points, as Discord counts. */
  readonly characters: number
  readonly bytes: number
}

/** Counts what Discord counts over a whole message. */
export function takenBy(components: readonly Placed[]): Taken {
  const all = placedIn(components)
  const texts = all.flatMap(({ content }) => content ?? [])
  return {
    components: all.length,
    characters: sum(texts.map(lengthOf)),
    bytes: sum(texts.map((text) => Buffer.byteLength(text) + LIMITS.displayBytes)),
  }
}

/**
 * How much a message takes of each thing that Discord limits; of several of a kind the one that
 * takes most. What it has none of is left out.
 */
export function messageMeters({
  body,
  files,
}: Pick<DiscordMessage, 'body' | 'files'>): readonly Meter[] {
  const all = placedIn(body.components)
  const taken = takenBy(body.components)
  const buttons = all.filter(({ type }) => type === ComponentType.Button)
  const rows = all.filter(({ type }) => type === ComponentType.ActionRow)
  const inRows = rows.map(({ components = [] }) =>
    components.filter(({ type }) => type === ComponentType.Button),
  )
  const alts = [
    ...all.flatMap(({ items }) => items ?? []).map(({ description }) => description),
    ...files.map(({ description }) => description),
  ]
  return used([
    ['components', taken.components, LIMITS.components],
    ['text', taken.characters, LIMITS.text],
    ['text-bytes', taken.bytes, LIMITS.textBytes],
    ['row-buttons', most(inRows.map(({ length }) => length)), LIMITS.rowButtons],
    ['label', longest(buttons.map(({ label }) => label)), LIMITS.label],
    ['custom-id', longest(all.map((one) => one.custom_id)), LIMITS.customId],
    ...optionMeters(all, LIMITS.selectOptions, LIMITS.optionText),
    ['placeholder', longest(all.map(placeholderOf)), LIMITS.placeholder],
    ['alt', longest(alts), LIMITS.altText],
    ['files', files.length, LIMITS.files],
    ['file-bytes', most(files.map(({ bytes }) => bytes.length)), LIMITS.fileBytes],
  ])
}

/** The same of a form. */
export function formMeters(form: APIModalInteractionResponseCallbackData): readonly Meter[] {
  const fields: readonly Placed[] = form.components
  const all = placedIn(fields)
  return used([
    ['fields', fields.length, FORM_LIMITS.fields],
    ['title', lengthOf(form.title), FORM_LIMITS.title],
    ['label', longest(fields.map(({ label }) => label)), FORM_LIMITS.label],
    ['description', longest(fields.map(({ description }) => description)), FORM_LIMITS.hint],
    ['placeholder', longest(all.map(placeholderOf)), FORM_LIMITS.placeholder],
    ['filled', longest(all.map(({ value }) => value)), FORM_LIMITS.text],
    ...optionMeters(all, FORM_LIMITS.choices, FORM_LIMITS.choice),
    ['custom-id', longest([form.custom_id, ...all.map((one) => one.custom_id)]), LIMITS.customId],
  ])
}

type Counted = readonly [what: Metered, count: number, most: number]

const used = (counted: readonly Counted[]): readonly Meter[] =>
  counted.map(([what, count, most]) => ({ what, count, most })).filter(({ count }) => count > 0)

function optionMeters(
  all: readonly Placed[],
  options: number,
  characters: number,
): readonly Counted[] {
  const menus = all.flatMap((one) => (one.options ? [one.options] : []))
  const words = menus.flat().flatMap(({ label, value, description }) => [label, value, description])
  return [
    ['options', most(menus.map(({ length }) => length)), options],
    ['option', longest(words), characters],
  ]
}

/** A component as far as it is counted. */
type Placed = {
  readonly type: number
  readonly content?: string | undefined
  readonly label?: string | undefined
  readonly description?: string | null | undefined
  readonly custom_id?: string | undefined
  readonly placeholder?: string | undefined
  readonly value?: string | undefined
  readonly items?: readonly { readonly description?: string | null | undefined }[] | undefined
  readonly options?:
    | readonly {
        readonly label: string
        readonly value: string
        readonly description?: string | undefined
      }[]
    | undefined
  readonly components?: readonly Placed[] | undefined
  readonly accessory?: Placed | undefined
  readonly component?: Placed | undefined
}

/** All components, those in others and beside them included, as Discord counts them. */
const placedIn = (components: readonly Placed[]): readonly Placed[] =>
  components.flatMap((one) => [
    one,
    ...placedIn(one.components ?? []),
    ...placedIn(one.accessory ? [one.accessory] : []),
    ...placedIn(one.component ? [one.component] : []),
  ])

const placeholderOf = ({ placeholder }: Placed) => placeholder

const lengthOf = (text: string): number => [...text].length

const longest = (texts: readonly (string | null | undefined)[]): number =>
  most(texts.map((text) => lengthOf(text ?? '')))

const most = (counts: readonly number[]): number =>
  counts.reduce((max, count) => Math.max(max, count), 0)

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0)
