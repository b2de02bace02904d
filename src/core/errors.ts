import type { Action, Asks } from './brief.ts'

/**
 * The asker can put this right. They are shown the message word for word, so it says what was
 * wrong and what to type instead; `actions` are corrected commands that run as they stand.
 */
export class Mistake extends Error {
  override readonly name = 'Mistake'
  readonly actions: readonly Action[]
  readonly choices: readonly string[]
  /** The option whose value is still to be chosen, where a picker can help. */
  readonly asks: Asks | undefined
  /** What was typed with a mark under the mistake, in characters of one width. */
  readonly code: readonly string[]
  /** What stands over it where it is not that something was typed wrongly. */
  readonly title: string | undefined

  constructor(
    message: string,
    next: {
      actions?: readonly Action[]
      choices?: readonly string[]
      asks?: Asks | undefined
      code?: readonly string[]
      title?: string | undefined
    } = {},
  ) {
    super(message)
    this.actions = next.actions ?? []
    this.choices = next.choices ?? []
    this.asks = next.asks
    this.code = next.code ?? []
    this.title = next.title
  }
}

/**
 * Somebody may not do this, or not any more. They are shown the message; the audit keeps the rule,
 * such as `access`, `plan-expired` or `plan-foreign`.
 */
export class Denied extends Mistake {
  readonly rule: string

  constructor(rule: string, message: string) {
    super(message)
    this.rule = rule
  }
}

/**
 * Only we can put this right. The asker is shown a reference; the log keeps the cause.
 * Whatever is thrown that is not a Mistake becomes a Fault.
 */
export class Fault extends Error {
  override readonly name = 'Fault'
}

/** Writes a fault to the log, and returns the reference to quote for it. */
export type Report = (fault: Fault) => string
