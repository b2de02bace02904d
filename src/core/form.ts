import type { Typed } from './command.ts'

/** One thing to fill in. Labels have at most 45 characters, as Discord takes. */
export type Field = {
  /** The option of the command it fills. */
  readonly option: string
  readonly label: string
  readonly hint?: string | undefined
  readonly isRequired: boolean
  /** What it is filled with at first, as typed. */
  readonly value?: string | undefined
} & (
  | {
      readonly kind: 'text'
      readonly placeholder?: string | undefined
      readonly most: number
      /** Several lines, whose breaks count. */
      readonly isLong?: boolean | undefined
    }
  | {
      readonly kind: 'choice'
      readonly choices: readonly { readonly value: string; readonly label: string }[]
    }
  /** A channel of the same server or workspace; its value is an id. */
  | { readonly kind: 'channel' }
  /** A file to attach; its value is a reference for `Asker.fetchFile`. */
  | { readonly kind: 'file' }
)

/**
 * Options of a command to be filled in together. Platforms with forms show one where the command
 * gives one; elsewhere the options are typed. At most five fields: Discord takes no more.
 * https://docs.discord.com/developers/components/reference#what-is-a-component-modals
 */
export type Form = {
  /** At most 24 characters: Slack takes no more. */
  readonly title: string
  /** At most 24 characters. */
  readonly submit: string
  readonly command: string
  /** What is settled already. */
  readonly typed: Typed
  readonly fields: readonly Field[]
}
