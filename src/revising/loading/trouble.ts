import { Fault, Mistake, type Report } from '#core/errors.ts'
import { troubleIn } from '#core/trouble.ts'
import type { Words } from '#core/words.ts'

/**
 * What went wrong, as it is told: trouble with the disk by its name, with the details in the log;
 * anything else as it was thrown.
 */
export function toldAs(error: unknown, { operations, given }: Words, report: Report): unknown {
  if (isOutOfMemory(error)) {
    report(new Fault('There was too little memory for a load', { cause: error }))
    return new Mistake(given.pack.noMemory)
  }
  const trouble = error instanceof Mistake ? undefined : troubleIn(error)
  if (!trouble) return error
  report(new Fault('Facts could not be written', { cause: error }))
  return new Mistake(operations.trouble[trouble])
}

/** Whether the process that did it ended because it needed more memory than it may have. */
export const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
