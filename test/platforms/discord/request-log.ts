import type { UploadedFile } from './multipart.ts'
import type { Request } from './request.ts'
import type { Timeout, Waiting } from './waiting.ts'

/** A request that has been dealt with. */
export type LoggedRequest = {
  readonly method: string
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly body: unknown
  readonly files: readonly UploadedFile[]
  readonly isMultipart: boolean
  readonly at: Date
  /** What was answered; 0 when the connection was cut instead. */
  readonly status: number
}

export type RequestLog = {
  /** All so far, in the order in which they were answered. */
  readonly requests: readonly LoggedRequest[]
  /** The first request, past or future, that fits. */
  waitFor(fits: (request: LoggedRequest) => boolean, options?: Timeout): Promise<LoggedRequest>
  add(request: Request, status: number): void
}

/** Keeps what was asked. Authorization headers are not kept. */
export function createRequestLog(waiting: Waiting): RequestLog {
  const requests: LoggedRequest[] = []
  return {
    requests,
    waitFor: (fits, options) => waiting.until(() => requests.find(fits), options),
    add({ method, path, query, body, files, isMultipart, at }, status) {
      const asked = Object.fromEntries(query)
      requests.push({ method, path, query: asked, body, files, isMultipart, at, status })
      waiting.changed()
    },
  }
}
