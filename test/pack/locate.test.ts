import { describe, expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import { descriptionClaimId, statementsOf } from '#pack/check/statements.ts'
import { LAYOUT, type Part, partOf } from '#pack/layout.ts'
import { findRecord, idOf, locateClaim, textsOf } from '#pack/locate.ts'
import { recognise } from '#pack/recognise.ts'
import { parseYaml } from '#pack/yaml.ts'
import { goodFiles, textOf } from '../fixtures/packs.ts'

const files = goodFiles()
const texts = textsOf(files)
const { pack } = checkPack(files)

/** Every record of the good pack as it was parsed, and the path to it in its file. */
const records = files.flatMap(({ file, bytes }) => {
  const part = partOf(file)
  const parsed = parseYaml(file, textOf(bytes))
  if (!part) return []
  const values = Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  return values.map((value: unknown, i) => ({
    part,
    value,
    parsed,
    path: LAYOUT[part].isList ? [i] : [],
  }))
})

describe('a record', () => {
  it('is found by its part and id, whatever part it is of', () => {
    expect(new Set(records.map(({ part }) => part))).toEqual(new Set(Object.keys(LAYOUT) as Part[]))
    for (const { part, value, path, parsed } of records) {
      const id = idOf(part, value) ?? ''
      expect(findRecord(texts, part, id)).toMatchObject({ file: parsed.file, path, value })
    }
    expect(findRecord(texts, 'risks', 'person-one')).toBeUndefined()
    expect(findRecord(texts, 'people', 'person')).toBeUndefined()
  })

  it('is recognised by its keys', () => {
    expect(records.map(({ value }) => recognise(value))).toEqual(records.map(({ part }) => part))
    for (const { record } of pack.people) {
      for (const claim of record.claims) expect(recognise(claim)).toBe('claim')
    }
    for (const other of [{}, [], null, 'x', { id: 'x' }, { a: 1 }, { constructor: 1 }]) {
      expect(recognise(other)).toBeUndefined()
    }
  })

  it('is a text of its own, whose lines are lines of its file', () => {
    for (const { value, path, parsed } of records) {
      const excerpt = parsed.excerptAt(path)
      const text = excerpt?.text ?? ''
      expect(parseYaml('x', text).value).toEqual(value)
      const own = (texts.get(parsed.file) ?? '').split('\n')
      text.split('\n').forEach((line, i) => {
        const from = i === 0 ? excerpt?.shift.first : excerpt?.shift.others
        expect((own[(excerpt?.line ?? 0) - 1 + i] ?? '').slice(from).startsWith(line)).toBe(true)
      })
    }
  })
})

describe('a claim of the store', () => {
  it('leads to the record that states it, wherever that stands', () => {
    for (const { id, where, path } of statementsOf(pack)) {
      const found = locateClaim(texts, id)
      expect([id, found?.spot.file]).toEqual([id, where.file])
      // From the file to the step: the record’s own path, and the rest.
      const [list, index] = path
      if (found?.part === 'claim') expect(found.spot.path).toEqual([list, index])
      else expect(found?.path).toEqual(path)
    }
    for (const { record } of pack.organisations) {
      expect(locateClaim(texts, descriptionClaimId(record.id))).toMatchObject({
        part: 'organisations',
        id: record.id,
        form: 'description',
      })
    }
  })

  it.each([
    '',
    'nobody',
    'person-one',
    'about-nobody',
    'case-person-one-arrested',
    'example-wall-gone',
  ])('that is none leads nowhere: %j', (id) => {
    expect(locateClaim(texts, id)).toBeUndefined()
  })
})
