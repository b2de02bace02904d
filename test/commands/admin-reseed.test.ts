import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import { readLines } from '../shipped/reading.ts'
import { B, revisionB, revisionOf } from './admin-revision-b.ts'
import { ADMIN, openAdmin } from './admin-scene.ts'

const texts = (brief: Brief) => readLines(brief).map(({ text }) => text)
const button = (brief: Brief, label: string | RegExp) => {
  const found = brief.actions.find((one) => one.label.match(label))
  if (!found) throw new Error(`No ${label} among ${brief.actions.map((one) => one.label)}`)
  return found
}

async function openPlanned(more = 0) {
  const scene = await openAdmin()
  scene.revisions.next({
    facts: more > 0 ? revisionOf(scene.served, more) : revisionB(scene.served),
    warnings: [
      { kind: 'retracts', count: 41 },
      { kind: 'takes-out', count: 1 },
      { kind: 'shrinks', before: 3_412, after: 120 },
      { kind: 'older', served: '2026-11-20', planned: '2026-10-01' },
    ],
    overlays: [
      { overlay: 'abc123', fate: 'applied' },
      { overlay: 'abc124', fate: 'conflict' },
      { overlay: 'abc125', fate: 'contained' },
    ],
    reach: { digests: 3, firstAt: '2026-11-26T12:30:00Z', alerts: 1, caseNews: 0, corrections: 2 },
  })
  return scene
}

describe('`admin reseed`', () => {
  it('shows what would change, what of it is dangerous first, and changes nothing', async () => {
    const { ask, revisions, served } = await openPlanned()
    const brief = await ask('admin reseed why:"dates mended"')
    expect(brief.title).toBe('Reseed: 4 changes')
    expect(brief.summary).toBe(
      '1 would be added, 1 altered, 2 retracted; 24 stay as they are. Nothing was changed.',
    )
    const lines = texts(brief)
    expect(lines.slice(0, 6)).toEqual([
      'This retracts 41 claims or cases.',
      'This takes out 1 claim or case without a retraction that says why.',
      'This leaves fewer than half of the claims: 120 of 3,412.',
      'This is older than what is served: compiled 1 October 2026, not 20 November 2026.',
      '1 added · 1 altered · 2 retracted · 24 unchanged',
      'Nothing was changed. It waits for you to confirm it.',
    ])
    expect(brief.blocks[0]).toMatchObject({ line: [{ strong: lines[0] }] })
    expect(revisions.facts()).toBe(served)
    expect(brief.seenBy).toBe('asker')
  })

  it('says in careful words what messages would say, and what becomes of corrections', async () => {
    const { ask } = await openPlanned()
    const lines = texts(await ask('admin reseed'))
    expect(lines).toContain(
      'The next digest of 3 subscriptions would tell of it, the first on Thu 26 Nov 2026, 13:30 (Europe/Berlin).',
    )
    expect(lines).toContain('1 alert would be sent.')
    expect(lines).toContain('2 messages sent earlier would be corrected.')
    expect(lines.join('\n')).not.toMatch(/followed cases/)
    expect(lines.join('\n')).toMatch(/not applied and an editor has to look: .*\(abc124\)/)
    expect(lines.join('\n')).toMatch(/would be dropped: .*\(abc125\)/)
    expect(lines.join('\n')).toMatch(/Applied on top of the pack: .*\(abc123\)/)
  })

  it('names whose claims differ, old → new, and shows what would be gone as it is, by its id', async () => {
    const { ask } = await openPlanned()
    const brief = await ask('admin reseed')
    const under = (heading: string) =>
      readLines(brief)
        .filter((line) => line.under === heading && line.kind === 'list')
        .map(({ text }) => text)
    expect(under('Would be altered (1)')[0]).toMatch(
      /^Person One .*date 10 Jan 2015 → 11 Jan 2015\.$/,
    )
    expect(under('Would be added (1)')[0]).toMatch(/^Person One .*official.* A fresh line\./)
    expect(under('Would be retracted or taken out (2)')).toEqual([
      'Person One 甲国某 · 2020 · reported · Last seen some time that year. [1] · would be retracted 26 Nov 2026: The source withdrew it · person-one-absence',
      expect.stringMatching(
        /^Person One .* · Spoke of examples; .* · would be taken out · person-one-talk$/,
      ),
    ])
  })

  it('says from what, by whom and until when, and keeps the reason for the confirmation', async () => {
    const { ask } = await openPlanned()
    const brief = await ask('admin reseed why:"dates mended"')
    const lines = texts(brief)
    expect(lines).toContain(
      'Asked for by: you · Confirm before: Thu 26 Nov 2026, 10:15 (Europe/Berlin)',
    )
    expect(lines.find((line) => line.startsWith('From'))).toMatch(
      /^From: the data folder · SHA-256: [0-9a-f]{8}…[0-9a-f]{4}$/,
    )
    expect(lines).toContain('Why: dates mended')
    expect(button(brief, 'Confirm 4 changes')).toMatchObject({ tone: 'danger' })
    expect(button(brief, 'Confirm').command).toContain('why:"dates mended"')
    expect(button(brief, 'Discard').tone).toBeUndefined()
  })

  it('with `dry-run` stops there: nothing on it or its pages confirms', async () => {
    const { ask } = await openPlanned(30)
    let brief = await ask('admin reseed dry-run:yes')
    expect(brief.title).toBe('Reseed, dry run: 34 changes')
    for (let pages = 1; ; pages += 1) {
      expect(brief.actions.map(({ label }) => label).join()).not.toMatch(/Confirm|Discard/)
      expect(texts(brief).join('\n')).toMatch(/Nothing was changed\. This was a dry run/)
      const next = brief.actions.find(({ turns }) => turns === 'on')
      if (!next) {
        expect(pages).toBe(4)
        break
      }
      brief = await ask(next.command)
    }
  })

  it('shows every change once over its pages, and all of them in one file', async () => {
    const { ask } = await openPlanned(30)
    let brief = await ask('admin reseed')
    const file = await ask(button(brief, 'All as a file').command)
    expect(file.records?.rows).toHaveLength(34)
    expect(file.file?.name).toBe('changes.csv')
    const seen: string[] = []
    for (;;) {
      seen.push(
        ...readLines(brief)
          .filter(({ under, kind }) => /^Would be /.test(under) && kind === 'list')
          .map(({ text }) => text.replaceAll(/\[\d+\]/g, '')),
      )
      expect(button(brief, 'Confirm 34 changes').tone).toBe('danger')
      const next = brief.actions.find(({ turns }) => turns === 'on')
      if (!next) break
      brief = await ask(next.command)
    }
    expect(new Set(seen).size).toBe(34)
    expect((await ask('admin plan which:plan-00000000000000001 page:9')).outcome).toBe('mistaken')
  })

  it('says so when it is what is served already', async () => {
    const { ask, served } = await openAdmin()
    const brief = await ask('admin reseed')
    expect(brief.outcome).toBe('answered')
    expect(brief.summary).toBe(
      `This is revision ${served.about().revision}, which is served already. Nothing was changed.`,
    )
  })

  it('tells the second of two who runs the first', async () => {
    const { ask, revisions } = await openPlanned()
    revisions.occupy('discord:50402', '26 Nov 2026, 09:58 UTC')
    const brief = await ask('admin reseed')
    expect(brief).toMatchObject({ outcome: 'mistaken' })
    expect(brief.summary).toContain('discord:50402 has been loading facts since 26 Nov 2026, 09:58')
  })
})

