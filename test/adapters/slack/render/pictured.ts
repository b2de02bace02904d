import fc from 'fast-check'
import type { Drawable } from '#core/picture.ts'
import type { ShownPicture } from '../../../../src/adapters/slack/render/shown.ts'
import { arbitraryBrief } from '../../../fixtures/briefs.ts'

/** Words of alt text, too many of them among others. */
const someAlt = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('', ' ', 'A timeline. '.repeat(80), '"'.repeat(1_000), 'x'.repeat(2_001)),
)

/** Anything that can be drawn, and its picture where there is one. */
const someDrawn = fc.tuple(
  fc.oneof(
    fc.record({
      kind: fc.constant('chart' as const),
      title: fc.constantFrom('Cases a year', ' ', '<!channel> *a*', 'long '.repeat(900)),
      series: fc.constantFrom(
        undefined,
        [],
        ['opened', 'ended'],
        ['<!here>', ' ', 'name '.repeat(60)],
      ),
      bars: fc.array(
        fc.record({
          label: fc.constantFrom('2023', '2024', 'a year '.repeat(20), ''),
          value: fc.constantFrom(0, 3, 12_000),
          shares: fc.constantFrom(undefined, [1, 2, 0], [0, 0, 0], [NaN, 5, 7, 9]),
        }),
        { maxLength: 8 },
      ),
    }),
    fc.record({
      kind: fc.constant('timeline' as const),
      title: fc.constantFrom('Posts', '', '<!channel>'),
      lanes: fc.constant([]),
      marks: fc.constant([]),
      until: fc.constant('2026-11-24' as const),
    }),
  ),
  fc.option(someAlt, { nil: undefined }),
)

/** Made-up answers with pictures in them. */
export const arbitraryPictured = fc
  .tuple(arbitraryBrief, fc.array(someDrawn, { maxLength: 2 }), fc.boolean())
  .map(([brief, drawn, areFirst]) => {
    const blocks = drawn.map(([block]) => block)
    const pictures = drawn.flatMap(([block, alt], i) =>
      alt === undefined ? [] : [[block, { fileId: `F0123456${i}`, alt }] as const],
    )
    return {
      brief: {
        ...brief,
        blocks: areFirst ? [...blocks, ...brief.blocks] : [...brief.blocks, ...blocks],
      },
      pictures: new Map<Drawable, ShownPicture>(pictures),
    }
  })
