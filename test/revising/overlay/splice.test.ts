import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRecord } from '#pack/locate.ts'
import { parseYaml } from '#pack/yaml.ts'
import { isSameRecord, readRecord, writeRecord } from '../../../src/revising/overlay/record.ts'
import { appendRecord, replaceRecord } from '../../../src/revising/overlay/splice.ts'

const parsedFrom = (text: string): unknown => {
  const { value, findings } = parseYaml('risks.yaml', text)
  expect(findings).toEqual([])
  return value
}

const record = 'id: b\nname: new\nlist: [x, y]'

describe('replacing a record leaves the rest byte for byte', () => {
  const put = (before: string) => `${before}id: b\n  name: new\n  list: [x, y]`
  it.each([
    [
      'comments and blank lines',
      '# top\n\n- id: a # one\n  n: 1\n\n# about b\n- ',
      'id: b # old\n  m:\n    - z # last',
      '\n\n# end\n',
    ],
    ['records that follow at once', '- id: a\n- ', 'id: b\n  n: 2', '\n- id: c\n'],
    ['line ends of other systems', '- id: a\r\n- ', 'id: b\r\n  n: 2', '\r\n\r\n- id: c\r\n'],
    ['no line end at all', '- id: a\n- ', 'id: b', ''],
    ['a record in braces', '- id: a\n- ', '{id: b, n: [1, 2]}', '\n- id: c\n'],
    [
      'a text over several lines at its end',
      '- id: a\n- ',
      'id: b\n  text: |\n    # no comment\n    end',
      '\n\n- id: c\n',
    ],
    ['a value that is missing', '- id: a\n- ', 'id: b\n  why:', '\n- id: c\n'],
  ])('%s', (_, before, old, after) => {
    const text = `${before}${old}${after}`
    expect(replaceRecord(text, [1], record)).toBe(`${put(before)}${after}`)
    const [first, , ...others] = parsedFrom(text) as unknown[] // A list, by the table above.
    expect(parsedFrom(`${put(before)}${after}`)).toEqual([first, readRecord(record), ...others])
  })

  it('as far to the right as it stands there', () => {
    expect(replaceRecord('  - id: a\n  - id: b\n    n: 2\n  - id: c\n', [1], record)).toBe(
      '  - id: a\n  - id: b\n    name: new\n    list: [x, y]\n  - id: c\n',
    )
    expect(replaceRecord('-\n id: a\n-\n id: b\n n: 2\n', [1], 'id: b\nn: 3')).toBe(
      '-\n id: a\n-\n id: b\n n: 3\n',
    )
  })

  it('in brackets, where it is written in brackets too', () => {
    const text = '[{"id": "a"}, {"id": "b", "n": {"k": 1}}, {"id": "c"}]\n'
    expect(replaceRecord(text, [1], record)).toBe(
      '[{"id": "a"}, {"id":"b","name":"new","list":["x","y"]}, {"id": "c"}]\n',
    )
  })

  it('inside another record, whatever stands around it', () => {
    const text =
      'id: p # who\nclaims:\n  # first\n  - id: a\n    n: 1\n\n  - id: b # second\n    n: 2\ntail: [1]\n'
    expect(replaceRecord(text, ['claims', 1], 'id: b\nn: 3')).toBe(
      'id: p # who\nclaims:\n  # first\n  - id: a\n    n: 1\n\n  - id: b\n    n: 3\ntail: [1]\n',
    )
  })
})

