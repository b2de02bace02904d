import { Fault } from '#core/errors.ts'

/** Slack says that a message is none, so surely nobody sees it. `code` is its own, such as `invalid_blocks`. */
export class MessageRefused extends Fault {
  readonly code: string | undefined

  constructor(code: string | undefined, said = code) {
    super(`Slack refused an answer: ${said}`)
    this.code = code
  }
}
