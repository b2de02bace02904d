import { ApiError, apiError, type ErrorName } from './errors.ts'
import { TOO_MANY_COMMANDS } from './limits/commands.ts'
import { TOO_MANY_BYTES } from './limits/components.ts'
import { describe, type Finding } from './limits/finding.ts'
import { invalidForm } from './limits/invalid-form.ts'
import { EMPTY_MESSAGE } from './limits/message.ts'

/** Findings that Discord answers in a way of their own. */
const OWN_ANSWERS: Readonly<Record<string, ErrorName>> = {
  [EMPTY_MESSAGE]: 'emptyMessage',
  [TOO_MANY_COMMANDS]: 'tooManyCommands',
  [TOO_MANY_BYTES]: 'serverError',
}

/**
 * Writes every finding down as a violation of `route`, and throws the ApiError with which Discord
 * would refuse the payload, if it would.
 */
export function judge(violations: string[], route: string, findings: readonly Finding[]): void {
  violations.push(...findings.map((finding) => `${route} ${describe(finding)}`))
  const refusals = findings.filter(({ weight }) => weight === 'refused')
  const invalid = refusals.filter(({ code }) => !OWN_ANSWERS[code])
  if (invalid.length > 0) throw new ApiError(400, invalidForm(invalid))
  const own = OWN_ANSWERS[refusals[0]?.code ?? '']
  if (own) throw apiError(own)
}
