import { describe, expect, it } from 'vitest'
import type { Settlement } from '#core/ledger.ts'
import { altered } from '../digests/altered.ts'
import { readLines } from '../shipped/reading.ts'
import { ADMIN, EDITOR, NEWS, OTHER, openScene } from './digest-scene.ts'

const QIN = 'qin-gang-removed-minister-2023-07-25'

/** Three messages that told a claim, which a later load has retracted. */
async function recalled() {
  const scene = await openScene()
  const { state, shipped, load, to } = scene
  const { ledger, changes } = state
  await changes.record(shipped, new Date('2026-11-20T09:00:00Z'))
  const all = await changes.between({ after: 0, to: 1 })
  const told = all.find(({ id }) => id === QIN)
  if (!told?.afterHash) throw new Error(`The record has no ${QIN}`)
  const carries = [{ id: QIN, hash: told.afterHash }]
  const entries = [{ n: told.n, severity: 'urgent' as const }]
  const post = (id: string, place = NEWS) => ({
    id,
    origin: `watch of ${id}`,
    slot: 'load:1',
    act: 'post' as const,
    place,
    language: 'en' as const,
    content: { kind: 'alert' as const, watched: ['qin-gang'], entries },
    carries,
  })
  const settle = async (as: Settlement) => {
    const [claimed] = await ledger.claim({ platforms: ['discord'], limit: 1, leaseMs: 60_000 })
    if (!claimed) throw new Error('Nothing was planned')
    await ledger.mark(claimed, 1_000)
    await ledger.settle(claimed, as)
  }
  const sent = (messageId: string): Settlement => ({
    state: 'sent',
    messageId,
    channelId: NEWS.id,
    how: 'answer',
    isFinished: true,
  })
  for (const [id, place] of [
    ['m1', NEWS],
    ['m2', OTHER],
    ['m3', NEWS],
  ] as const) {
    await ledger.plan([post(id, place)])
    await settle(sent(id))
  }
  to('2026-11-26T12:00:00Z')
  await load(
    altered(shipped, {
      revision: 'aaaaaaaaaaaa',
      claims: { [QIN]: (claim) => ({ ...claim, retracted: { on: '2026-11-26', why: 'A test.' } }) },
    }),
  )
  const by = (await changes.between({ after: 1, to: 2 })).find(({ id }) => id === QIN)
  if (!by?.afterHash) throw new Error('Nothing was retracted')
  const edit = (below: string) => ({
    ...post(`edit-${below}`),
    origin: `recall:${below}`,
    slot: 'load:2',
    act: 'edit' as const,
    below,
    content: {
      kind: 'alert' as const,
      watched: ['qin-gang'],
      entries: entries.map((one) => ({ ...one, corrected: by.n })),
    },
    carries: [{ id: QIN, hash: by.afterHash ?? '' }],
  })
  await ledger.plan([edit('m1')])
  await settle(sent('m1'))
  await ledger.plan([edit('m2')])
  await settle({ state: 'failed', error: '50001' })
  await ledger.plan([edit('m3')])
  return scene
}

describe('`admin recall`', () => {
  it('says which messages were put right, which not and why, and which are still to be', async () => {
    const { ask } = await recalled()
    const brief = await ask(`admin recall ${QIN}`, ADMIN)
    expect(brief.summary).toBe('1 of 3 messages that told this in an older form is corrected.')
    const lines = readLines(brief).filter(({ kind }) => kind === 'list')
    expect(lines.map(({ under, text }) => [under, text.split(' · ').at(-1)])).toEqual([
      ['Not reached (1)', 'refused by the platform (50001)'],
      ['On the way (1)', 'waiting to be sent'],
      ['Corrected (1)', 'the message was changed'],
    ])
    expect(JSON.stringify(brief.blocks)).toContain('https://example.org/10001/m1')
    expect(lines[0]?.text).toContain('message for 26 Nov 2026')
    expect(JSON.stringify(brief.blocks)).not.toContain('load:')
  })

  it('is for admins alone', async () => {
    const { ask } = await openScene()
    const brief = await ask(`admin recall ${QIN}`, EDITOR)
    expect(brief.outcome).toBe('mistaken')
    expect(brief.summary).toMatch(/admin/)
  })

  it('knows of a claim that no message told', async () => {
    const { ask } = await openScene()
    expect((await ask(`admin recall ${QIN}`, ADMIN)).summary).toContain('No message told this')
    expect((await ask('admin recall nonsense', ADMIN)).outcome).toBe('mistaken')
    expect((await ask('admin recall', ADMIN)).summary).toContain('Name a claim')
  })
})
