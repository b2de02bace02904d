/** The file name of a revision's snapshot. */
export const snapshotName = (revision: string): string => `facts-${revision}.sqlite`

/** A snapshot's file name, with its revision. */
export const SNAPSHOT = /^facts-([0-9a-f]{12})\.sqlite$/

/** What a half-written snapshot is called; the number is the process that writes it. */
export const BUILDING = /^\.building-(\d+)\.sqlite$/

/** How many snapshots are kept for rollback, the one being served included. */
export const KEPT = 5
