import { describe, expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import type { PackFiles } from '#pack/read.ts'
import { readFiles } from '#pack/read.ts'
import { applyOverlays } from '../../../src/revising/overlay/apply.ts'
import { edited, goodFiles, SHIPPED_PACK, textOf, withFile } from '../../fixtures/packs.ts'
import { overlay, recordOf } from './overlays.ts'

const good = goodFiles()

const fileOf = (files: PackFiles, file: string): string =>
  textOf(files.find((one) => one.file === file)?.bytes ?? new Uint8Array())

const removedLater = (files: PackFiles = good, more = {}) =>
  overlay(
    files,
    [
      {
        part: 'claim',
        id: 'person-one-removed',
        record: { ...recordOf(files, 'claim', 'person-one-removed'), date: '2020-05-02' },
      },
    ],
    more,
  )

describe('a correction laid over the pack', () => {
  it('replaces the one claim and leaves every other byte of the file', () => {
    const { files, fates } = applyOverlays(good, [removedLater()])

    expect(fates).toEqual([{ overlay: 'aaaaaa', fate: 'applied' }])
    const before = fileOf(good, 'people/person-one.yaml').split('\n')
    const after = fileOf(files, 'people/person-one.yaml').split('\n')
    expect(after).toHaveLength(before.length)
    expect(after.filter((line, i) => line !== before[i])).toEqual(['    date: "2020-05-02"'])
    expect(files.filter((one, i) => one !== good[i] && one.bytes !== good[i]?.bytes)).toHaveLength(
      1,
    )
    expect(checkPack(files).findings).toEqual([])
  })

  it('is contained once the pack says the same, however it is laid out', () => {
    const pack = edited(
      'people/person-one.yaml',
      `    kind: removed
    stage: removed-from-post
    line: Removed as minister of examples.
    date: "2020-05-01"`,
      `    date: "2020-05-02"   # as the notice has it
    kind: removed
    line: 'Removed as minister of examples.'
    stage: removed-from-post`,
    )
    const { files, fates } = applyOverlays(pack, [removedLater()])
    expect(fates).toEqual([{ overlay: 'aaaaaa', fate: 'contained' }])
    expect(files).toBe(pack)
  })

  it('is a conflict, and not applied, when the pack’s record was altered otherwise since', () => {
    const pack = edited(
      'people/person-one.yaml',
      'line: Removed as minister',
      'line: Left as minister',
    )
    const { files, fates } = applyOverlays(pack, [removedLater()])
    expect(fates).toEqual([{ overlay: 'aaaaaa', fate: 'conflict' }])
    expect(files).toBe(pack)
  })

  it('is a conflict when the pack’s record is gone', () => {
    const pack = good.filter(({ file }) => file !== 'people/person-one.yaml')
    expect(applyOverlays(pack, [removedLater()]).fates).toEqual([
      { overlay: 'aaaaaa', fate: 'conflict' },
    ])
  })

  it('stands on the one approved before it, whatever order they come in', () => {
    const first = removedLater()
    const between = applyOverlays(good, [first]).files
    const second = overlay(
      between,
      [
        {
          part: 'claim',
          id: 'person-one-removed',
          record: { ...recordOf(between, 'claim', 'person-one-removed'), reason: 'given' },
        },
      ],
      { id: 'bbbbbb', approvedAt: '2026-11-27T10:00:00.000Z' },
    )
    const { files, fates } = applyOverlays(good, [second, first])
    expect(fates.map(({ fate }) => fate)).toEqual(['applied', 'applied'])
    expect(recordOf(files, 'claim', 'person-one-removed')).toMatchObject({
      date: '2020-05-02',
      reason: 'given',
    })
    // Once the pack has what the second says, both are contained.
    expect(applyOverlays(files, [first, second]).fates.map(({ fate }) => fate)).toEqual([
      'contained',
      'contained',
    ])
    // With the first taken back, the second has nothing to stand on.
    const withdrawn = { ...first, state: 'withdrawn' as const }
    expect(applyOverlays(good, [withdrawn, second]).fates).toEqual([
      { overlay: 'bbbbbb', fate: 'conflict' },
    ])
  })

  it('adds a source that is new beside the others, and the claim that cites it', () => {
    const cited = overlay(good, [
      {
        part: 'sources',
        id: 'notice-new',
        record: {
          id: 'notice-new',
          title: 'A notice that was overlooked',
          publisher: 'Example Gazette',
          kind: 'official',
          url: 'https://gazette.example/2020/overlooked',
          address: 'publisher',
          published: '2020-05-02',
          language: 'zh',
        },
      },
      {
        part: 'claim',
        id: 'person-one-removed',
        record: {
          ...recordOf(good, 'claim', 'person-one-removed'),
          citations: ['notice-2020', 'notice-new'],
        },
      },
    ])
    const { files, fates } = applyOverlays(good, [cited])
    expect(fates).toEqual([{ overlay: 'aaaaaa', fate: 'applied' }])
    expect(files.map(({ file }) => file)).toContain('sources/corrections.yaml')
    expect(checkPack(files).findings).toEqual([])
  })

  it('is left out whole when the pack with it has findings, and the others stay', () => {
    const dangling = overlay(
      good,
      [
        {
          part: 'claim',
          id: 'person-one-investigated',
          record: {
            ...recordOf(good, 'claim', 'person-one-investigated'),
            citations: ['nowhere'],
          },
        },
      ],
      { id: 'cccccc', approvedAt: '2026-11-25T00:00:00.000Z' },
    )
    const { files, fates } = applyOverlays(good, [removedLater(), dangling])
    expect(fates).toEqual([
      { overlay: 'cccccc', fate: 'conflict' },
      { overlay: 'aaaaaa', fate: 'applied' },
    ])
    expect(checkPack(files).findings).toEqual([])
    expect(recordOf(files, 'claim', 'person-one-removed')['date']).toBe('2020-05-02')
  })

  it('is no culprit of what the pack has wrong by itself', () => {
    const pack = withFile('stray.yaml', '[]\n')
    expect(applyOverlays(pack, [removedLater()]).fates).toEqual([
      { overlay: 'aaaaaa', fate: 'applied' },
    ])
  })

  it('is looked at only while it is active', () => {
    for (const state of ['contained', 'conflict', 'withdrawn'] as const) {
      expect(applyOverlays(good, [removedLater(good, { state })])).toEqual({
        files: good,
        fates: [],
      })
    }
  })

  it('can be a record of any part, also where the file is there only with it', () => {
    const records = [
      ['risks', 'r-example', { exposed: 'Writers of many tests' }],
      ['organisations', 'example-council', { about: 'The body above the ministry, since 2019.' }],
      ['cases', 'case-person-four', { outcome: 'followed' }],
      ['figures', 'fig-examples-2020', { value: 13 }],
      ['phrases', undefined, {}],
    ] as const
    for (const [part, id, change] of records) {
      if (id === undefined) continue
      const one = overlay(good, [{ part, id, record: { ...recordOf(good, part, id), ...change } }])
      const { files, fates } = applyOverlays(good, [one])
      expect([part, fates[0]?.fate]).toEqual([part, 'applied'])
      expect(recordOf(files, part, id)).toMatchObject(change)
    }
    const decision = {
      id: 'identity-person-four-person-four-south',
      a: 'person-four',
      b: 'person-four-south',
      verdict: 'not-same',
      on: '2026-11-26',
    }
    const { files, fates } = applyOverlays(good, [
      overlay(good, [{ part: 'identities', id: decision.id, record: decision }]),
    ])
    expect(fates[0]?.fate).toBe('applied')
    expect(recordOf(files, 'identities', decision.id)).toEqual(decision)
    expect(checkPack(files).findings).toEqual([])
  })
})

it('leaves a shipped file as it is but for the record', () => {
  const shipped = readFiles(SHIPPED_PACK).filter(({ file }) => !file.startsWith('cases/'))
  const claim = recordOf(shipped, 'claim', 'qin-gang-foreign-minister-2022-12-30')
  const before = fileOf(shipped, 'people/qin-gang.yaml')
  const { files } = applyOverlays(shipped, [
    overlay(shipped, [
      { part: 'claim', id: String(claim['id']), record: { ...claim, date: '2022-12-31' } },
    ]),
  ])
  const after = fileOf(files, 'people/qin-gang.yaml')
  expect(after.split('\n').filter((line, i) => line !== before.split('\n')[i])).toEqual([
    '    date: "2022-12-31"',
  ])
})
