import { entry } from './audit-entries.ts'
import {
  type Head,
  headOf,
  newPath,
  openedRaw,
  openedState,
  type Row,
  rewrite,
  rowsOf,
  unguard,
} from './audit-files.ts'

type Chain = { readonly rows: readonly Row[]; readonly head: Head | undefined }

/** A chain of so many entries whose guards are gone, and what is found where others are put there. */
export async function tampered(count: number) {
  const path = newPath()
  const { audit } = await openedState(path)
  for (let n = 1; n <= count; n += 1) await audit.append(entry({ target: `target-${n}` }))
  const file = openedRaw(path)
  const whole = { rows: rowsOf(file), head: headOf(file) ?? { entries: 0, hash: '' } }
  unguard(file)
  return {
    whole,
    verify: async ({ rows, head }: Chain) => {
      rewrite(file, rows, head)
      return await audit.verify()
    },
  }
}
