import { resolve } from 'node:path'

/** Every variable Vigil reads: a folder each. `.env.example` is written from this list. */
export const VARIABLES = {
  VIGIL_HOME: { about: 'Where snapshots, history and the log are kept.', example: 'var' },
  VIGIL_DATA: { about: 'The fact pack: the folder with pack.yaml.', example: 'data' },
} as const

export type Config = { readonly home: string; readonly data: string }

/** Reads the environment once, at start, and makes paths whole. A blank variable counts as unset. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const folder = (name: keyof typeof VARIABLES) =>
    resolve(env[name]?.trim() || VARIABLES[name].example)
  return { home: folder('VIGIL_HOME'), data: folder('VIGIL_DATA') }
}
