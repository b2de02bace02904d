import { createInterface, type Interface } from 'node:readline'
import type { Action } from '#core/brief.ts'
import type { Newsroom } from '#core/newsroom.ts'
import { toText } from './answer.ts'
import { complete } from './complete.ts'
import { HISTORY_MAX, readHistory, remember } from './history.ts'
import { type ConsoleIo, OPERATOR, print } from './io.ts'
import { type Look, lookOf } from './look.ts'
import { drawOffers, insertable } from './offers.ts'
import { hang, paint } from './paint.ts'
import { toPieces } from './pieces.ts'

/** Whether a line asks to leave. */
export const isLeaving = (line: string): boolean => /^\/?(exit|quit)$/i.test(line.trim())

/**
 * Talks with a person at a terminal and returns 0 when they leave. Typing the number of a next
 * step runs it. Ctrl-C drops a half-typed line; on an empty one it says how to leave, and a second
 * one in a row leaves, as in Node's own prompt, and with 0, because leaving is no failure.
 */
export async function converse(newsroom: Newsroom, io: ConsoleIo): Promise<number> {
  const { stdout, greeting, historyPath } = io
  // Asked for again at each use: the window may have been resized.
  const look = async (): Promise<Look> => ({ ...(await lookOf(stdout, io.env)), isNumbered: true })
  const first = await look()
  await print(stdout, `${hang([], toPieces([greeting], first, 'quiet'), first).join('\n')}\n`)
  const prompt = openPrompt(newsroom, io, first)
  let isOpen = true
  prompt.once('close', () => {
    isOpen = false
  })
  let next: readonly Action[] = []
  prompt.prompt()
  for await (const line of prompt) {
    if (isLeaving(line)) return 0
    if (line.trim() !== '') {
      const chosen = next[Number(line) - 1]?.command
      if (chosen) await print(stdout, `${paint(toPieces([chosen], first, 'quiet'), first)}\n`)
      const typed = chosen ?? line
      if (historyPath) remember(historyPath, typed)
      const brief = await newsroom.askLine(typed, OPERATOR)
      next = brief.actions
      await print(stdout, `${toText(brief, await look(), stdout)}\n`)
    }
    if (isOpen) prompt.prompt()
  }
  await print(stdout, '\n')
  return 0
}

function openPrompt(newsroom: Newsroom, io: ConsoleIo, look: Look): Interface {
  const prompt = createInterface({
    input: io.stdin,
    output: io.stdout,
    terminal: true,
    prompt: paint([{ text: 'vigil>', style: 'command' }, { text: ' ' }], look),
    history: io.historyPath ? readHistory(io.historyPath).toReversed() : [],
    historySize: HISTORY_MAX,
    removeHistoryDuplicates: true,
    completer(line: string): [string[], string] {
      const completion = complete(line, newsroom)
      const inserted = insertable(completion)
      if (inserted === undefined && completion.offers.length > 0) {
        io.stdout.write(
          `\n${drawOffers(completion, { ...look, columns: io.stdout.columns || look.columns })}`,
        )
        prompt.prompt(true)
      }
      return [inserted === undefined ? [] : [inserted], completion.on]
    },
  })
  hearInterrupts(prompt, io)
  return prompt
}

function hearInterrupts(prompt: Interface, { stdout }: ConsoleIo): void {
  let wasEmpty = false
  prompt.on('line', () => {
    wasEmpty = false
  })
  prompt.on('SIGINT', () => {
    if (prompt.line !== '') {
      wasEmpty = false
      // To its end first, so that what was typed stays readable above the new prompt.
      prompt.write(null, { ctrl: true, name: 'e' })
      stdout.write('^C\n')
      prompt.write(null, { ctrl: true, name: 'u' })
    } else if (wasEmpty) prompt.close()
    else {
      wasEmpty = true
      stdout.write('\nCtrl-D or quit leaves\n')
      prompt.prompt()
    }
  })
}
