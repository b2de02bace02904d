import { describe, expect, it } from 'vitest'
import { createMetrics } from '#root/ops/metrics.ts'
import type { Readings } from '#root/ops/readings.ts'

const READINGS: Readings = {
  tallies: async () => [
    { platform: 'discord', state: 'planned', count: 2 },
    { platform: 'slack', state: 'uncertain', count: 1 },
    { platform: 'slack', state: 'sent', count: 40 },
  ],
  nextAt: async () => new Date('2026-11-26T07:59:30Z'),
  facts: () => ({ revision: 'abc123', compiled: '2026-11-24' }),
  loadedAt: async () => '2026-11-25T00:00:00.000Z',
  platforms: () => [
    { name: 'Discord', isReady: true },
    { name: 'Slack', isReady: false },
  ],
  lastTickAt: () => new Date('2026-11-26T07:59:00Z'),
  lastBackupAt: async () => undefined,
  auditEntries: async () => 7,
  isAuditWhole: () => true,
  now: () => new Date('2026-11-26T08:00:00Z'),
}

function measured(readings: Partial<Readings> = {}) {
  const failed: string[] = []
  const metrics = createMetrics({
    commands: ['who', 'search'],
    version: '0.1.0',
    readings: { ...READINGS, ...readings },
    failed: (reading) => failed.push(reading),
  })
  const lines = async () => (await metrics.exposition()).text.split('\n')
  return { metrics, failed, lines }
}

describe('the metrics', () => {
  it('are text that Prometheus reads', async () => {
    const { metrics } = measured()
    const { type, text } = await metrics.exposition()
    expect(type).toMatch(/^text\/plain; version=0\.0\.4/)
    const samples = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    for (const line of samples) {
      expect(line).toMatch(
        /^[a-z_:][a-z0-9_:]*(?:\{(?:[a-z_]+="[^"\\\n]*",?)*\})? (?:[-+\d.e]+|Nan|\+Inf)$/i,
      )
    }
    expect(text).toContain('nodejs_eventloop_lag_seconds')
  })

  it('count questions by platform, command and outcome, and measure them', async () => {
    const { metrics, lines } = measured()
    const one = { platform: 'discord', command: 'who', outcome: 'answered' } as const
    metrics.answered({ ...one, seconds: 0.02 })
    metrics.answered({ ...one, seconds: 0.2 })
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'vigil_commands_total{platform="discord",command="who",outcome="answered"} 2',
        'vigil_command_duration_seconds_bucket{le="0.025",platform="discord",command="who"} 1',
        'vigil_command_duration_seconds_count{platform="discord",command="who"} 2',
      ]),
    )
  })

  it('hold no label that somebody could choose', async () => {
    const { metrics, lines } = measured()
    for (let i = 0; i < 50; i += 1) {
      metrics.answered({
        platform: `person-${i}`,
        command: `"} ${i}`,
        outcome: 'mistaken',
        seconds: 1,
      })
    }
    const counted = (await lines()).filter((line) => line.startsWith('vigil_commands_total{'))
    expect(counted).toEqual([
      'vigil_commands_total{platform="other",command="other",outcome="mistaken"} 50',
    ])
  })

  it('say what is read at the scrape', async () => {
    const { lines } = measured()
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'vigil_info{version="0.1.0"} 1',
        'vigil_deliveries{platform="slack",state="sent"} 40',
        'vigil_queue_depth 3',
        'vigil_queue_oldest_seconds 30',
        'vigil_facts_info{revision="abc123"} 1',
        `vigil_facts_compiled_timestamp_seconds ${Date.UTC(2026, 10, 24) / 1_000}`,
        `vigil_facts_loaded_timestamp_seconds ${Date.UTC(2026, 10, 25) / 1_000}`,
        'vigil_platform_ready{platform="discord"} 1',
        'vigil_platform_ready{platform="slack"} 0',
        `vigil_tick_last_success_timestamp_seconds ${Date.UTC(2026, 10, 26, 7, 59) / 1_000}`,
        'vigil_audit_entries 7',
        'vigil_state_errors_total{kind="full"} 0',
      ]),
    )
  })

  it('leave out what there is not, which is not nought', async () => {
    const { lines } = measured()
    const samples = (await lines()).filter((line) => line.startsWith('vigil_backup_last'))
    expect(samples).toEqual([])
  })

  it('are exposed although one reading fails, and it is told which', async () => {
    const { lines, failed } = measured({
      auditEntries: () => Promise.reject(new Error('the disk is gone')),
    })
    expect(await lines()).toContain('vigil_queue_depth 3')
    expect((await lines()).filter((line) => line.startsWith('vigil_audit_entries'))).toEqual([])
    expect(failed).toEqual(['vigil_audit_entries', 'vigil_audit_entries'])
  })

  it('do not count the ledger at each scrape', async () => {
    let times = 0
    const { lines } = measured({
      tallies: async () => {
        times += 1
        return []
      },
    })
    await Promise.all([lines(), lines()])
    await lines()
    expect(times).toBe(1)
  })

  it('forget a revision that is not served any more', async () => {
    let revision = 'first'
    const { lines } = measured({ facts: () => ({ revision, compiled: '2026-11-24' }) })
    await lines()
    revision = 'second'
    const named = (await lines()).filter((line) => line.startsWith('vigil_facts_info'))
    expect(named).toEqual(['vigil_facts_info{revision="second"} 1'])
  })

  it('of two services are apart', async () => {
    const [one, other] = [measured(), measured()]
    one.metrics.fault()
    expect(await one.lines()).toContain('vigil_faults_total 1')
    expect(await other.lines()).toContain('vigil_faults_total 0')
  })

  it('count what becomes of deliveries, loads and the state', async () => {
    const { metrics, lines } = measured()
    metrics.delivered('slack', 'sent', 12)
    metrics.delivered('slack', 'retry')
    metrics.loaded('prepare', 0.7)
    metrics.stateError('full')
    expect(await lines()).toEqual(
      expect.arrayContaining([
        'vigil_deliveries_total{platform="slack",state="sent"} 1',
        'vigil_deliveries_total{platform="slack",state="retry"} 1',
        'vigil_delivery_lag_seconds_sum{platform="slack"} 12',
        'vigil_delivery_lag_seconds_count{platform="slack"} 1',
        'vigil_load_seconds_count{step="prepare"} 1',
        'vigil_state_errors_total{kind="full"} 1',
      ]),
    )
  })
})
