import { type ServedPlayground, startPlayground } from '../../src/playground.ts'
import { parsePlayground } from '../../src/settings/playground.ts'
import { TAKEN } from './shots.ts'

/** The playground over a copy of a home, at any free port, on the day the pictures are taken. */
export const playgroundOver = (
  home: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServedPlayground> =>
  startPlayground({
    config: { home, data: 'data' },
    io: { stderr: process.stderr, env: {} },
    settings: { ...parsePlayground(env), port: 0 },
    mode: 'sandbox',
    report: (fault) => {
      throw fault
    },
    now: () => TAKEN,
  })