describe('confirming', () => {
  it('serves it, says what follows and how to go back, and writes down who and why', async () => {
    const { ask, entries, revisions, served } = await openPlanned()
    const plan = await ask('admin reseed why:"dates mended"')
    const brief = await ask(button(plan, 'Confirm').command)
    const from = served.about().revision
    expect(brief.summary).toBe(`Revision ${B} is served now, in place of ${from}, as load 2.`)
    expect(revisions.facts().about().revision).toBe(B)
    const lines = texts(brief)
    expect(lines).toContain('1 alert will be sent.')
    expect(lines).toContain('Why: dates mended')
    expect(lines.join('\n')).toMatch(/To go back, use admin rollback/)
    expect(button(brief, 'Go back').command).toBe(`admin rollback which:${from}`)
    expect(entries.at(-1)).toMatchObject({ actor: ADMIN.id, after: B, why: 'dates mended' })
  })

  it('takes the reason behind the plan as well', async () => {
    const { ask, entries } = await openPlanned()
    await ask('admin reseed')
    await ask('admin confirm plan-00000000000000001 a line was wrong')
    expect(entries.at(-1)?.why).toBe('a line was wrong')
  })

  it('after it was discarded is refused', async () => {
    const { ask, revisions, served } = await openPlanned()
    const plan = await ask('admin reseed')
    const gone = await ask(button(plan, 'Discard').command)
    expect(gone.summary).toBe('The plan is discarded. Nothing was changed.')
    const brief = await ask(button(plan, 'Confirm').command)
    expect(brief.outcome).toBe('mistaken')
    expect(revisions.facts()).toBe(served)
  })
})
