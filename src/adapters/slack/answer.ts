import type { Brief } from '#core/brief.ts'
import { Fault } from '#core/errors.ts'
import type { Attended } from './attend.ts'
import { attachFiles } from './files.ts'
import { questionOf } from './line.ts'
import type { Office } from './office.ts'
import type { Outlet } from './outlet.ts'
import { filesOf } from './render/files.ts'
import { renderSlack } from './render/render.ts'
import { say } from './said.ts'
import type { Visitor } from './visitor.ts'
import { within } from './within.ts'

/** A question, which part of its answer to show, and to whom. */
export type Question = {
  readonly line: string
  /** Counted from 1. */
  readonly part: number
  /**
   * `everyone` only ever means: where the answer is one that everyone may see. `shared` is that,
   * for an answer the asker has seen already.
   */
  readonly to: 'everyone' | 'shared' | 'asker' | 'instead'
  /** Who shows everyone what only they saw, if their name is known. */
  readonly sharedBy?: string | undefined
}

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

/** Shows the answer to a question, with its files; gives the same. */
export async function show(
  office: Office,
  visitor: Visitor,
  attended: Attended,
  outlet: Outlet,
  { brief, ...question }: Question & { readonly brief: Brief },
): Promise<boolean> {
  const { part, to } = question
  const { words } = attended
  const isForAll = to === 'everyone' || to === 'shared'
  const isPublic = isForAll && brief.outcome === 'answered' && brief.seenBy === 'everyone'
  const files = part === 1 ? filesOf(brief, words) : []
  const place = isPublic ? outlet.place : undefined
  const attaching = attachFiles(office, visitor, attended, { files, place })
  // An answer promises a file only once it is there, but does not wait for it for ever.
  const attached = await within(FILES_MS, attaching)
  const { file: _, ...withoutFile } = brief
  const shown = files.length === 0 || attached?.isAttached ? brief : withoutFile
  const { team } = visitor
  const isShown = await tell(office, attended, outlet, {
    ...question,
    brief: shown,
    isPublic,
    team,
  })
  for (const note of (await attaching).notes) await outlet.asker(say(note))
  return isShown
}

/** How long an answer waits for its files, in milliseconds. */
const FILES_MS = 5_000

type Told = Question & {
  readonly brief: Brief
  readonly isPublic: boolean
  /** The workspace it is told in. */
  readonly team: string
}

async function tell(
  office: Office,
  attended: Attended,
  outlet: Outlet,
  { brief, line, part, to, sharedBy, isPublic, team }: Told,
): Promise<boolean> {
  const { newsroom, lines, prefix } = office
  const { words } = attended
  const isForAll = to === 'everyone' || to === 'shared'
  // A mistake is shown to the asker only, but what they choose instead is for whom they asked.
  const isPrivate = brief.outcome === 'mistaken' ? !isForAll : !isPublic
  const { message, kept } = renderSlack(brief, {
    question: questionOf(line, newsroom.commands, words),
    part,
    isPrivate,
    words,
    lines,
    prefix: `/${prefix}`,
    team,
    ...(isPublic && sharedBy !== undefined ? { sharedBy } : {}),
  })
  await keep(office, kept)
  if (isPublic) {
    if (await outlet.everyone(message)) return true
    // What cannot be shown to everyone is at least seen by its asker, who may have it already.
    if (to === 'shared') await outlet.asker(say(words.chat.notShared))
    else {
      const alone = { brief, line, part, to: 'asker', isPublic: false, team } as const
      await tell(office, attended, outlet, alone)
    }
    return false
  }
  const replaces = to === 'instead' && brief.outcome === 'answered' ? outlet.instead : undefined
  await (replaces ?? outlet.asker)(message)
  return true
}

/** Without its long lines some buttons would lead nowhere, but the answer itself still counts. */
async function keep({ lines, report }: Office, kept: readonly string[]): Promise<void> {
  try {
    if (kept.length > 0) await lines.keep(kept)
  } catch (cause) {
    report(new Fault('Lines behind buttons could not be kept', { cause }))
  }
}
