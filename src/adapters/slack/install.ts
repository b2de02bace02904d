import type { ServerResponse } from 'node:http'
import type { HTTPReceiverOptions, InstallationStore, webApi } from '@slack/bolt'
import { createSeen } from '#core/seen.ts'
import { BOT_SCOPES } from './scopes.ts'

export type OAuthSettings = {
  readonly clientId: string
  readonly clientSecret: string
  readonly stateSecret: string
  /** The address Slack sends people back to; it ends in `/slack/oauth_redirect`. */
  readonly redirectUri?: string | undefined
  /** Seals tokens at rest: 32 bytes, as 64 hexadecimal digits or base64. */
  readonly sealKey: string
}

export const INSTALL_PATH = '/slack/install'
export const REDIRECT_PATH = '/slack/oauth_redirect'

/**
 * What Bolt's installer is set up with. The state of an installation is signed by it, bound to the
 * browser by a cookie and good for ten minutes; that it is good only once is added here.
 * https://docs.slack.dev/authentication/installing-with-oauth
 */
export function installerOptions(
  { clientId, clientSecret, stateSecret, redirectUri }: OAuthSettings,
  installationStore: InstallationStore,
  clientOptions: webApi.WebClientOptions,
): Partial<HTTPReceiverOptions> {
  const isNew = createSeen(STATES_MAX)
  return {
    clientId,
    clientSecret,
    stateSecret,
    installationStore,
    scopes: [...BOT_SCOPES],
    ...(redirectUri ? { redirectUri } : {}),
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      directInstall: true,
      clientOptions,
      authorizationUrl: new URL('/oauth/v2/authorize', clientOptions.slackApiUrl).href,
      callbackOptions: {
        async beforeInstallation(_options, request, response) {
          const { searchParams } = new URL(request.url ?? '', 'http://localhost')
          if (isNew(searchParams.get('state') ?? '')) return true
          answerPage(response, 400, 'This link was used before. Start again at /slack/install.')
          return false
        },
        success: (_installation, _options, _request, response) =>
          answerPage(response, 200, 'Vigil is installed. You can close this page.'),
        failure: ({ code }, _options, _request, response) =>
          answerPage(response, statusOf(code), FAILED),
      },
    },
  }
}

/** More than are begun in the ten minutes that one is good for. */
const STATES_MAX = 10_000

const FAILED = 'The installation did not work. Start again at /slack/install.'

/** What the browser brought was wrong, or something behind it was. */
const statusOf = (code: string): number =>
  /state|missing_code|authorization/.test(code) ? 400 : 500

function answerPage(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  })
  response.end(`${words}\n`)
}
