import { type Access, isAtLeast } from './access.ts'
import { type Brief, list, paragraph } from './brief.ts'
import type { Command, Desk, Typed } from './command.ts'
import { Denied, Fault, Mistake, type Report } from './errors.ts'
import { exported } from './export.ts'
import { commandName } from './local-names.ts'
import { placeKey } from './place.ts'
import { sentenceLine } from './sentence.ts'
import { troubleIn } from './trouble.ts'
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
    const needed = needOf(command, typed)
    if (!isAtLeast(desk.asker.access, needed)) {
      throw new Denied(
        'access',
        desk.words.access.denied(needed, desk.asker, nameOf(command, desk)),
      )
    }
    return exported(await command.run(typed, desk), typed['export'], desk.words)
  } catch (error) {
    if (error instanceof Denied) await keepDenied(error, command, typed, desk, report)
    return apologise(error, report, desk.words)
  }
}

/** What it takes to ask this of a command. */
export const needOf = ({ audience, needs }: Command, typed: Typed): Access =>
  needs?.(typed) ?? audience

const nameOf = (command: Command, { words }: Desk): string => commandName(command, words)

/** Whoever is refused is told so even where that cannot be written down. */
async function keepDenied(
  { rule }: Denied,
  { name, options }: Command,
  { action = '', ...typed }: Typed,
  { asker, keeping }: Desk,
  report: Report,
): Promise<void> {
  try {
    await keeping?.audit.append({
      actor: asker.id,
      access: asker.access,
      place: asker.place && placeKey(asker.place),
      action: `command.${name}${/^[a-z-]{1,20}$/.test(action) ? `.${action}` : ''}`,
      // In the order of declaration: what it is done to stands before why.
      target: Object.keys(options)
        .map((option) => typed[option])
        .find((value) => /^[\w-]{1,80}$/.test(value ?? '')),
      outcome: 'refused',
      why: rule,
    })
  } catch (cause) {
    report(new Fault(`A refusal could not be written to the audit`, { cause }))
  }
}

/** What the asker sees of anything thrown: their mistake word for word, or a fault's reference. */
export function apologise(
  error: unknown,
  report: Report,
  { asking, operations }: Words = en,
): Brief {
  if (error instanceof Mistake) {
    return apology('mistaken', asking.tryAgain, error.message, error)
  }
  const fault = error instanceof Fault ? error : new Fault('Unforeseen', { cause: error })
  const trouble = troubleIn(error)
  if (trouble) {
    return apology('failed', asking.failed, `${operations.trouble[trouble]} (${report(fault)})`)
  }
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
