import { createInterface } from 'node:readline'
import type { Outcome } from '#core/brief.ts'
import type { Newsroom } from '#core/newsroom.ts'
import { EXIT_CODES, toText } from './answer.ts'
import { allowLeaving, type ConsoleIo, type Io, OPERATOR, print } from './io.ts'
import { lookOf } from './look.ts'
import { converse, isLeaving } from './prompt.ts'

const BEST_FIRST: readonly Outcome[] = ['answered', 'mistaken', 'failed']

/**
 * Stays open and answers line by line, until `exit`, `quit`, Ctrl-D or the end of the input.
 *
 * At a terminal there is a prompt, with completion and history, and the exit code is 0: someone
 * who mistyped has seen so. Otherwise each line of the input is answered without a prompt, what
 * is not answered goes to stderr, and the exit code is that of the worst outcome.
 */
export async function runConsole(newsroom: Newsroom, io: ConsoleIo): Promise<number> {
  allowLeaving(io)
  if (io.stdin.isTTY && io.stdout.isTTY) return converse(newsroom, io)
  return answerLines(newsroom, io)
}

async function answerLines(newsroom: Newsroom, io: Io): Promise<number> {
  let worst: Outcome = 'answered'
  let isFirst = true
  for await (const line of createInterface({
    input: io.stdin,
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (isLeaving(line)) break
    if (line.trim() === '') continue
    const brief = await newsroom.askLine(line, OPERATOR)
    const output = brief.outcome === 'answered' ? io.stdout : io.stderr
    const text = toText(brief, await lookOf(output, io.env), output)
    if (!(await print(output, isFirst || brief.file ? text : `\n${text}`))) return 0
    isFirst = false
    if (BEST_FIRST.indexOf(brief.outcome) > BEST_FIRST.indexOf(worst)) worst = brief.outcome
  }
  return EXIT_CODES[worst]
}
