import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import { Fault } from '#core/errors.ts'
import { aroundAnswers, composed } from '#root/ops/around.ts'
import { currentRequest } from '#root/ops/context.ts'
import { eventLog } from '#root/ops/event-log.ts'
import { faultLog } from '#root/ops/log.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

const brief = (outcome: Brief['outcome']): Brief => ({
  outcome,
  title: '',
  summary: '',
  tone: 'calm',
  blocks: [],
  footnotes: [],
  actions: [],
  footer: [],
  seenBy: 'everyone',
})

const about = (id: string) => ({ command: 'who', asker: { id, access: 'reader' as const } })

/** An answer of 250 ms, with all that was logged and measured. */
function watched() {
  const lines: Record<string, unknown>[] = []
  const measured: unknown[] = []
  const place = { write: (line: string) => lines.push(JSON.parse(line)) }
  const now = () => new Date('2026-11-26T08:00:00Z')
  const log = eventLog(place, 'info', [], now)
  const report = faultLog(join(temporaryFolder(), 'no', '\0', 'vigil.log'), now, place)
  let ms = 0
  const elapsedMs = () => {
    ms += 250
    return ms
  }
  const metrics = { answered: (one: unknown) => void measured.push(one) }
  return { lines, measured, log, report, around: aroundAnswers({ metrics, log, elapsedMs }) }
}

describe('around an answer', () => {
  it('one line says who was served where, how it ended and how long it took', async () => {
    const { around, lines, measured } = watched()
    await around(about('slack:T1/U2'), async () => brief('mistaken'))
    expect(lines).toEqual([
      {
        time: '2026-11-26T08:00:00.000Z',
        level: 'info',
        event: 'answered',
        request: expect.stringMatching(/^R-[2-9A-Z]{8}$/),
        platform: 'slack',
        command: 'who',
        outcome: 'mistaken',
        ms: 250,
      },
    ])
    expect(measured).toEqual([
      { platform: 'slack', command: 'who', outcome: 'mistaken', seconds: 0.25 },
    ])
  })

  it('whatever is logged or reported meanwhile carries the request’s id', async () => {
    const { around, lines, log, report } = watched()
    const answer = (name: string) =>
      around(about('discord:1'), async () => {
        await Promise.resolve()
        log('warn', name)
        report(new Fault(name))
        return brief('answered')
      })
    await Promise.all([answer('one'), answer('two')])
    log('info', 'outside')
    const requests = (name: string) =>
      new Set(
        lines
          .filter(({ event, message }) => event === name || message === name)
          .map(({ request }) => request),
      )
    expect(requests('one').size).toBe(1)
    expect(requests('two').size).toBe(1)
    expect(requests('one')).not.toEqual(requests('two'))
    expect(requests('outside')).toEqual(new Set([undefined]))
  })

  it('another can stand within, and the first is the outermost', async () => {
    const order: string[] = []
    const named =
      (name: string) =>
      async (_: unknown, work: () => Promise<Brief>): Promise<Brief> => {
        order.push(`${name} in`)
        const answer = await work()
        order.push(`${name} out`)
        return answer
      }
    await composed(named('a'), named('b'))(about('console'), async () => {
      order.push('answer')
      return brief('answered')
    })
    expect(order).toEqual(['a in', 'b in', 'answer', 'b out', 'a out'])
  })

  it('is over when the answer is', async () => {
    const { around } = watched()
    let within: string | undefined
    await around(about('console'), async () => {
      within = currentRequest()
      return brief('answered')
    })
    expect(within).toBeDefined()
    expect(currentRequest()).toBeUndefined()
  })
})
