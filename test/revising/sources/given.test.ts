import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import { checkPack } from '#pack/check/check.ts'
import { writeFinding } from '#pack/finding.ts'
import { parseYaml } from '#pack/yaml.ts'
import { type Given, packWith, placed, readGiven } from '../../../src/revising/sources/given.ts'
import { bytesOf, goodFiles, textOf } from '../../fixtures/packs.ts'

const good = goodFiles()
const goodText = (file: string) =>
  textOf(good.find((one) => one.file === file)?.bytes ?? bytesOf(''))

const read = (name: string, content: string | Uint8Array) =>
  readGiven({ name, bytes: typeof content === 'string' ? bytesOf(content) : content }, en)

function given(name: string, content: string | Uint8Array): Given {
  const reading = read(name, content)
  if (reading.kind !== 'given') throw new Error(reading.findings.map(writeFinding).join('\n'))
  return reading.given
}

const filesOf = ({ files }: Given) => files.map(({ file, bytes }) => [file, textOf(bytes)])

/** What is found in the folder with the given files in their places, where the giver finds it. */
const found = (one: Given) =>
  checkPack(packWith(one, good)).findings.map((finding) => writeFinding(placed(finding, one)))

/** The good pack as one file: each path with what stands in it. */
const asJson = JSON.stringify(
  Object.fromEntries(good.map(({ file, bytes }) => [file, parseYaml(file, textOf(bytes)).value])),
  null,
  '\t',
)
const asYaml = good
  .map(({ file, bytes }) => `${file}: |\n${textOf(bytes).replaceAll(/^(?=.)/gm, '    ')}`)
  .join('')

describe('one file of the pack', () => {
  it.each([
    ['risks.yaml', 'risks.yaml'],
    ['Risks.YML', 'risks.yaml'],
    ['2021.yaml', 'cases/2021.yaml'],
    ['../../etc/pack.yaml', 'pack.yaml'],
  ])('is told by its name: %s', (name, file) => {
    const one = given(name, goodText(file))
    expect(filesOf(one)).toEqual([[file, goodText(file)]])
    expect(one.isWhole).toBe(false)
    expect(found(one)).toEqual([])
  })

  it.each([
    ['person-two.yaml', 'people/person-two.yaml', 'people/person-two.yaml'],
    ['upload.yaml', 'people/person-two.yaml', 'people/person-two.yaml'],
    ['upload.yaml', 'organisations.yaml', 'organisations.yaml'],
    ['upload.json', 'figures.yaml', 'figures.yaml'],
    ['made-up.yaml', 'sources/made-up.yaml', 'sources/made-up.yaml'],
    ['upload.yaml', 'identities.yaml', 'identities.yaml'],
    ['upload.yaml', 'claims.yaml', 'claims.yaml'],
    ['upload.yaml', 'severity.yaml', 'severity.yaml'],
    ['upload.yaml', 'phrases.yaml', 'phrases.yaml'],
  ])('is told by its records where its name says nothing: %s with %s', (name, from, file) => {
    expect(filesOf(given(name, goodText(from)))).toEqual([[file, goodText(from)]])
  })

  it('is asked for its name where several files hold such records', () => {
    expect(() => read('upload.yaml', goodText('cases/2021.yaml'))).toThrow(/Name it as in the pack/)
  })

  it('is refused kindly when nothing of it has a place in the pack', () => {
    for (const text of [
      '',
      'hello',
      '[1, 2]',
      '- a: 1\n  b: 2\n',
      '{}',
      'null',
      '__proto__: {x: 1}',
    ]) {
      expect(() => read('notes.yaml', text)).toThrow(Mistake)
    }
  })

  it('stands in place of the folder’s, and its findings name the line in it', () => {
    const one = given('risks.yaml', goodText('risks.yaml').replace('official', 'certain'))
    expect(found(one)).toEqual([
      'risks.yaml:10:14: certainty is not right, “certain”. Fix: write one of official, reported, alleged.',
    ])
  })
})

describe('a bundle of files', () => {
  it.each([
    ['YAML', 'pack-of-mine.yaml', asYaml],
    ['JSON', 'facts.json', asJson],
    ['YAML packed with gzip', 'facts.yaml.gz', gzipSync(asYaml)],
    ['JSON packed with gzip, whatever it is called', 'facts.bin', gzipSync(asJson)],
  ])('with pack.yaml in it is a whole pack: %s', (_, name, content) => {
    const one = given(name, content)
    expect(one.isWhole).toBe(true)
    expect(packWith(one, []).map(({ file }) => file)).toEqual(good.map(({ file }) => file))
    expect(found(one)).toEqual([])
  })

  it('without it stands in place of the same files of the folder, and adds new ones', () => {
    const one = given('some.yaml', 'risks.yaml: []\ncases/2019.yaml: []\n')
    expect(one.isWhole).toBe(false)
    expect(packWith(one, good).map(({ file }) => file)).toEqual(
      [...good.map(({ file }) => file), 'cases/2019.yaml'].sort(),
    )
  })

  it.each([
    [
      'blocks',
      'series.yaml: []\nrisks.yaml:\n  - id: r-example\n    names:\n        en: X\n    # why\n    category: none\n',
      7,
      15,
    ],
    [
      'texts',
      'series.yaml: []\nrisks.yaml: |\n    - id: r-example\n      names:\n        en: X\n      category: none\n',
      6,
      17,
    ],
    [
      'brackets',
      '{"series.yaml": [],\n  "risks.yaml": [\n    {"id": "r-example", "names": {"en": "X"},\n     "category": "none"}]}\n',
      4,
      18,
    ],
  ])('names the line and column in it: %s', (_, text, line, column) => {
    const all = found(given('some.yaml', text))
    expect(all).toContainEqual(
      expect.stringContaining(`some.yaml:${line}:${column}: category is not right`),
    )
  })

  it('names the place of a file that the pack has no place for', () => {
    const text =
      'risks.yaml: []\n../escape.yaml: [1]\n/etc/passwd: x\n__proto__: {a: 1}\nscripts/run.sh: "rm"\n'
    expect(found(given('some.yaml', text)).filter((one) => /no place for/.test(one))).toEqual([
      expect.stringMatching(/^some\.yaml:2:/),
      expect.stringMatching(/^some\.yaml:3:/),
      expect.stringMatching(/^some\.yaml:4:/),
      expect.stringMatching(/^some\.yaml:5:/),
    ])
    expect({}).not.toHaveProperty('a')
  })
})

