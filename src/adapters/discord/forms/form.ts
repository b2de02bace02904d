import {
  type APIModalInteractionResponse,
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord.js'
import type { Asker, Command } from '#core/command.ts'
import type { Form } from '#core/form.ts'
import { type LongLines, writePress } from '#core/press.ts'
import { lineFor } from '#core/rewrite.ts'
import type { Chat } from '../chat.ts'
import { keepLines } from '../painting.ts'
import { roomFor } from '../render/presses.ts'
import { hasRoom, modalOf } from './modal.ts'

/** Who a form’s answer is for, and where it is filled in. */
export type Filling = {
  /** Whether what comes of it is only for whoever fills it in. */
  readonly isMine: boolean
  readonly isOnServer: boolean
}

/** A form as Discord opens it, and the lines to keep before anybody can send it off. */
export type Opened = {
  readonly data: APIModalInteractionResponseCallbackData
  readonly kept: readonly string[]
}

/** The form that a line asks for as a response of its own; undefined when it asks for none. */
export async function formFor(
  line: string,
  { asker, ...filling }: Filling & { readonly asker: Asker },
  chat: Chat,
): Promise<APIModalInteractionResponse | undefined> {
  const { newsroom, lines } = chat
  const form = await newsroom.formOf(line, asker)
  const opened = form && openedForm(form, filling, { commands: newsroom.commands, lines })
  if (!opened) return undefined
  await keepLines(opened.kept, chat)
  return { type: InteractionResponseType.Modal, data: opened.data }
}

/**
 * A form as a modal; undefined where it has no room or nothing to fill in. What is settled stands in
 * its id as in a button's, so that it can be sent off after a restart.
 */
export function openedForm(
  form: Form,
  { isMine, isOnServer }: Filling,
  { commands, lines }: { commands: readonly Command[]; lines: Pick<LongLines, 'key'> },
): Opened | undefined {
  const command = commands.find(({ name }) => name === form.command)
  if (!command || !hasRoom(form)) return undefined
  const line = lineFor(command, form.typed)
  const kind = isMine || command.audience !== 'reader' ? 'mine' : 'ask'
  const { id, kept } = writePress({ kind, part: 1, line }, roomFor(line), lines)
  const data = modalOf(form, id, isOnServer)
  return data.components.length === 0 ? undefined : { data, kept: kept === undefined ? [] : [kept] }
}
