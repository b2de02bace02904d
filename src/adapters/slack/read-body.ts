import type { IncomingMessage } from 'node:http'

/** How long a body may take to arrive: Slack waits three seconds for the whole answer. */
const PATIENCE_MS = 5_000

/**
 * The body of a request, as long as it is within `most` bytes. Never holds more than that, and
 * ends by itself when the sender stops half-way.
 */
export function readBody(
  request: IncomingMessage,
  most: number,
): Promise<Buffer | 'too-large' | 'cut-off'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve('too-large')
  const { promise, resolve } = Promise.withResolvers<Buffer | 'too-large' | 'cut-off'>()
  const chunks: Buffer[] = []
  let size = 0
  const timer = setTimeout(() => finish('cut-off'), PATIENCE_MS)
  const onData = (chunk: Buffer) => {
    size += chunk.length
    if (size > most) finish('too-large')
    else chunks.push(chunk)
  }
  const onEnd = () => finish(request.complete ? Buffer.concat(chunks) : 'cut-off')
  const onCutOff = () => finish('cut-off')
  function finish(outcome: Buffer | 'too-large' | 'cut-off'): void {
    clearTimeout(timer)
    request.off('data', onData).off('end', onEnd).off('error', onCutOff).off('close', onCutOff)
    // An error that comes later is of no interest any more, but must have a listener.
    request.on('error', () => {})
    resolve(outcome)
  }
  request.on('data', onData).on('end', onEnd).on('error', onCutOff).on('close', onCutOff)
  return promise
}
