import fc from 'fast-check'
import type { Block, Brief, Line, Span } from '#core/brief.ts'
import { CHAT_PLATFORMS } from '#core/place.ts'
import { CERTAINTIES } from '#core/vocabulary.ts'
import { briefWith } from './briefs.ts'

const nasty = fc.constantFrom(
  '\x1b[31m',
  '\x1b]8;;https://evil.example\x07',
  '\x1b]0;title\x07',
  '\x1b[2J\x1b[H',
  '\x9b1A',
  '\x90q',
  '\r\n',
  '\t',
  '\b\x7f',
  '\u202e',
  '\u2066',
  '\u200b\u200d\ufeff',
  '\ud800',
  '\udc00',
  'e\u0301'.repeat(9),
  '\u0301'.repeat(40),
  '秦刚外交部部长，',
  '「（《',
  '。、，',
  '👩‍👩‍👧‍👦🏽',
  '🇨🇳🇨',
  '1\ufe0f\u20e3',
  'हिन्दी',
  '한국어',
  '\u3164',
  '\u{e0041}',
  '[1]',
  'wide '.repeat(9),
  'x'.repeat(60),
)
export const words = fc
  .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 }), fc.string()), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''))
export const address = fc.oneof(
  words,
  fc.webUrl(),
  words.map((end) => `https://a.example/${end}`),
)
const span: fc.Arbitrary<Span> = fc.oneof(
  words,
  words.map((strong) => ({ strong })),
  words.map((quiet) => ({ quiet })),
  words.map((command) => ({ command })),
  fc.nat().map((note) => ({ note })),
  fc.record({ certainty: fc.constantFrom(...CERTAINTIES), text: words }),
  fc.record({ link: words, to: address }),
  fc.record({
    place: fc.record({
      platform: fc.constantFrom(...CHAT_PLATFORMS),
      space: words,
      kind: fc.constantFrom('channel', 'person'),
      id: words,
    }),
    text: words,
  }),
)
const line: fc.Arbitrary<Line> = fc.array(span, { maxLength: 5 })
const width = fc.constantFrom('fit' as const, 'flex' as const)
const table = fc
  .array(fc.record({ title: words, width, align: fc.constantFrom('left', 'right') }), {
    maxLength: 5,
  })
  .chain((columns) =>
    fc
      .array(fc.array(line, { maxLength: columns.length }), { maxLength: 4 })
      .map((rows): Block => ({ kind: 'table', columns, rows })),
  )
const block: fc.Arbitrary<Block> = fc.oneof(
  line.map((one): Block => ({ kind: 'heading', line: one })),
  line.map((one): Block => ({ kind: 'paragraph', line: one })),
  fc.record({
    kind: fc.constant('list'),
    ordered: fc.boolean(),
    items: fc.array(line, { maxLength: 12 }),
  }),
  table,
  fc.record({
    kind: fc.constant('chart'),
    title: words,
    bars: fc.array(fc.record({ label: words, value: fc.double(), partial: fc.boolean() }), {
      maxLength: 4,
    }),
  }),
)
const note = fc
  .record({ number: fc.nat(999), id: words, title: words, publisher: words, published: words })
  .chain((about) =>
    fc.oneof(
      fc.constant(about),
      address.map((url) => ({ ...about, url })),
      words.map((remark) => ({ ...about, remark })),
    ),
  )
export const brief: fc.Arbitrary<Brief> = fc
  .record({
    title: words,
    blocks: fc.array(block, { maxLength: 4 }),
    footnotes: fc.array(note, { maxLength: 3 }),
    actions: fc.array(fc.record({ label: words, command: words }), { maxLength: 3 }),
    page: fc.record({ number: fc.nat(), of: fc.nat(), label: words }),
    footer: fc.array(line, { maxLength: 2 }),
    outcome: fc.constantFrom('answered', 'mistaken', 'failed'),
  })
  .map(briefWith)
