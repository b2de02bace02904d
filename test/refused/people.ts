import type { Access } from '#core/access.ts'
import type { Typed } from '#core/command.ts'
import { writePress } from '#core/press.ts'

/** What somebody was shown, and whether nobody else was. */
export type Told = { readonly text: string; readonly isForOne: boolean }

/** Somebody on either platform, and where they ask. */
export type Person = {
  readonly id: string
  readonly access: Access
  /** As `placeKey` writes it. */
  readonly place: string
  /** Asks a command with these options. */
  readonly ask: (command: string, options: Typed) => Promise<Told>
  /** Presses the button whose label begins so, of a message that may have been shown to another. */
  readonly press: (told: Told, label: string) => Promise<Told>
  /** Presses a button that nobody was ever shown, made up to ask this line. */
  readonly forge: (line: string) => Promise<Told>
  /** Presses a button that opens a form. */
  readonly open: (told: Told, label: string) => Promise<Form>
  /** Sends off a form that may have been opened for another. */
  readonly submit: (form: Form, values: Readonly<Record<string, string>>) => Promise<Told>
}

/** A form in front of somebody; only its platform knows what it is. */
export type Form = { readonly of: string; readonly shown: unknown }

/** Nobody is so fast that they are told to wait; see the paces of the adapters. */
export type Pausing = { readonly pause: () => void }

/** The longest id of a button. https://docs.discord.com/developers/components/reference#button */
const ID_MAX = 100

/** What stands in a button that asks a line: too long a line is no made-up one of these tests. */
export const idOf = (line: string): string =>
  writePress({ kind: 'ask', part: 1, line }, ID_MAX, { key: () => '' }).id

/** The message behind what was told. */
export function behind<M>(shown: WeakMap<Told, M>, told: Told): M {
  const message = shown.get(told)
  if (!message) throw new Error('That was told on the other platform')
  return message
}
