import { type Brief, line, list, paragraph } from './brief.ts'
import type { Command, Desk, Typed } from './command.ts'
import { Fault, Mistake, type Report } from './errors.ts'
import { exported } from './export.ts'

/** The one door. Every platform asks here and always gets a Brief back, never an exception. */
export async function ask(
  command: Command,
  typed: Typed,
  desk: Desk,
  report: Report,
): Promise<Brief> {
  try {
    if (command.audience === 'admins' && !desk.asker.isAdmin) {
      throw new Mistake(`\`${command.name}\` is for admins.`)
    }
    return exported(await command.run(typed, desk), typed['export'])
  } catch (error) {
    return apologise(error, report)
  }
}

/** What the asker sees of anything thrown: their mistake word for word, or a fault's reference. */
export function apologise(error: unknown, report: Report): Brief {
  if (error instanceof Mistake) {
    return apology('mistaken', error.message, error)
  }
  const fault = error instanceof Fault ? error : new Fault('Unforeseen', { cause: error })
  return apology('failed', `Something broke on our side. Quote ${report(fault)} to an admin.`)
}

const apology = (
  outcome: 'mistaken' | 'failed',
  words: string,
  { actions = [], choices = [], asks }: Partial<Pick<Mistake, 'actions' | 'choices' | 'asks'>> = {},
): Brief => ({
  outcome,
  title: outcome === 'mistaken' ? 'Please try that again' : 'That did not work',
  summary: words,
  tone: 'notice',
  blocks: [
    paragraph(line`${words}`),
    ...(choices.length > 0 ? [list(choices.map((choice) => [choice]))] : []),
  ],
  footnotes: [],
  actions,
  ...(asks ? { asks } : {}),
  footer: [],
  seenBy: 'asker',
})
