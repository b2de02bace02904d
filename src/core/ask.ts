import { type Access, isAtLeast } from './access.ts'
import { noteRefusal } from './auditing.ts'
import { type Brief, list, paragraph } from './brief.ts'
import type { Command, Desk, Typed } from './command.ts'
import { Denied, Fault, Mistake, type Report } from './errors.ts'
import { exported } from './export.ts'
import { choiceNamed } from './local-names.ts'
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
        desk.words.access.denied(needed, desk.asker, lineOf(command, typed, desk)),
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

/** A command and what it is to do, as both can be typed in every language: `admin reseed`. */
function lineOf({ name, options }: Command, typed: Typed, { words }: Desk): string {
  const asked = typed['action']?.trim()
  const choices = options['action']?.choices
  const action = asked && choices ? choiceNamed(asked, choices, name, words) : undefined
  return action === undefined ? name : `${name} ${action}`
}

async function keepDenied(
  { rule }: Denied,
  { name, options }: Command,
  { action = '', ...typed }: Typed,
  { asker, keeping }: Desk,
  report: Report,
): Promise<void> {
  if (!keeping) return
  await noteRefusal(
    { audit: keeping.audit, asker, report },
    {
      action: `command.${name}${/^[a-z-]{1,20}$/.test(action) ? `.${action}` : ''}`,
      // In the order of declaration: what it is done to stands before why.
      target: Object.keys(options)
        .map((option) => typed[option])
        .find((value) => /^[\w-]{1,80}$/.test(value ?? '')),
      why: rule,
    },
  )
}

/** What the asker sees of anything thrown: their mistake word for word, or a fault's reference. */
export function apologise(error: unknown, report: Report, words: Words = en): Brief {
  const { asking, operations } = words
  if (error instanceof Mistake) {
    const brief = apology('mistaken', titleOf(error, words), error.message, error)
    return error instanceof Denied ? { ...brief, isDenied: true } : brief
  }
  const fault = error instanceof Fault ? error : new Fault('Unforeseen', { cause: error })
  const trouble = troubleIn(error)
  if (trouble) {
    return apology('failed', asking.failed, `${operations.trouble[trouble]} (${report(fault)})`)
  }
  return apology('failed', asking.failed, asking.broke(report(fault)))
}

/** Nothing is gained by typing again what one may not do, or not now. */
function titleOf(error: Mistake, { access, asking }: Words): string {
  if (error.title !== undefined) return error.title
  if (!(error instanceof Denied)) return asking.tryAgain
  return error.rule === 'access' ? access.notAllowed : access.notNow
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
