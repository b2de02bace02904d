import fc from 'fast-check'
import type { Brief } from '#core/brief.ts'
import { type Drawable, isDrawable, type Picture } from '#core/picture.ts'
import { arbitraryBrief } from '../../../fixtures/briefs.ts'
import { someWords } from '../../../fixtures/chat-words.ts'

/** A Brief, and the pictures of what of it was painted. */
export type Drawn = {
  readonly brief: Brief
  readonly pictures: ReadonlyMap<Drawable, Picture>
}

/** Any Brief, with all that can be drawn painted, or some of it, or nothing. */
export const arbitraryDrawn: fc.Arbitrary<Drawn> = fc
  .record({
    brief: arbitraryBrief,
    isPainted: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
    alt: someWords,
  })
  .map(({ brief, isPainted, alt }) => {
    const painted = brief.blocks
      .filter(isDrawable)
      .filter((_, i) => isPainted[i % isPainted.length] === true)
      .map((block, i) => [block, pictureOf(`${i} ${alt}`.slice(0, 1_000).toWellFormed())] as const)
    return { brief, pictures: new Map(painted) }
  })

const pictureOf = (alt: string): Picture => ({
  png: new Uint8Array([137, 80, 78, 71]),
  alt,
  width: 1_040,
  height: 400,
})
