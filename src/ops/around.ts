import type { Brief } from '#core/brief.ts'
import type { Log } from '#core/log.ts'
import type { NewsroomParts } from '#core/newsroom.ts'
import { asRequest } from './context.ts'
import type { AnswerOutcome, Metrics } from './metrics.ts'

export type Around = NonNullable<NewsroomParts['around']>

/**
 * Gives each answer a request’s id, which stands in whatever is logged meanwhile; measures it, and
 * logs who was served where and how it ended: the command alone, never what was typed.
 */
export const aroundAnswers =
  (parts: {
    readonly metrics: Pick<Metrics, 'answered'>
    readonly log: Log
    /** Milliseconds that only grow: a clock that is set must not make an answer look slow. */
    readonly elapsedMs?: () => number
  }): Around =>
  ({ command, asker }, work) =>
    asRequest(async () => {
      const elapsedMs = parts.elapsedMs ?? (() => performance.now())
      const startedMs = elapsedMs()
      const platform = platformOf(asker.id)
      const told = (outcome: AnswerOutcome): void => {
        const ms = elapsedMs() - startedMs
        parts.metrics.answered({ platform, command, outcome, seconds: ms / 1_000 })
        parts.log('info', 'answered', { platform, command, outcome, ms: Math.round(ms) })
      }
      try {
        const brief = await work()
        told(brief.isDenied ? 'refused' : brief.outcome)
        return brief
      } catch (error) {
        told('failed')
        throw error
      }
    })

/** What stands before the first colon: `discord` of `discord:123`. */
const platformOf = (asker: string): string => asker.split(':', 1)[0] ?? ''

/** Does one around the other: the first is the outermost. */
export const composed =
  (...arounds: readonly Around[]): Around =>
  (about, work) =>
    arounds.reduceRight<() => Promise<Brief>>((inner, around) => () => around(about, inner), work)()
