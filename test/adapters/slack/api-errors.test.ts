import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { webApi } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { againAfter } from '#adapters/slack/api-errors.ts'
import { clientOptions } from '#adapters/slack/outgoing.ts'
import { createSdkLogger } from '#adapters/slack/sdk-logger.ts'

/** What the client throws when Slack answers so; without an answer nothing listens there. */
async function thrown(status?: number, headers = {}): Promise<unknown> {
  const server = createServer((request, response) => {
    if (status === 0) return request.socket.destroy()
    response.writeHead(status ?? 200, headers).end('{"ok":false,"error":"not_in_channel"}')
    return undefined
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  if (status === undefined) await close()
  const options = clientOptions(
    `http://127.0.0.1:${port}/api/`,
    createSdkLogger(() => {}),
  )
  const asked = new webApi.WebClient('xoxb-1', options).auth.test()
  const error = await asked.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  server.closeAllConnections()
  if (status !== undefined) await close()
  return error
}

describe('what failed may be tried again', () => {
  it('after a second when nobody listened: nothing was sent', async () => {
    expect(againAfter(await thrown())).toBe(1)
  })

  it('after as long as Slack says', async () => {
    expect(againAfter(await thrown(429, { 'retry-after': '7' }))).toBe(7)
  })

  it.each([
    ['the connection was cut: it may have had its effect', 0],
    ['Slack’s server failed: it may have had its effect', 503],
    ['Slack refused it', 200],
  ])('not when %s', async (_why, status) => {
    expect(againAfter(await thrown(status))).toBeUndefined()
  })
})
