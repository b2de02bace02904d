import { apologise } from '#core/ask.ts'
import type { Brief, Outcome } from '#core/brief.ts'
import { Mistake } from '#core/errors.ts'
import type { Newsroom } from '#core/newsroom.ts'
import { isJsonWanted, type Question, readArguments } from './arguments.ts'
import { allowLeaving, type Io, OPERATOR, type Output, print } from './io.ts'
import { type Look, lookOf } from './look.ts'
import { renderConsole } from './render.ts'
import { safeJson, safeText } from './safe.ts'

/** What a shell is told: 0 answered, 2 the asker can put it right, 1 only we can. */
export const EXIT_CODES: Readonly<Record<Outcome, number>> = { answered: 0, mistaken: 2, failed: 1 }

/**
 * Answers one question and returns the exit code, always 0 when the reader has left (`| head`).
 *
 * `args` are the words after `ask`, as the shell split them. `--json` prints the Brief as JSON,
 * `--csv` and `--md` print the whole list behind the answer, `--width N` sets the columns. Answers
 * go to stdout and everything else to stderr; with `--json` everything goes to stdout.
 *
 * @throws the stream's error when it cannot be written to, unless that is a reader who left
 */
export async function answerOnce(
  args: readonly string[],
  newsroom: Newsroom,
  io: Io,
): Promise<number> {
  allowLeaving(io)
  const { brief, columns } = await answerTo(args, newsroom)
  const isJson = isJsonWanted(args)
  const output = isJson || brief.outcome === 'answered' ? io.stdout : io.stderr
  const text = isJson ? toJson(brief) : toText(brief, await lookOf(output, io.env, columns), output)
  return (await print(output, text)) ? EXIT_CODES[brief.outcome] : 0
}

/** What to print for an answer that may be a file: of a file its text and nothing else. */
export function toText(brief: Brief, look: Look, output: Output): string {
  if (!brief.file) return renderConsole(brief, look)
  // Into a pipe or a file every byte stays; a terminal would obey what it should show.
  return output.isTTY ? safeText(brief.file.text) : brief.file.text
}

/** The Brief itself, indented by two, so that it reads back equal. */
const toJson = (brief: Brief): string => `${safeJson(JSON.stringify(brief, null, 2))}\n`

async function answerTo(
  args: readonly string[],
  newsroom: Newsroom,
): Promise<{ brief: Brief; columns?: number | undefined }> {
  const question = readQuestion(args)
  if (question instanceof Mistake) return { brief: apologise(question, () => '') }
  return { brief: await newsroom.askLine(question.line, OPERATOR), columns: question.columns }
}

function readQuestion(args: readonly string[]): Question | Mistake {
  try {
    return readArguments(args)
  } catch (error) {
    if (error instanceof Mistake) return error
    throw error
  }
}
