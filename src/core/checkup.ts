/** One thing that was looked at, in a sentence; unless it is well, with what to do about it. */
export type Checkup =
  | { readonly state: 'well'; readonly what: string }
  | { readonly state: 'doubtful' | 'ill'; readonly what: string; readonly fix: string }

/** It works. */
export const well = (what: string): Checkup => ({ state: 'well', what })

/** It works, but not as it should, or nobody can say whether it does. */
export const doubtful = (what: string, fix: string): Checkup => ({ state: 'doubtful', what, fix })

/** It does not work until somebody does what `fix` says. */
export const ill = (what: string, fix: string): Checkup => ({ state: 'ill', what, fix })
