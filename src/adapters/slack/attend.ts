import { setImmediate } from 'node:timers/promises'
import { apologise } from '#core/ask.ts'
import type { Asker } from '#core/command.ts'
import type { Words } from '#core/words.ts'
import type { Office } from './office.ts'
import type { Outlet } from './outlet.ts'
import { renderSlack } from './render/render.ts'
import { say } from './said.ts'
import { askerId, askerOf, type Visitor } from './visitor.ts'

/** Somebody being answered: who, in which words, and what others call them. */
export type Attended = {
  readonly asker: Asker
  readonly words: Words
  readonly name?: string | undefined
}

/**
 * Answers somebody whose call was acknowledged. Whoever asks too fast is told so; whatever breaks
 * is reported, and the asker is told the reference. Never throws.
 */
export async function attend(
  office: Office,
  visitor: Visitor,
  outlet: Outlet,
  work: (attended: Attended) => Promise<void>,
): Promise<void> {
  // The acknowledgement leaves before anything is computed.
  await setImmediate()
  const waitMs = office.throttle(askerId(visitor))
  const { language, name } = await office.people.find(visitor)
  const words = office.newsroom.words(language)
  try {
    if (waitMs > 0) return await outlet.asker(say(words.chat.tooFast(Math.ceil(waitMs / 1000))))
    await work({ asker: askerOf(visitor, language, office.admins), words, name })
  } catch (error) {
    await tellFault(office, outlet, words, error)
  }
}

async function tellFault(
  { report, lines, prefix, log }: Office,
  outlet: Outlet,
  words: Words,
  error: unknown,
): Promise<void> {
  const brief = apologise(error, report, words)
  try {
    const shown = { question: 'help', part: 1, isPrivate: true, words, lines }
    await outlet.asker(renderSlack(brief, { ...shown, prefix: `/${prefix}` }).message)
  } catch {
    log('error', 'slack.fault.untold')
  }
}
