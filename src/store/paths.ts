/** The file name of a revision's snapshot. */
export const snapshotName = (revision: string): string => `facts-${revision}.sqlite`

/** A snapshot's file name, with its revision. */
export const SNAPSHOT = /^facts-([0-9a-f]{12})\.sqlite$/

/** What is half-written: a snapshot, its journal or the pointer. The number is the process writing. */
export const UNFINISHED = /^\.(?:building|current)-(\d+)\.(?:sqlite|sqlite-journal|json)$/

/** In a snapshot’s `meta`: the ids of the approved corrections it holds, as JSON; absent for none. */
export const HELD = 'corrections'

/** Held by the process that builds, with its number inside. */
export const BUILD_LOCK = '.build.lock'

/** How many snapshots are kept for rollback, the one being served included. */
export const KEPT = 5

/** The folder, beside the snapshots, of loads that were prepared and wait to be confirmed. */
export const PLANS = 'plans'

/** How many plans of one asker wait at once; the oldest goes for a newer one. */
export const PLANS_EACH = 3

/** A plan's id: 128 random bits. */
export const PLAN_ID = /^[A-Za-z0-9_-]{22}$/

/** In a plan's folder while it waits; renamed to the other when it is confirmed, so only once. */
export const PLAN_FILE = 'plan.json'
export const USED_FILE = 'used.json'

/** The folder of a plan that is being made, by the number of the process that makes it. */
export const makingName = (pid: number, id: string): string => `.making-${pid}-${id}`
export const MAKING = /^\.making-(\d+)-[A-Za-z0-9_-]{22}$/
