import { EventEmitter } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Fault } from '#core/errors.ts'
import { GRACE_MS, stopSignal } from '#root/ops/stop-signal.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function running() {
  const signals = new EventEmitter()
  const codes: number[] = []
  const said: string[] = []
  const faults: Fault[] = []
  const stop = stopSignal({
    signals,
    exit: (code) => codes.push(code),
    stderr: { write: (text) => said.push(text) },
    report: (fault) => {
      faults.push(fault)
      return 'F-1'
    },
  })
  return { signals, codes, said, faults, stop }
}

describe('a service that is asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT'])('knows it from %s, and has its time', async (signal) => {
    const { signals, codes, stop } = running()
    expect(stop.signal.aborted).toBe(false)
    signals.emit(signal)
    await stop.asked
    expect(stop.signal.aborted).toBe(true)
    vi.advanceTimersByTime(GRACE_MS)
    expect(codes).toEqual([])
  })

  it('ends within ten seconds although something holds it', () => {
    const { signals, codes } = running()
    signals.emit('SIGTERM')
    vi.advanceTimersByTime(10_000)
    expect(codes).toEqual([1])
  })

  it('ends at once when it is asked a second time, and says why', () => {
    const { signals, codes, said } = running()
    signals.emit('SIGTERM')
    signals.emit('SIGTERM')
    expect(codes).toEqual([1])
    expect(said.join('')).toMatch(/a second time/)
  })

  it('heeds the second one also when all is over but for what is left behind', () => {
    const { signals, codes, stop } = running()
    signals.emit('SIGTERM')
    stop[Symbol.dispose]()
    signals.emit('SIGINT')
    expect(codes).toEqual([1])
  })
})

it('a promise that nobody waited for is reported while the service runs', () => {
  const { signals, faults, stop } = running()
  signals.emit('unhandledRejection', new Error('lost'))
  expect(faults).toHaveLength(1)
  stop[Symbol.dispose]()
  signals.emit('unhandledRejection', new Error('later'))
  expect(faults).toHaveLength(1)
})
