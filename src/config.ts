import { resolve } from 'node:path'
import { Mistake } from '#core/errors.ts'

/** One variable of the environment: what it is for, what stands for it when unset, how it reads. */
type Variable<V> = {
  readonly about: string
  readonly example: string
  /** Gives the value, or says what is wrong with what was set. */
  readonly read: (set: string | undefined) => { value: V } | { wrong: string }
}

const folder = (about: string, otherwise: string): Variable<string> => ({
  about,
  example: otherwise,
  read: (set) => ({ value: resolve(set ?? otherwise) }),
})

const LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const

const oneOf = <const C extends string>(
  about: string,
  choices: readonly C[],
  otherwise: NoInfer<C>,
): Variable<C> => ({
  about: `${about} One of ${choices.join(', ')}.`,
  example: otherwise,
  read(set = otherwise) {
    const value = choices.find((choice) => choice === set)
    return value ? { value } : { wrong: `is not one of ${choices.join(', ')}` }
  },
})

const timeZone = (about: string, otherwise: string): Variable<string> => ({
  about,
  example: otherwise,
  read(set) {
    if (set === undefined) return { value: otherwise } // Loading zone data costs more than an answer.
    try {
      return { value: new Intl.DateTimeFormat('en', { timeZone: set }).resolvedOptions().timeZone }
    } catch {
      return { wrong: 'is not an IANA time zone, such as Europe/Paris' }
    }
  },
})

/** Every variable Vigil reads. `.env.example` is tested against this list. */
export const VARIABLES = {
  VIGIL_HOME: folder('Where snapshots, history and state are kept.', 'var'),
  VIGIL_DATA: folder('The fact pack: the folder with pack.yaml.', 'data'),
  VIGIL_TIME_ZONE: timeZone('The zone times are shown in, where nobody chose one.', 'UTC'),
  VIGIL_LOG_LEVEL: oneOf('How much is logged.', LEVELS, 'info'),
} as const

export type Config = {
  readonly home: string
  readonly data: string
  readonly timeZone: string
  readonly logLevel: (typeof LEVELS)[number]
}

/**
 * Reads the environment once, at start. A blank variable counts as unset.
 *
 * @throws Mistake naming every variable that is wrong, one a line
 */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = []
  const read = <V>(name: keyof typeof VARIABLES, variable: Variable<V>): V => {
    const result = variable.read(env[name]?.trim() || undefined)
    if ('value' in result) return result.value
    wrong.push(`${name} ${result.wrong}.`)
    return undefined as V // Never seen: a wrong variable stops the start below.
  }
  const config: Config = {
    home: read('VIGIL_HOME', VARIABLES.VIGIL_HOME),
    data: read('VIGIL_DATA', VARIABLES.VIGIL_DATA),
    timeZone: read('VIGIL_TIME_ZONE', VARIABLES.VIGIL_TIME_ZONE),
    logLevel: read('VIGIL_LOG_LEVEL', VARIABLES.VIGIL_LOG_LEVEL),
  }
  if (wrong.length > 0) throw new Mistake(`Vigil cannot start.\n${wrong.join('\n')}`)
  return config
}