describe('a file made to hurt is refused before it can', () => {
  const zeros = (bytes: number) => gzipSync(Buffer.alloc(bytes))
  it.each([
    ['a bomb of 200 MB in 200 kB', zeros(200_000_000), /unpacks to more than 8 MB/],
    ['a small bomb', zeros(1_000_000), /more than 100 times/],
    ['a zip', Buffer.from('PK\u0003\u0004rest'), /archive/],
    ['a zip inside gzip', gzipSync('PK\u0003\u0004rest'), /archive/],
    ['gzip inside gzip', gzipSync(gzipSync('a: 1')), /archive/],
    ['a tar', Buffer.concat([Buffer.alloc(257), Buffer.from('ustar\u000000')]), /archive/],
    [
      'a tar inside gzip',
      gzipSync(Buffer.concat([Buffer.from('x'.repeat(257)), Buffer.from('ustar')])),
      /archive/,
    ],
    ['zstd', Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0]), /archive/],
    ['gzip cut short', gzipSync(asYaml).subarray(0, 200), /damaged/],
    ['text of 9 MB', Buffer.alloc(9_000_000, 'a'), /larger than 8 MB/],
    ['UTF-16', Buffer.from('\ufeffrisks: []', 'utf16le'), /UTF-8/],
    ['bytes', Buffer.from([0, 1, 2, 255]), /UTF-8/],
  ])('%s', (_, bytes, says) => {
    expect(() => read('facts.yaml', bytes)).toThrow(says)
  })

  it('more than 2 MB of gzip', () => {
    const bytes = Buffer.concat([gzipSync('a: 1'), Buffer.alloc(2_000_000, 1)])
    expect(() => read('facts.yaml.gz', bytes)).toThrow(/larger than 2 MB/)
  })

  it.each([
    ['aliases', 'risks.yaml: &a [x]\nposts.yaml: *a\n'],
    ['tags', 'risks.yaml: !run x\n'],
    ['keys twice', 'risks.yaml: []\nrisks.yaml: []\n'],
    ['brackets 20,000 deep', `risks.yaml: ${'['.repeat(20_000)}`],
    [
      'blocks 51 deep',
      `risks.yaml:\n${Array.from({ length: 51 }, (_, i) => `${' '.repeat(i + 1)}a:`).join('\n')} 1\n`,
    ],
    ['text that runs the other way', 'risks.yaml: "\u202egnp"\n'],
  ])('%s', (_, text) => {
    const reading = read('facts.yaml', text)
    expect(reading.kind).toBe('findings')
    if (reading.kind === 'findings') {
      expect(reading.findings.map(({ file }) => file)).toContain('facts.yaml')
    }
  })

  it('files in one that would each be as much as one may be', () => {
    const many = ['risks', 'posts', 'figures', 'series', 'phrases']
      .map((part) => `${part}.yaml: |\n${'  - 1\n'.repeat(25_000)}`)
      .join('')
    expect(() => read('all.yaml', many)).toThrow(/holds more values than a pack can have/)
  })

  it('whatever it is, it is read, has findings or is a mistake that is told', () => {
    const part = fc.constantFrom(
      'risks.yaml: ',
      'people/a.yaml: |\n',
      '- id: a\n',
      '{',
      '}',
      '[',
      ']',
      '\n',
      '  ',
      '"',
      '&a ',
      '*a',
      '__proto__: ',
      '# ',
      '\t',
      '\ufeff',
      'x',
      ': ',
    )
    const text = fc.oneof(
      fc.array(part, { maxLength: 30 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 100 }),
    )
    fc.assert(
      fc.property(text, fc.string({ maxLength: 12 }), fc.boolean(), (content, name, isPacked) => {
        try {
          const reading = read(name, isPacked ? gzipSync(content) : content)
          if (reading.kind === 'given') {
            const { given } = reading
            expect(packWith(given, []).length).toBe(given.files.length)
            for (const finding of checkPack(packWith(given, [])).findings) {
              expect(placed(finding, given).line).toBeGreaterThanOrEqual(1)
            }
          } else expect(reading.findings.length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toBeInstanceOf(Mistake)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('any bytes behind the mark of gzip', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => read('x.gz', Buffer.concat([Buffer.from([0x1f, 0x8b]), bytes]))).toThrow(
          Mistake,
        )
      }),
    )
  })
})
