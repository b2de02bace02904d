import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import { writeFinding } from '#pack/finding.ts'
import { parseYaml } from '#pack/yaml.ts'
import { bytesOf, goodFiles, textOf } from '../fixtures/packs.ts'

/** Text that looks like YAML now and then. */
const yamlish = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '- ',
        'id: ',
        ': ',
        '\n',
        '\n  ',
        '[',
        ']',
        '{',
        '}',
        '"',
        "'",
        '|',
        '>',
        '&a ',
        '*a',
      ),
      fc.constantFrom(
        '!!set ',
        '!!binary ',
        '<<: ',
        '? ',
        '#',
        '%YAML 9',
        '---\n',
        '...\n',
        '\t',
        '~',
        '.inf',
      ),
      fc.constantFrom('__proto__: ', 'constructor: ', '0x1F', '1e999', '\r', '\ufeff', '\u2028'),
      fc.string({ unit: 'binary', maxLength: 8 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''))

describe('nothing that is read can make the reader throw', () => {
  it('any text is a value or has findings, all of them inside it', () => {
    fc.assert(
      fc.property(fc.oneof(yamlish, fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
        const { value, findings, at } = parseYaml('x.yaml', text)
        const lines = text.split(/\n/).length
        for (const { line, column } of [...findings, at([0, 'id', 3])]) {
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines)
          expect(column).toBeGreaterThanOrEqual(1)
        }
        if (findings.length > 0) expect(value).toBeUndefined()
      }),
      { numRuns: 2_000 },
    )
  })

  it('any bytes in any file of the pack', () => {
    const places = fc.constantFrom(
      'pack.yaml',
      'people/x.yaml',
      'cases/2020.yaml',
      'x',
      '../y.yaml',
    )
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 100 }), yamlish.map(bytesOf))
    fc.assert(
      fc.property(fc.array(fc.record({ file: places, bytes }), { maxLength: 4 }), (files) => {
        expect(checkPack(files).findings.length).toBeGreaterThan(0)
      }),
      { numRuns: 500 },
    )
  })

  it('a good pack with one line lost, doubled, cut or swapped', () => {
    const files = goodFiles()
    const damage = fc.constantFrom('lost', 'doubled', 'cut', 'indented', 'swapped')
    fc.assert(
      fc.property(fc.nat(), fc.nat(), damage, (whichFile, whichLine, how) => {
        const index = whichFile % files.length
        const damaged = files.map(({ file, bytes }, i) => ({
          file,
          bytes: i === index ? bytesOf(damagedText(textOf(bytes), whichLine, how)) : bytes,
        }))
        for (const finding of checkPack(damaged).findings) {
          expect(writeFinding(finding)).toMatch(/^\S+\.yaml:\d+:\d+: .+ Fix: .+\.$/u)
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

function damagedText(text: string, which: number, how: string): string {
  const lines = text.split('\n')
  const at = which % lines.length
  const line = lines[at] ?? ''
  const next = lines[at + 1] ?? ''
  const instead: Record<string, string[]> = {
    lost: [],
    doubled: [line, line],
    cut: [line.slice(0, line.length / 2)],
    indented: [` ${line}`],
    swapped: [next, line],
  }
  lines.splice(at, how === 'swapped' ? 2 : 1, ...(instead[how] ?? []))
  return lines.join('\n')
}
