import { type Checkup, ill, well } from '#core/checkup.ts'
import { type Trouble, troubleIn } from '#core/trouble.ts'
import { beside } from './backup-check.ts'
import type { State } from './open.ts'

export type StateHealthParts = {
  readonly state: Pick<State, 'probe'>
  /** Of the state file. */
  readonly path: string
  readonly now: () => Date
}

/** How old an answer may be, in milliseconds. */
const FRESH_MS = 60_000

/**
 * Whether the state can be written, for readiness: writes at most once a minute, however often it is
 * asked, and looks through the whole file once, in a process of its own. Never rejects.
 */
export function createStateHealth({ state, path, now }: StateHealthParts): () => Promise<Checkup> {
  let known: { readonly at: number; readonly checkup: Promise<Checkup> } | undefined
  let damage: Checkup | undefined
  let isLooking = false

  /** Once: a file is damaged while nobody writes, or not at all. Each backup looks through it anew. */
  function lookThrough(): void {
    if (isLooking) return
    isLooking = true
    void beside({ file: path }, { isIdle: true }).then(
      ({ integrity }) => {
        if (integrity !== 'ok') damage = unwell('damaged')
      },
      (error: unknown) => {
        if (troubleIn(error) === 'damaged') damage = unwell('damaged')
      },
    )
  }

  async function look(): Promise<Checkup> {
    try {
      await state.probe(Math.floor(now().getTime() / FRESH_MS))
      lookThrough()
      return well('The state file can be written.')
    } catch (error) {
      return unwell(troubleIn(error))
    }
  }

  return async () => {
    const at = now().getTime()
    // Either way: a clock that was set back must not keep an old answer.
    if (!known || Math.abs(at - known.at) >= FRESH_MS) known = { at, checkup: look() }
    const checkup = await known.checkup
    return damage ?? checkup
  }
}

/** Each with what happened and what to do about it; undefined: nobody knows what it is. */
const unwell = (trouble: Trouble | undefined): Checkup => {
  switch (trouble) {
    case 'full':
      return ill(
        'The disk is full: nothing can be written to the state file.',
        'Free space; Vigil goes on by itself.',
      )
    case 'read-only':
      return ill(
        'The state file can only be read.',
        'Correct its owner, or mount the disk writable; then restart Vigil.',
      )
    case 'broken':
      return ill(
        'The disk does not read or write the state file as it should.',
        'Look at the system’s log; copy VIGIL_HOME to another disk.',
      )
    case 'damaged':
      return ill(
        'The state file is damaged.',
        'Stop Vigil and put a backup in its place: `npm run restore -- <name>`.',
      )
    case 'facts-damaged': // Not of this file.
    case undefined:
      return ill('The state file does not answer.', 'See vigil.log; else restart Vigil.')
  }
}
