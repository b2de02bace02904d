import type { Fault, Report } from '#core/errors.ts'
import type { Log } from '#core/log.ts'

export type TroubleParts = {
  readonly now: () => Date
  readonly log: Log
  readonly report: Report
}

const DAY_MS = 86_400_000

/** Reports what is wrong with a subscription or a watch at once, and then once a day. */
export function createTrouble({ now, log, report }: TroubleParts) {
  const told = new Map<string, number>()
  return (event: string, id: string, fault: Fault): void => {
    const at = now().getTime()
    for (const [key, since] of told) if (at - since >= DAY_MS) told.delete(key)
    const key = `${event} ${id}`
    if (told.has(key)) return
    told.set(key, at)
    log('error', event, { id, reference: report(fault) })
  }
}
