import type { IncomingMessage, ServerResponse } from 'node:http'
import type { HTTPReceiver } from '@slack/bolt'
import type { Log } from '#core/log.ts'
import { INSTALL_PATH, REDIRECT_PATH } from './install.ts'
import { EVENTS_PATH, type Guard } from './signed.ts'

export type Listener = (request: IncomingMessage, response: ServerResponse) => void

export type ListenerParts = {
  readonly receiver: HTTPReceiver
  /** Set where Slack's requests come by HTTP. */
  readonly guard?: Guard | undefined
  /** Whether people install the app here. */
  readonly hasInstaller: boolean
  /** Whether nothing is taken any more; Slack comes back later. */
  readonly isStopped: () => boolean
  readonly log: Log
}

/**
 * Takes the requests for `/slack/events`, `/slack/install` and `/slack/oauth_redirect`; anything
 * else is not found. Never throws, whatever arrives.
 */
export function createListener({
  receiver,
  guard,
  hasInstaller,
  isStopped,
  log,
}: ListenerParts): Listener {
  const pages = hasInstaller ? [INSTALL_PATH, REDIRECT_PATH] : []
  return (request, response) => {
    response.on('error', () => {})
    if (isStopped()) return end(response, 503)
    const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname ?? ''
    if (request.method === 'GET' && pages.includes(path)) {
      return pass(receiver, request, response, log)
    }
    if (!guard || request.method !== 'POST' || path !== EVENTS_PATH) {
      return end(response, 404)
    }
    guard(request, response).then(
      (isGood) => {
        if (isGood) pass(receiver, request, response, log)
        else log('warn', 'slack.request.refused', { status: response.statusCode })
      },
      () => end(response, 400),
    )
  }
}

function pass(
  receiver: HTTPReceiver,
  request: IncomingMessage,
  response: ServerResponse,
  log: Log,
): void {
  try {
    receiver.requestListener(request, response)
  } catch {
    log('warn', 'slack.request.failed')
    end(response, 400)
  }
}

function end(response: ServerResponse, status: number): void {
  if (response.headersSent) return
  response.writeHead(status, { connection: 'close' })
  response.end()
}
