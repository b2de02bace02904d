/** What a request is answered with. A body that is bytes goes out as it is, others as JSON. */
export type Answer = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** 200 with a body. */
export const ok = (body: unknown): Answer => ({ status: 200, body })

/** 204. */
export const noContent: Answer = { status: 204 }
