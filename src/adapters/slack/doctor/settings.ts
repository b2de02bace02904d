import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { Mistake } from '#core/errors.ts'
import { codeOf } from '../api-errors.ts'
import type { OAuthSettings } from '../install.ts'
import { createSeal } from '../seal.ts'
import type { Asking } from './asking.ts'

/**
 * Whether a signing secret has the form of one; only a request of Slack's can prove it.
 * https://docs.slack.dev/authentication/verifying-requests-from-slack
 */
export const signingCheckup = (secret: string): Checkup =>
  /^[0-9a-f]{32}$/i.test(secret)
    ? well('SLACK_SIGNING_SECRET has the form of one.')
    : doubtful(
        'SLACK_SIGNING_SECRET does not look like one, which has 32 hexadecimal digits.',
        'Copy it again: api.slack.com/apps, Basic Information, App Credentials, Signing Secret.',
      )

/** Shorter than this, a state could be guessed. */
const STATE_SECRET_MIN = 16

/** The settings with which many workspaces install the app, as far as they can be looked at. */
export const oauthCheckups = ({
  sealKey,
  stateSecret,
  redirectUri,
}: OAuthSettings): readonly Checkup[] => [
  sealCheckup(sealKey),
  stateSecret.length < STATE_SECRET_MIN
    ? doubtful(
        'SLACK_STATE_SECRET is short enough to be guessed.',
        'Set it to a long random text, such as from `openssl rand -hex 32`.',
      )
    : well('SLACK_STATE_SECRET is long enough.'),
  redirectUri?.startsWith('https://')
    ? well(`People who install the app are sent back to ${new URL(redirectUri).host}.`)
    : ill(
        'VIGIL_PUBLIC_URL is no https address, so nobody who installs the app can be sent back.',
        'Set it to the address this bot is reached at, such as https://vigil.example.org.',
      ),
]

function sealCheckup(key: string): Checkup {
  try {
    createSeal(key)
    return well('VIGIL_SECRET_KEY can seal tokens.')
  } catch (error) {
    if (!(error instanceof Mistake)) throw error
    return ill('VIGIL_SECRET_KEY cannot seal tokens.', error.message)
  }
}

/**
 * Whether Slack knows the client, by asking with a code that is none: it says what is wrong with
 * the client before it says what is wrong with the code, and nothing is installed.
 * https://docs.slack.dev/reference/methods/oauth.v2.access#errors
 *
 * @throws what the client throws when Slack cannot be asked
 */
export async function clientCheckup(
  asking: Asking,
  { clientId, clientSecret }: OAuthSettings,
): Promise<Checkup> {
  const fix = 'Copy it again: api.slack.com/apps, Basic Information, App Credentials.'
  try {
    const call = { client_id: clientId, client_secret: clientSecret, code: 'none' }
    await asking.as().oauth.v2.access(call)
  } catch (error) {
    switch (codeOf(error)) {
      case 'invalid_code':
        return well('Slack knows SLACK_CLIENT_ID and SLACK_CLIENT_SECRET.')
      case 'invalid_client_id':
        return ill('Slack does not know SLACK_CLIENT_ID.', fix)
      case 'bad_client_secret':
        return ill('SLACK_CLIENT_SECRET is not the one of SLACK_CLIENT_ID.', fix)
      case undefined:
        throw error
    }
  }
  return doubtful('Slack did not say whether it knows SLACK_CLIENT_ID.', 'Ask again later.')
}
