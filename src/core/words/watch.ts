import type { Line } from '../brief.ts'

/** What somebody watches. */
export type WatchWords = {
  readonly nameIt: (action: 'add' | 'remove') => string
  readonly full: (most: number) => string
  readonly added: (name: string, isNew: boolean) => string
  readonly removed: (name: string, wasWatched: boolean) => string
  readonly all: string
  readonly title: (count: number) => string
  readonly summary: (count: number, names: readonly string[]) => string
  readonly nothingTitle: string
  readonly nothing: string
  readonly begin: Line
  readonly noEvent: string
}
