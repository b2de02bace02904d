/**
 * What somebody may do, each with all before it. `reader`: ask, watch, set up digests where they
 * manage the channel, suggest corrections. `editor`: decide on suggestions. `admin`: load and roll
 * back revisions, back up, read the audit.
 */
export const ACCESS = ['reader', 'editor', 'admin'] as const
export type Access = (typeof ACCESS)[number]

/** Whether somebody with `held` may do what takes `needed`. */
export const isAtLeast = (held: Access, needed: Access): boolean =>
  ACCESS.indexOf(held) >= ACCESS.indexOf(needed)

/** The setting in which each is granted; everybody is a reader. */
export const GRANTED_IN = { reader: '', editor: 'VIGIL_EDITORS', admin: 'VIGIL_ADMINS' } as const
