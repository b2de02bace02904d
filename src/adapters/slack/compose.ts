import type { Brief } from '#core/brief.ts'
import type { Command } from '#core/command.ts'
import { Fault, type Report } from '#core/errors.ts'
import type { LongLines } from '#core/press.ts'
import type { Audience, To } from './audience.ts'
import { questionOf } from './line.ts'
import { renderSlack, type SlackMessage } from './render/render.ts'
import type { Setting } from './render/shown.ts'

/** A question, which part of its answer to show, and to whom. */
export type Question = {
  readonly line: string
  /** Counted from 1. */
  readonly part: number
  readonly to: To
  /** Who shows everyone what only they saw, if their name is known. */
  readonly sharedBy?: string | undefined
}

/** What an answer is written with. */
export type Composing = Pick<Setting, 'words' | 'lines' | 'team' | 'pictures' | 'remark'> & {
  readonly commands: readonly Command[]
  /** The command that takes all others, without its slash. */
  readonly prefix: string
}

/** The answer to a question as Slack takes it. Never throws. */
export function compose(
  brief: Brief,
  { line, part, sharedBy }: Question,
  { isPublic, isPrivate }: Audience,
  { commands, prefix, ...setting }: Composing,
): SlackMessage {
  return renderSlack(brief, {
    ...setting,
    question: questionOf(line, commands, setting.words),
    part,
    isPrivate,
    prefix: `/${prefix}`,
    ...(isPublic && sharedBy !== undefined ? { sharedBy } : {}),
  })
}

/**
 * Keeps the lines that buttons hold only keys of, before anybody can press them. Without them some
 * buttons would lead nowhere, but the message itself still counts.
 */
export async function keepLines(
  kept: readonly string[],
  { lines, report }: { readonly lines: Pick<LongLines, 'keep'>; readonly report: Report },
): Promise<void> {
  try {
    if (kept.length > 0) await lines.keep(kept)
  } catch (cause) {
    report(new Fault('Lines behind buttons could not be kept', { cause }))
  }
}
