import { type Brief, list, paragraph } from './brief.ts'
import type { Command, Desk, Typed } from './command.ts'
import { Fault, Mistake, type Report } from './errors.ts'
import { exported } from './export.ts'
import { commandName } from './local-names.ts'
import { sentenceLine } from './sentence.ts'
import type { Words } from './words.ts'
import { en } from './words-en.ts'

/** The one door. Every platform asks here and always gets a Brief back, never an exception. */
export async function ask(
  command: Command,
  typed: Typed,
  desk: Desk,
  report: Report,
): Promise<Brief> {
  try {
    if (command.audience === 'admins' && !desk.asker.isAdmin) {
      throw new Mistake(desk.words.asking.forAdmins(commandName(command, desk.words)))
    }
    return exported(await command.run(typed, desk), typed['export'], desk.words)
  } catch (error) {
    return apologise(error, report, desk.words)
  }
}

/** What the asker sees of anything thrown: their mistake word for word, or a fault's reference. */
export function apologise(error: unknown, report: Report, { asking }: Words = en): Brief {
  if (error instanceof Mistake) {
    return apology('mistaken', asking.tryAgain, error.message, error)
  }
  const fault = error instanceof Fault ? error : new Fault('Unforeseen', { cause: error })
  return apology('failed', asking.failed, asking.broke(report(fault)))
}

const apology = (
  outcome: 'mistaken' | 'failed',
  title: string,
  words: string,
  {
    actions = [],
    choices = [],
    asks,
    code = [],
  }: Partial<Pick<Mistake, 'actions' | 'choices' | 'asks' | 'code'>> = {},
): Brief => ({
  outcome,
  title,
  summary: words,
  tone: 'notice',
  blocks: [
    paragraph(sentenceLine(words)),
    ...(code.length > 0 ? [{ kind: 'code', lines: code } as const] : []),
    ...(choices.length > 0 ? [list(choices.map((choice) => [choice]))] : []),
  ],
  footnotes: [],
  actions,
  ...(asks ? { asks } : {}),
  footer: [],
  seenBy: 'asker',
})
