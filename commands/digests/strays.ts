import type { Desk, Typed } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { writeTyped } from '#core/rewrite.ts'
import { ID, normalFilter } from './filter-option.ts'

/** Shown where neither a schedule nor a filter can be made of what was typed. */
const EXAMPLE = writeTyped('digest', { action: 'subscribe', when: 'daily 09:00' }, 'action')

/**
 * Nothing is left out in silence: `when:daily 09:00` without quotation marks is a schedule without a
 * time, and a word that is no option of anything.
 *
 * @throws Mistake that quotes such words, with the line that was probably meant
 */
export async function noStrays(typed: Typed, desk: Desk): Promise<void> {
  const stray = await straysIn(typed, desk)
  if (stray === '') return
  const lines = meant(typed, stray, desk)
  const [example = EXAMPLE] = lines
  throw new Mistake(desk.words.subscriptions.stray(stray, example), {
    actions: lines.map((line) => ({ label: line, command: line })),
  })
}

/** The words of a line that stand behind no option; empty where there are none. */
export async function straysIn({ action, id, event }: Typed, desk: Desk): Promise<string> {
  const isDigest = action !== 'subscribe' && id !== undefined && (await isKnown(id, desk))
  return [isDigest ? undefined : id, event].filter((one) => one !== undefined).join(' ')
}

/** One that looks like an id is looked up, and told to be unknown, as one. */
async function isKnown(id: string, { digests }: Desk): Promise<boolean> {
  const typed = id.trim().toLowerCase()
  return ID.test(typed) || (await digests.find(typed)) !== undefined
}

/** The line with those words behind the option they belong to, wherever they make sense. */
function meant(typed: Typed, stray: string, desk: Desk): readonly string[] {
  const { id, event: _, ...rest } = typed
  const kept = stray === id || stray.startsWith(`${id} `) ? rest : { ...rest, id }
  const joined = (option: string) => [typed[option], stray].filter(Boolean).join(' ')
  const candidates = [
    ['when', (text: string) => desk.digests.readWhen(text, desk.words)],
    ['filter', (text: string) => normalFilter(text, desk)],
  ] as const
  return candidates
    .filter(([option, read]) => makesSense(() => read(joined(option))))
    .map(([option]) => writeTyped('digest', { ...kept, [option]: joined(option) }, 'action'))
}

function makesSense(read: () => unknown): boolean {
  try {
    read()
    return true
  } catch (error) {
    if (error instanceof Mistake) return false
    throw error
  }
}
