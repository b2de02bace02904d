/** The file name of a revision's snapshot. */
export const snapshotName = (revision: string): string => `facts-${revision}.sqlite`

/** A snapshot's file name, with its revision. */
export const SNAPSHOT = /^facts-([0-9a-f]{12})\.sqlite$/

/** What is half-written: a snapshot, its journal or the pointer. The number is the process writing. */
export const UNFINISHED = /^\.(?:building|current)-(\d+)\.(?:sqlite|sqlite-journal|json)$/

/** Held by the process that builds, with its number inside. */
export const BUILD_LOCK = '.build.lock'

/** How many snapshots are kept for rollback, the one being served included. */
export const KEPT = 5
