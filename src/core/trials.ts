import type { Brief } from './brief.ts'
import type { Asker } from './command.ts'
import type { ChatPlatform } from './place.ts'
import type { Words } from './words.ts'

/** What a platform would show, as the adapter sends it. */
export type Rendering = {
  readonly platform: ChatPlatform
  /** How many messages’ worth it is. */
  readonly parts: number
  /** Of the first part: what is metered, how much is used, and the most there may be. */
  readonly used: readonly {
    readonly what: 'characters' | 'components' | 'blocks' | 'bytes'
    readonly count: number
    readonly most: number
  }[]
  /** The first part as JSON. */
  readonly payload: string
}

export type Trial =
  | { readonly kind: 'refused'; readonly findings: readonly string[] }
  | {
      readonly kind: 'shown'
      /** The card or list that holds the record, as it would be answered. */
      readonly brief: Brief
      readonly renderings: readonly Rendering[]
    }

/** Shows a record before anybody proposes it. */
export type Trials = {
  /** @throws Mistake when it is no record of any part of the pack */
  readonly show: (yaml: string, by: Asker, words: Words) => Promise<Trial>
}
