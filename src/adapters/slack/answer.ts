import type { Brief } from '#core/brief.ts'
import type { Attended } from './attend.ts'
import { audienceOf } from './audience.ts'
import { compose, keepLines, type Question } from './compose.ts'
import { attachFiles } from './files.ts'
import type { Office } from './office.ts'
import type { Outlet } from './outlet.ts'
import { filesOf } from './render/files.ts'
import { say } from './said.ts'
import type { Visitor } from './visitor.ts'
import { within } from './within.ts'

/** Answers a line and shows it, with its files. Gives whether those see it whom it was meant for. */
export async function answer(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  question: Question,
): Promise<boolean> {
  const brief = await office.newsroom.askLine(question.line, attended.asker)
  return await show(office, visitor, attended, outlet, { ...question, brief })
}

type Told = Question & { readonly brief: Brief }

/** Shows the answer to a question, with its files; gives the same. */
export async function show(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  { brief, ...question }: Told,
): Promise<boolean> {
  const { isPublic } = audienceOf(brief, question.to)
  const files = question.part === 1 ? filesOf(brief, attended.words) : []
  const place = isPublic ? outlet.place : undefined
  const attaching = attachFiles(office, visitor, attended, { files, place })
  // An answer promises a file only once it is there, but does not wait for it for ever.
  const attached = await within(FILES_MS, attaching)
  const { file: _, ...withoutFile } = brief
  const shown = files.length === 0 || attached?.isAttached ? brief : withoutFile
  const isShown = await tell(office, visitor, attended, outlet, { ...question, brief: shown })
  for (const note of (await attaching).notes) await outlet.asker(say(note))
  return isShown
}

/** How long an answer waits for its files, in milliseconds. */
const FILES_MS = 5_000

async function tell(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  { brief, ...question }: Told,
): Promise<boolean> {
  const { newsroom, lines, prefix } = office
  const audience = audienceOf(brief, question.to)
  const { words } = attended
  const replaces = audience.isInPlace ? outlet.instead : undefined
  const toAsker = replaces ?? outlet.asker
  const { team } = visitor
  const isShown = await office.picturing(
    { brief, words, workspace: visitor },
    async (pictures): Promise<boolean> => {
      const { commands } = newsroom
      const composing = { words, commands, lines, prefix, team, pictures }
      const { message, kept } = compose(brief, question, audience, composing)
      await keepLines(kept, office)
      if (audience.isPublic) return await outlet.everyone(message)
      await toAsker(message)
      return true
    },
  )
  if (isShown) return true
  // What cannot be shown to everyone is at least seen by its asker, who may have it already.
  if (question.to === 'shared') await outlet.asker(say(words.chat.notShared))
  else await tell(office, visitor, attended, outlet, { ...question, brief, to: 'asker' })
  return false
}
