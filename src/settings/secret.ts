import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { type Env, fileOf, SECRETS, type Secret, setting } from '../config.ts'

/** A secret, or what is wrong with where it should be. Both are absent when nothing is set. */
export type Found = { readonly value?: string | undefined; readonly problem?: string }

/** Far more than any secret has; what is larger is another file. */
const BYTES_MAX = 4_096

export const isSecret = (name: string): name is Secret => SECRETS.some((secret) => secret === name)

/**
 * Reads a secret from its variable, or from the file that `<NAME>_FILE` names, without the line break
 * at its end. A problem names the variable and never the content.
 */
export function secretFrom(env: Env, name: Secret): Found {
  const own = setting(env, name)
  const path = setting(env, fileOf(name))
  if (path === undefined) return { value: own }
  const wrong = (why: string): Found => ({ problem: `${fileOf(name)}: ${why}` })
  if (own !== undefined) return wrong(`${name} is set too. Set only one of the two.`)
  const read = readSecret(path)
  if (read.problem !== undefined) return wrong(read.problem)
  const value = read.value?.replace(/\r?\n$/, '').trim()
  if (!value) return wrong('the file is empty. Write the secret into it.')
  if (/[\s\0]/.test(value))
    return wrong('the file holds more than one line or word. Write only the secret into it.')
  return { value }
}

/** Every secret that can be read: what nothing may print. Never throws. */
export const secretsIn = (env: Env): readonly string[] =>
  SECRETS.flatMap((name) => secretFrom(env, name).value ?? setting(env, name) ?? [])

function readSecret(path: string): Found {
  let file: number | undefined
  try {
    // Without waiting: what is no file may never have anything to read.
    file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK)
    const { mode, size } = fstatSync(file)
    if ((mode & constants.S_IFMT) !== constants.S_IFREG)
      return { problem: 'it is no file. Name the file itself.' }
    // Where a file belongs to others, as in a container, its mode may still be nobody else’s.
    if ((mode & constants.S_IROTH) !== 0)
      return { problem: 'everybody may read the file. Take that away: `chmod o= <file>`.' }
    if (size > BYTES_MAX)
      return { problem: `the file has more than ${BYTES_MAX / 1_024} KB: it is no secret.` }
    const bytes = new Uint8Array(BYTES_MAX)
    const count = readSync(file, bytes)
    return { value: new TextDecoder().decode(bytes.subarray(0, count)) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { problem: REASONS[code] ?? 'the file cannot be read. See whether it is there.' }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file. Correct the path.',
  ENOTDIR: 'there is no such file. Correct the path.',
  EACCES: 'whoever runs Vigil may not read the file. Correct its owner or its mode.',
  EPERM: 'whoever runs Vigil may not read the file. Correct its owner or its mode.',
}
