import type { Line, Records } from '#core/brief.ts'
import type { Slice, Window } from '#core/fact-views.ts'
import { EXPORT_ROWS_MAX, windowOf } from '#core/pages.ts'
import type { Words } from '#core/words.ts'

/** What of a long list an answer reads, what of that it shows, and what goes into a file. */
export type Part = {
  /** The page asked for; when the list becomes a file, everything from its beginning. */
  readonly window: Window
  /** Of the rows in the window those of the page asked for. */
  readonly shown: <Row>(rows: readonly Row[]) => readonly Row[]
  /** The rows in the window as records when they become a file or are the whole list, else nothing. */
  readonly records: (rows: Records, total: number) => Records | undefined
  /** For the footer: how many rows a file leaves out; nothing when it has them all. */
  readonly cut: (total: number, words: Words) => readonly Line[]
}

/** How a list with pages of `size` is read for the page and the file that were asked for. */
export function partOf(given: { page: number; export?: string | undefined }, size: number): Part {
  const page = windowOf(given.page, size)
  const isFile = given.export !== undefined
  return {
    // A file starts at the beginning, and the page shown beside it may lie beyond the file's end.
    window: isFile
      ? { offset: 0, limit: Math.max(EXPORT_ROWS_MAX, page.offset + page.limit) }
      : page,
    shown: (rows) => (isFile ? rows.slice(page.offset, page.offset + page.limit) : rows),
    records: (records, total) =>
      isFile || records.rows.length === total
        ? { ...records, rows: records.rows.slice(0, EXPORT_ROWS_MAX) }
        : undefined,
    cut: (total, words) =>
      isFile && total > EXPORT_ROWS_MAX ? [words.frame.fileCut(EXPORT_ROWS_MAX, total)] : [],
  }
}

/** A window of a list that is already at hand. */
export const sliceOf = <Row>(all: readonly Row[], { offset, limit }: Window): Slice<Row> => ({
  rows: all.slice(offset, offset + limit),
  total: all.length,
})

/** A page of a longer list, with how many rows there are even where the page lies beyond the end. */
export function sliceAt<Row>(read: (window: Window) => Slice<Row>, window: Window): Slice<Row> {
  const slice = read(window)
  if (slice.total > 0 || window.offset === 0) return slice
  return { rows: [], total: read({ offset: 0, limit: 1 }).total }
}
