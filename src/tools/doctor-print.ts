import { type Io, print } from '#adapters/console/io.ts'
import { lookOf } from '#adapters/console/look.ts'
import { hang, paint } from '#adapters/console/paint.ts'
import { safe } from '#adapters/console/safe.ts'
import type { Checkup } from '#core/checkup.ts'
import { secretsIn } from '../settings/secret.ts'

/** Prints what was found, group by group, as it is found. */
export type Printer = {
  readonly group: (name: string, checkups: readonly Checkup[]) => Promise<void>
  readonly last: (words: string) => Promise<void>
}

/** For a terminal or a pipe. Whatever names and answers hold, nothing in them is obeyed. */
export async function createPrinter({ stdout, env }: Pick<Io, 'stdout' | 'env'>): Promise<Printer> {
  const look = await lookOf(stdout, env)
  // The checkups name no secret; this is for what a platform sends back.
  const hidden = secretsIn(env).filter(({ length }) => length > 5)
  const shown = (words: string) =>
    safe(hidden.reduce((text, secret) => text.replaceAll(secret, '[hidden]'), words))
  const rowsOf = (checkup: Checkup) => {
    const mark = { text: `  ${checkup.state.padEnd(WIDTH)}  `, style: STYLES[checkup.state] }
    const fix = checkup.state === 'well' ? '' : ` Fix: ${checkup.fix}`
    return hang([mark], [{ text: shown(checkup.what + fix) }], look)
  }
  return {
    async group(name, checkups) {
      const heading = paint([{ text: name, style: 'strong' }], look)
      await print(stdout, `${[heading, ...checkups.flatMap(rowsOf)].join('\n')}\n\n`)
    },
    async last(words) {
      await print(stdout, `${words}\n`)
    },
  }
}

const WIDTH = 'doubtful'.length
const STYLES = { well: 'quiet', doubtful: 'strong', ill: 'strong' } as const
