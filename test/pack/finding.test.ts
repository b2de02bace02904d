import { describe, expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import { type Finding, writeFinding } from '#pack/finding.ts'
import { withFile } from '../fixtures/packs.ts'

const finding: Finding = {
  file: 'people/person-one.yaml',
  line: 12,
  column: 9,
  problem: 'there is no such source',
  value: 'ktfs',
  fix: 'correct the id',
}

describe('a finding is one line', () => {
  it('with its place, what it is, the value, and what to do', () => {
    expect(writeFinding(finding)).toBe(
      'people/person-one.yaml:12:9: there is no such source, “ktfs”. Fix: correct the id.',
    )
  })

  it('without a value where there is none', () => {
    expect(writeFinding({ ...finding, value: undefined })).toBe(
      'people/person-one.yaml:12:9: there is no such source. Fix: correct the id.',
    )
  })

  it('with what cannot be seen spelled out', () => {
    expect(
      writeFinding({ ...finding, value: 'a\u202eb\u200bc\n\u001b[31md\ud800e\u2028' }),
    ).toContain('“a\\u{202e}b\\u{200b}c\\u{a}\\u{1b}[31md\\u{d800}e\\u{2028}”')
  })

  it('with a long value cut, and no character cut in half', () => {
    const written = writeFinding({ ...finding, value: '𠮷'.repeat(200) })
    expect(written).toContain(`“${'𠮷'.repeat(79)}…”`)
  })

  it('even where the file name or the parser’s own words hold something hostile', () => {
    const findings = [
      ...checkPack(withFile('people/a\nb\u202e.yaml', 'id: x\n')).findings,
      ...checkPack(withFile('people/x.yaml', 'a: "\\\u202e"\n')).findings,
    ]
    expect(findings.map(({ problem }) => problem).join()).toContain('\u202e')
    for (const one of findings) expect(writeFinding(one)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
  })
})