describe('a record that is new comes last', () => {
  it.each([
    ['an empty file', '', '- id: b\n'],
    ['a comment alone', '# nothing yet\n', '# nothing yet\n- id: b\n'],
    ['an empty list', '[]\n', '- id: b\n'],
    ['records set apart', '- id: a\n\n- id: c\n', '- id: a\n\n- id: c\n\n- id: b\n'],
    ['records close together', '- id: a\n- id: c\n', '- id: a\n- id: c\n- id: b\n'],
    ['without a line end', '- id: a\n- id: c', '- id: a\n- id: c\n- id: b'],
    ['brackets', '[{"id": "a"}]\n', '[{"id": "a"}, {"id":"b"}]\n'],
    ['further right', '  - id: a\n  - id: c\n', '  - id: a\n  - id: c\n  - id: b\n'],
  ])('in %s', (_, text, expected) => {
    expect(appendRecord(text, [], 'id: b')).toBe(expected)
  })

  it('in the list of a person’s claims, whether or not there is one', () => {
    expect(appendRecord('id: p\nclaims:\n  - id: a\ntail: 1\n', ['claims'], 'id: b\nn: 1')).toBe(
      'id: p\nclaims:\n  - id: a\n\n  - id: b\n    n: 1\ntail: 1\n',
    )
    expect(appendRecord('id: p\nclaims: []\ntail: 1\n', ['claims'], 'id: b')).toBe(
      'id: p\nclaims: [{"id":"b"}]\ntail: 1\n',
    )
  })
})

/** Values of a record, with texts that YAML could take for something else. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom(
      '2023',
      '2023-07-25',
      'yes',
      'null',
      '~',
      '- a',
      'a: b',
      '# c',
      '|',
      '{',
      ' x ',
      '李伟：“案”',
      '!!x',
      '&a',
      '*a',
      '%',
      '`',
      '@a',
      '0x1f',
      '1e3',
      'a\nb',
      "it's",
      '"',
    ),
  )
  // The pack holds no text with controls, whoever writes it.
  .filter((one) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u.test(one.replaceAll('\n', '')))
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('value'), { maxKeys: 4 }),
  ),
})).value
const records = fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), value, { maxKeys: 5 })

describe('any record', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(records, (one) => {
        const written = writeRecord({ id: 'x', ...one })
        expect(readRecord(written)).toEqual({ id: 'x', ...one })
      }),
      { numRuns: 300 },
    )
  })

  it('takes the place of another and alters no other', () => {
    const around = fc.record({
      before: fc.array(records, { maxLength: 2 }),
      old: records,
      after: fc.array(records, { maxLength: 2 }),
      gap: fc.constantFrom('\n', '\n\n', '\n# between\n'),
      fresh: records,
    })
    fc.assert(
      fc.property(around, ({ before, old, after, gap, fresh }) => {
        const all = [...before, old, ...after].map((one, i) => ({ id: `r-${i}`, ...one, n: i }))
        const listed = (one: object) => `- ${writeRecord(one).replaceAll('\n', '\n  ')}`
        const file = `${all.map(listed).join(gap)}\n`
        const i = before.length
        const wanted = { ...fresh, id: `r-${i}` }
        const spliced = replaceRecord(file, [i], writeRecord(wanted))
        const expected = all.map((one, k) => (k === i ? wanted : one))
        expect(isSameRecord(parseYaml('x', spliced).value, expected)).toBe(true)
        expect(spliced.startsWith(all.slice(0, i).map(listed).join(gap))).toBe(true)
        expect(
          spliced.endsWith(
            `${all
              .slice(i + 1)
              .map(listed)
              .join(gap)}\n`,
          ),
        ).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  it('comes last in any list', () => {
    fc.assert(
      fc.property(fc.array(records, { maxLength: 3 }), records, (all, fresh) => {
        const some = all.map((one, i) => ({ id: `r-${i}`, ...one }))
        const block = some.map((one) => `- ${writeRecord(one).replaceAll('\n', '\n  ')}\n`).join('')
        const wanted = { id: 'r-new', ...fresh }
        for (const file of [block, JSON.stringify(some)]) {
          const texts = new Map([['risks.yaml', appendRecord(file, [], writeRecord(wanted))]])
          expect(findRecord(texts, 'risks', String(wanted.id))?.value).toEqual(wanted)
        }
      }),
      { numRuns: 150 },
    )
  })
})
