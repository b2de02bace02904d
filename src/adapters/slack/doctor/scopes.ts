import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { BOT_SCOPES, SCOPES, type Scope } from '../scopes.ts'

/**
 * The scopes the token has against those of the manifest: each that is missing with what it is
 * for, or what is less exact without it, and those that are not needed together. Undefined is when
 * Slack did not say.
 * https://docs.slack.dev/reference/scopes
 */
export function scopeCheckups(granted: readonly string[] | undefined): readonly Checkup[] {
  if (!granted)
    return [doubtful('Slack did not say which scopes the token has.', 'Ask again later.')]
  const missing = SCOPES.filter(({ scope }) => !granted.includes(scope))
  const needed: readonly string[] = BOT_SCOPES
  const extra = granted.filter((scope) => scope !== '' && !needed.includes(scope))
  return [
    ...(missing.length === 0 ? [well(`The token has all ${SCOPES.length} scopes it needs.`)] : []),
    ...missing.map(missingCheckup),
    ...(extra.length > 0
      ? [doubtful(`The token has scopes that are not needed: ${extra.join(', ')}.`, AGAIN)]
      : []),
  ]
}

/** Without some of them all works, only less exactly. */
const missingCheckup = ({ scope, reason, without }: Scope): Checkup =>
  without === undefined
    ? ill(
        `The scope ${scope} is missing: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`,
        AGAIN,
      )
    : doubtful(`The scope ${scope} is missing: ${without}.`, AGAIN)

const AGAIN =
  'Paste the manifest again (`npm run -s manifest`, then App Manifest), and reinstall the app.'
