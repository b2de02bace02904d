import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'
import { ApiError, apiError } from './errors.ts'
import { type Fault, type Faults, faultAnswer } from './faults.ts'
import type { RateLimits } from './rate-limits.ts'
import { NO_BODY, type Request, readHead, readRequest } from './request.ts'
import type { RequestLog } from './request-log.ts'
import { routeOf } from './routes.ts'
import type { World } from './world.ts'

export type RestSetting = {
  readonly world: World
  readonly faults: Faults
  readonly limits: RateLimits
  readonly log: RequestLog
  /** What the Date header says. */
  readonly date: () => Date
}

/** Answers everything that is asked of REST. */
export const createRest =
  (setting: RestSetting) =>
  async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { world, faults, log } = setting
    const head = readHead(incoming, world.now())
    const fault = faults.take(head)
    if (fault?.dropConnection === 'during') {
      log.add({ ...head, ...NO_BODY, refusal: undefined }, 0)
      incoming.destroy()
      return
    }
    const request = await readRequest(incoming, head)
    await fault?.until
    const isDropped = fault?.dropConnection !== undefined
    const answer =
      fault?.dropConnection === 'before'
        ? undefined
        : (faulted(fault) ?? answerTo(setting, request))
    const told = fault?.takesEffect ? (asFault(fault) ?? answer) : answer
    log.add(request, isDropped ? 0 : (told?.status ?? 0))
    if (isDropped || !told) response.socket?.destroy()
    else write(response, told, setting.date())
  }

/** The answer of a fault that keeps the request from having any effect. */
const faulted = (fault: Fault | undefined): Answer | undefined =>
  fault && !fault.takesEffect ? asFault(fault) : undefined

const asFault = (fault: Fault): Answer | undefined =>
  fault.status === undefined ? undefined : faultAnswer({ ...fault, status: fault.status })

function answerTo({ world, limits }: RestSetting, request: Request): Answer {
  if (request.refusal) {
    world.violations.push(`${request.method} ${request.path}: ${request.refusal.message}`)
    return answerOf(request.refusal)
  }
  const route = routeOf(request.method, request.path)
  const { refusal, headers } = limits.count(request, route?.pattern ?? request.path)
  const answer = refusal ?? handled(world, request, route)
  return { ...answer, headers: { ...headers, ...answer.headers } }
}

function handled(world: World, request: Request, route: ReturnType<typeof routeOf>): Answer {
  try {
    if (!route) {
      world.violations.push(`${request.method} ${request.path}: the stand-in has no such route`)
      throw apiError('notFound')
    }
    if (route.needsToken && request.authorization !== `Bot ${world.application.token}`) {
      throw apiError('unauthorized')
    }
    return route.handle(world, request, route.params)
  } catch (error) {
    if (error instanceof ApiError) return answerOf(error)
    world.violations.push(`the stand-in broke over ${request.method} ${request.path}: ${error}`)
    return answerOf(apiError('serverError'))
  }
}

const answerOf = ({ status, body, headers }: ApiError): Answer => ({ status, body, headers })

function write(response: ServerResponse, { status, body, headers }: Answer, date: Date): void {
  const isBytes = Buffer.isBuffer(body)
  const sent = body === undefined ? '' : isBytes ? body : JSON.stringify(body)
  response.writeHead(status, {
    Date: date.toUTCString(),
    ...(body === undefined || isBytes ? {} : { 'Content-Type': 'application/json' }),
    ...headers,
  })
  response.end(sent)
}
