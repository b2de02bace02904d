import type { Drawable } from '#core/picture.ts'
import type { Words } from '#core/words.ts'
import type { Keys } from './press-button.ts'

/** A picture that Slack has as a file, and what it shows in words. */
export type ShownPicture = { readonly fileId: string; readonly alt: string }

/** The pictures an answer is shown with; what has none is said in words alone. */
export type ShownPictures = ReadonlyMap<Drawable, ShownPicture>

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
  readonly pictures?: ShownPictures | undefined
}

/** The same for one part, counted from 1. A part there is not counts as the nearest there is. */
export type Shown = Setting & { readonly part: number }
