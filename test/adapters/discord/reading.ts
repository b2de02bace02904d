import { type APIMessage, MessageFlags } from 'discord.js'
import { placedIn } from '../../platforms/discord/limits/walk.ts'

type Shown = { readonly components?: unknown; readonly flags?: unknown }

/** All that a message says, its texts one below the other. */
export const textOf = (message: Shown | undefined): string =>
  placedIn(message?.components)
    .map(({ component }) => component['content'])
    .filter((content) => typeof content === 'string')
    .join('\n')

/** What stands on the buttons of a message, in order; those that lead to an address included. */
export const labelsOf = (message: Shown | undefined): readonly string[] =>
  placedIn(message?.components)
    .map(({ component }) => component['label'])
    .filter((label) => typeof label === 'string')

/** Whether only the person who asked sees it. */
export const isForOne = (message: Shown | undefined): boolean =>
  (Number(message?.flags ?? 0) & MessageFlags.Ephemeral) !== 0

/** The options of the menus of a message. */
export const optionsOf = (
  message: Shown | undefined,
): readonly { label: string; value: string }[] =>
  placedIn(message?.components).flatMap(({ component }) =>
    Array.isArray(component['options'])
      ? component['options'].map(({ label, value }) => ({ label, value }))
      : [],
  )

/** A message that must be there. */
export function there(message: APIMessage | undefined): APIMessage {
  if (!message) throw new Error('There is no message')
  return message
}
