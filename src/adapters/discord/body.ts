import type { IncomingMessage } from 'node:http'

/** The bytes of a request, or why there are none. */
export type Read = Uint8Array | 'too-large' | 'too-many' | 'broken'

/** What all requests together may hold in memory while they are read. */
export type Budget = {
  /** Takes that many bytes, unless they are not there. */
  readonly take: (bytes: number) => boolean
  readonly giveBack: (bytes: number) => void
}

/** So many bytes, none of them taken. */
export function createBudget(bytes: number): Budget {
  let left = bytes
  return {
    take(wanted) {
      if (wanted > left) return false
      left -= wanted
      return true
    },
    giveBack(taken) {
      left += taken
    },
  }
}

/** How long a body may take to arrive, in milliseconds: the answer is due in three seconds. */
const ARRIVAL_MS = 2_000

/**
 * Reads at most `most` bytes and keeps no more in memory, whatever is announced or sent. `broken`
 * is a body that ended early or came too slowly; `too-many` one for which the budget has no room.
 */
export function readBody(request: IncomingMessage, most: number, budget: Budget): Promise<Read> {
  if (Number(request.headers['content-length'] ?? 0) > most) return Promise.resolve('too-large')
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    let held = 0
    const end = (read: Read) => {
      clearTimeout(timer)
      request.off('data', take).off('end', whole).off('close', broken)
      request.pause()
      budget.giveBack(held)
      resolve(read)
    }
    const take = (chunk: Buffer) => {
      size += chunk.length
      if (size > most) return end('too-large')
      if (!budget.take(chunk.length)) return end('too-many')
      held = size
      chunks.push(chunk)
    }
    const whole = () => end(Buffer.concat(chunks))
    const broken = () => end('broken')
    const timer = setTimeout(broken, ARRIVAL_MS)
    request.on('error', () => {}) // A reader that leaves is told by `close`.
    request.on('data', take).on('end', whole).on('close', broken)
  })
}
