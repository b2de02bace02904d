import { Fault, Mistake, type Report } from '#core/errors.ts'
import { troubleIn } from '#core/trouble.ts'
import type { Words } from '#core/words.ts'

/**
 * What went wrong, as it is told: trouble with the disk by its name, with the details in the log;
 * anything else as it was thrown.
 */
export function toldAs(error: unknown, { operations }: Words, report: Report): unknown {
  const trouble = error instanceof Mistake ? undefined : troubleIn(error)
  if (!trouble) return error
  report(new Fault('Facts could not be written', { cause: error }))
  return new Mistake(operations.trouble[trouble])
}
