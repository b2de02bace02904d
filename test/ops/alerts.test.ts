import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createMetrics } from '#root/ops/metrics.ts'
import { read } from './image.ts'

type Rule = {
  readonly alert: string
  readonly expr: string
  readonly labels: { readonly severity: string }
  readonly annotations: { readonly summary: string }
}

const { groups }: { groups: { rules: readonly Rule[] }[] } = parse(read('deploy/alerts.yaml'))
const rules = groups.flatMap((group) => group.rules)

/** Names of all metrics there are, of Node too. */
async function exposed(): Promise<ReadonlySet<string>> {
  const metrics = createMetrics({
    commands: ['who'],
    version: '0',
    readings: {
      tallies: async () => [],
      nextAt: async () => undefined,
      facts: () => ({ revision: 'abc123', compiled: '2026-11-24' }),
      loadedAt: async () => undefined,
      platforms: () => [],
      lastTickAt: () => undefined,
      lastBackupAt: async () => undefined,
      auditEntries: async () => 0,
      isAuditWhole: () => true,
      now: () => new Date('2026-11-26T08:00:00Z'),
    },
    failed: () => {},
  })
  const { text } = await metrics.exposition()
  return new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name = '']) => name))
}

describe('an alert rule', () => {
  it.each(rules)('$alert is about metrics that are exposed', async ({ expr }) => {
    const names = await exposed()
    const used = [...expr.matchAll(/\b(?:vigil|nodejs|process)_\w+/g)].map(([name]) =>
      name.replace(/_bucket$/, ''),
    )
    expect(used.length + Number(/\bup\b/.test(expr))).toBeGreaterThan(0)
    expect(used.filter((name) => !names.has(name))).toEqual([])
  })

  it.each(rules)('$alert says what is the matter, and the guide what to do', (rule) => {
    expect(rule.annotations.summary).toMatch(/\.$/)
    expect(rule.labels.severity).toMatch(/^(?:page|ticket)$/)
    expect(read('docs/operating.md')).toContain(`\`${rule.alert}\``)
  })
})
