import type { Report } from '#core/errors.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Draw, Ground } from '#core/picture.ts'
import type { ChatPlatform } from '#core/place.ts'
import type { Preview } from '#core/preview.ts'

/**
 * What is looked at. `sandbox`: a copy of what the home holds, in which everything can be tried and
 * which is thrown away at the end. `home`: the home itself, and what is done there stays.
 */
export type Mode = 'sandbox' | 'home'

/** What the playground works with. */
export type Playground = {
  /** Facts, digests and keeping are on its desk. */
  readonly newsroom: Newsroom
  /** One a platform, in the order they stand side by side. */
  readonly previews: readonly Preview[]
  readonly draw: Draw
  /** What pictures stand on, on each platform. */
  readonly grounds: Readonly<Record<ChatPlatform, Ground>>
  /** Whatever the work asks comes from one revision. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
  readonly mode: Mode
  /** What whoever opens a page has to give first; undefined where only this machine can reach it. */
  readonly token: string | undefined
  readonly now: () => Date
  readonly report: Report
}
