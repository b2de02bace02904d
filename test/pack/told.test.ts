import { describe, expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import { type Finding, writeFinding } from '#pack/finding.ts'
import { bytesOf, goodFiles } from '../fixtures/packs.ts'

/** What is found in the good pack with another file of this name. */
function foundIn(file: string, text: string): readonly Finding[] {
  const others = goodFiles().filter((one) => one.file !== file)
  return checkPack([...others, { file, bytes: bytesOf(text) }]).findings
}

const inRule = (filter: string) =>
  foundIn(
    'severity.yaml',
    `- id: rule\n  severity: urgent\n  filter: ${filter}\n  why: It is one.\n`,
  )

describe('the filter of a severity rule', () => {
  it('may name people, bodies, posts and sectors of the pack, and bodies that only cases name', () => {
    const named = 'person:person-five body:example-guard,example-council post:example-minister'
    expect(inRule(`${named} sector:banking`).map(writeFinding)).toEqual([])
  })

  it('that cannot be read is found at the very character, with the nearest word', () => {
    expect(inRule('kind:removed person:person-oen').map(writeFinding)).toEqual([
      expect.stringMatching(/^severity\.yaml:3:31: this filter cannot be read, .*person-one/),
    ])
  })

  it.each([
    ['between quotation marks', '"kind:removed stge:expelled"', { line: 3, column: 25 }],
    ['between single ones', "'kind:removed stge:expelled'", { line: 3, column: 25 }],
    ['with characters before it', 'kind:removed or 人物:nobody', { line: 3, column: 30 }],
    ['far along', `${'kind:removed or '.repeat(8)}stge:x`, { line: 3, column: 139 }],
    ['after a line end', '>-\n    kind:removed\n    stge:expelled', { line: 3, column: 11 }],
    ['with an escape before it', '"kind:\\u0072emoved stge:x"', { line: 3, column: 11 }],
  ])('%s is found as near as the file can say', (_, filter, place) => {
    expect(inRule(filter)).toMatchObject([{ file: 'severity.yaml', ...place }])
  })

  it.each([
    'severity:urgent',
    '-severity>routine',
    'kind:removed or (stage:died severity:notable)',
  ])('cannot ask for a severity: %s', (filter) => {
    expect(inRule(filter)).toMatchObject([
      { problem: 'a rule cannot ask for the severity that it is to give', line: 3, column: 11 },
    ])
  })
})

describe('a holiday', () => {
  const row = (day: string, calendar = 'cn') =>
    `- {calendar: ${calendar}, day: "${day}", name: A day, citations: [notice-2020]}\n`

  it('is one exact day', () => {
    expect(foundIn('holidays.yaml', row('2021-10-01'))).toEqual([])
    for (const day of ['2021-10', '2021', '2021-10-01~', '2021-02-30']) {
      expect(foundIn('holidays.yaml', row(day))).toMatchObject([{ problem: 'day is not right' }])
    }
  })

  it('stands once in its calendar, and may stand in both', () => {
    expect(foundIn('holidays.yaml', row('2021-10-01') + row('2021-10-01', 'us'))).toEqual([])
    expect(foundIn('holidays.yaml', row('2021-10-01') + row('2021-10-01'))).toMatchObject([
      { line: 2, problem: 'this day is already in the calendar cn' },
    ])
  })
})
