import { Mistake } from '#core/errors.ts'

/** What reading some settings finds wrong, one a line; empty when it finds nothing. */
export function problemsOf(read: () => unknown): readonly string[] {
  try {
    read()
  } catch (error) {
    if (error instanceof Mistake)
      return error.message
        .split('\n')
        .slice(1)
        .map((one) => one.trim())
  }
  return []
}
