import { applyAck } from './acks.ts'
import type { OpenExchange } from './exchange.ts'
import { type Json, textOf } from './json.ts'
import { type HttpAnswer, postSigned } from './signed-http.ts'
import type { SocketMode } from './socket-mode.ts'
import type { World } from './world.ts'

/** Brings to the bot what people do. */
export type Delivery = {
  /** Over its sockets, or by signed requests to this address. */
  to(target: string): void
  deliver(open: OpenExchange): void
  /** Brings it again: all that was not acknowledged, or one exchange whether it was or not. */
  redeliver(exchangeId?: string): void
}

const FORM = 'application/x-www-form-urlencoded'

/** https://docs.slack.dev/apis/events-api#retries: three, which here follow at once. */
const RETRIES = 3

/** Brings everything over the sockets until told otherwise. */
export function createDelivery(world: World, socketMode: SocketMode): Delivery {
  let target = 'socket'
  return {
    to(chosen) {
      target = chosen
    },
    deliver(open) {
      if (target === 'socket') socketMode.send(open)
      else void overHttp(world, target, open, 0)
    },
    redeliver(exchangeId) {
      if (target === 'socket') {
        socketMode.resend(exchangeId)
        return
      }
      const chosen = world.exchanges.filter(({ exchange }) =>
        exchangeId === undefined ? exchange.acks.length === 0 : exchange.id === exchangeId,
      )
      for (const open of chosen) void overHttp(world, target, open, open.exchange.deliveries)
    },
  }
}

/** Sends one exchange and takes the answer as its acknowledgement; only events are tried again. */
async function overHttp(
  world: World,
  url: string,
  open: OpenExchange,
  attempt: number,
  reason = 'http_timeout',
): Promise<void> {
  const { type, body } = encoded(open.kind, open.exchange.payload)
  const headers = { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason }
  open.sent()
  const answer = await postSigned(url, type, body, {
    secret: world.app.signingSecret,
    timestamp: world.clock.seconds(),
    headers: attempt === 0 ? {} : headers,
  })
  if (answer.status >= 200 && answer.status < 300) {
    const payload = answer.body ?? (answer.text === '' ? undefined : answer.text)
    open.acknowledge(payload, attempt, 'http')
    applyAck(world, open, payload)
  } else if (isRetried(open, answer, attempt)) {
    const why = answer.status === 0 ? 'connection_failed' : 'http_error'
    await overHttp(world, url, open, attempt + 1, why)
  } else {
    open.refused(`status ${answer.status} ${answer.text.slice(0, 80)}`.trim())
  }
}

const isRetried = ({ kind }: OpenExchange, { headers }: HttpAnswer, attempt: number): boolean =>
  kind === 'events_api' && attempt < RETRIES && headers['x-slack-no-retry'] !== '1'

/** A payload as it travels in a request of its kind. */
export function encoded(
  kind: OpenExchange['kind'],
  payload: Json,
): { readonly type: string; readonly body: string } {
  switch (kind) {
    case 'slash_commands': {
      const fields = Object.entries(payload).flatMap(([name, value]) => {
        const text = textOf(value)
        return text === undefined ? [] : [[name, text] as const]
      })
      return { type: FORM, body: new URLSearchParams(Object.fromEntries(fields)).toString() }
    }
    case 'interactive':
      return {
        type: FORM,
        body: new URLSearchParams({ payload: JSON.stringify(payload) }).toString(),
      }
    case 'events_api':
      return { type: 'application/json', body: JSON.stringify(payload) }
  }
}
