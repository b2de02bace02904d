import { type APIModalInteractionResponse, InteractionResponseType } from 'discord.js'
import type { Asker } from '#core/command.ts'
import { writePress } from '#core/press.ts'
import { lineFor } from '#core/rewrite.ts'
import type { Chat } from '../chat.ts'
import { keepLines } from '../painting.ts'
import { roomFor } from '../render/presses.ts'
import { hasRoom, modalOf } from './modal.ts'

/** Who is to fill a form in, and where. */
export type Filling = {
  readonly asker: Asker
  /** Whether what comes of it is only for them. */
  readonly isMine: boolean
  readonly isOnServer: boolean
}

/**
 * The form that a line asks for as a response of its own; undefined when it asks for none. What is
 * settled stands in its id as in a button's, so that it can be sent off after a restart.
 */
export async function formFor(
  line: string,
  { asker, isMine, isOnServer }: Filling,
  chat: Chat,
): Promise<APIModalInteractionResponse | undefined> {
  const { newsroom, lines } = chat
  const form = await newsroom.formOf(line, asker)
  const command = newsroom.commands.find(({ name }) => name === form?.command)
  if (!form || !command || !hasRoom(form)) return undefined
  const settled = lineFor(command, form.typed)
  const kind = isMine ? 'mine' : 'ask'
  const { id, kept } = writePress({ kind, part: 1, line: settled }, roomFor(settled), lines)
  const data = modalOf(form, id, isOnServer)
  if (data.components.length === 0) return undefined
  await keepLines(kept === undefined ? [] : [kept], chat)
  return { type: InteractionResponseType.Modal, data }
}
