import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { partOf } from '#pack/layout.ts'
import { findRecord, idOf, type RecordPart, textsOf } from '#pack/locate.ts'
import { parseYaml } from '#pack/yaml.ts'
import { exportOverlays } from '../../../src/revising/overlay/export.ts'
import { layOver } from '../../../src/revising/overlay/lay.ts'
import { goodFiles, textOf } from '../../fixtures/packs.ts'
import { overlay } from './overlays.ts'

const good = goodFiles()

/** Every record of the good pack that has an id, and every claim. */
const records = good.flatMap(
  ({ file, bytes }): { part: RecordPart; id: string; value: object }[] => {
    const part = partOf(file)
    const { value } = parseYaml(file, textOf(bytes))
    const all = part === undefined ? [] : Array.isArray(value) ? value : [value]
    return all.flatMap((record) => [
      ...(part && part !== 'info' ? [{ part, id: idOf(part, record) ?? '', value: record }] : []),
      ...(part === 'people' ? record.claims : []).map((claim: { id: string }) => ({
        part: 'claim' as const,
        id: claim.id,
        value: claim,
      })),
    ])
  },
)

const words = fc.oneof(
  fc.stringMatching(/^[a-zA-Z0-9 ,.:'"#&*!|>%@`{}[\]-]{1,40}$/),
  fc.constantFrom('李伟：“案”', 'null', '2020-05-02', '~', '- x', 'a: b #c', 'no'),
)

it('any correction is applied, then contained in what came of it and in what was exported', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...records),
      words,
      fc.boolean(),
      ({ part, id, value }, note, isNew) => {
        const own = isNew && part !== 'claim' && part !== 'holidays' && part !== 'cases'
        const key = own ? `${id}-new` : id
        const record = { ...value, note, ...(own ? { id: key } : {}) }
        const one = overlay(good, [{ part, id: key, record }])

        const { files, fates } = layOver(good, [one])
        expect(fates).toEqual([{ overlay: one.id, fate: 'applied' }])
        expect(findRecord(textsOf(files), part, key)?.value).toEqual(record)
        expect(layOver(files, [one])).toEqual({
          files,
          fates: [{ overlay: one.id, fate: 'contained' }],
        })
        // Nothing else was touched: every other record is what it was.
        for (const other of records) {
          if (other.id === key || (part === 'people' && other.part === 'claim')) continue
          if (part === 'claim' && other.part === 'people') continue
          expect(findRecord(textsOf(files), other.part, other.id)?.value).toEqual(other.value)
        }
        const [document] = parseAllDocuments(exportOverlays([one], good)?.text ?? '').slice(-1)
        expect([document?.toJS()].flat()).toEqual([record])
      },
    ),
    { numRuns: 60 },
  )
})
