import type { Slice, Window } from '#core/fact-views.ts'

/** A page of a longer list, with how many rows there are even where the page lies beyond the end. */
export function sliceAt<Row>(read: (window: Window) => Slice<Row>, window: Window): Slice<Row> {
  const slice = read(window)
  if (slice.total > 0 || window.offset === 0) return slice
  return { rows: [], total: read({ offset: 0, limit: 1 }).total }
}
