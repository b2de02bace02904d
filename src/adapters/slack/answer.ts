import type { Brief } from '#core/brief.ts'
import { Fault } from '#core/errors.ts'
import type { Attended } from './attend.ts'
import { sendFiles } from './files.ts'
import { questionOf } from './line.ts'
import type { Office } from './office.ts'
import type { Outlet } from './outlet.ts'
import { renderSlack } from './render/render.ts'
import type { Visitor } from './visitor.ts'

/** A question, which part of its answer to show, and to whom. */
export type Question = {
  readonly line: string
  /** Counted from 1. */
  readonly part: number
  /** `everyone` only ever means: where the answer is one that everyone may see. */
  readonly to: 'everyone' | 'asker' | 'instead'
  /** Set when somebody shows everyone what only they saw; with their name, if it is known. */
  readonly sharedBy?: string | undefined
}

/** Answers a line and shows it, with its files. */
export async function answer(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  question: Question,
): Promise<void> {
  const brief = await office.newsroom.askLine(question.line, attended.asker)
  await show(office, visitor, attended, outlet, { ...question, brief })
}

/** Shows the answer to a question, with its files. */
export async function show(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  { brief, line, part, to, sharedBy }: Question & { readonly brief: Brief },
): Promise<void> {
  const { newsroom, lines, prefix } = office
  const isPublic = to === 'everyone' && brief.outcome === 'answered' && brief.seenBy === 'everyone'
  // A mistake is shown to the asker only, but what they choose instead is for whom they asked.
  const isPrivate = brief.outcome === 'mistaken' ? to !== 'everyone' : !isPublic
  const { message, files, kept } = renderSlack(brief, {
    question: questionOf(line, newsroom.commands, attended.words),
    part,
    isPrivate,
    words: attended.words,
    lines,
    prefix: `/${prefix}`,
    ...(isPublic && sharedBy !== undefined ? { sharedBy } : {}),
  })
  await keep(office, kept)
  const replaces = to === 'instead' && brief.outcome === 'answered' ? outlet.instead : undefined
  await (isPublic ? outlet.everyone : (replaces ?? outlet.asker))(message)
  if (files.length > 0) await sendFiles(office, visitor, attended, outlet, { files, isPublic })
}

/** Without its long lines some buttons would lead nowhere, but the answer itself still counts. */
async function keep({ lines, report }: Office, kept: readonly string[]): Promise<void> {
  try {
    if (kept.length > 0) await lines.keep(kept)
  } catch (cause) {
    report(new Fault('Lines behind buttons could not be kept', { cause }))
  }
}
