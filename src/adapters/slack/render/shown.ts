import type { Words } from '#core/words.ts'
import type { Keys } from './press-button.ts'

/** How an answer is to be shown, whichever part of it. */
export type Setting = {
  /** The command line that was asked: what buttons repeat. */
  readonly question: string
  /** Whether only the asker sees the message. */
  readonly isPrivate: boolean
  readonly words: Words
  /** How lines that do not fit a button are named. */
  readonly lines: Keys
  /** The slash command that takes every question, such as `/vigil`. */
  readonly prefix: string
  /** The workspace it is shown in: only channels of its own have a name there. */
  readonly team?: string | undefined
  /** Who shares the answer with everyone, as a name to show. */
  readonly sharedBy?: string
  /** Stands above everything else, in our own words. */
  readonly remark?: string | undefined
}

/** The same for one part, counted from 1. A part there is not counts as the nearest there is. */
export type Shown = Setting & { readonly part: number }
