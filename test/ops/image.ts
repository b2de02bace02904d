import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))

/** A file of the repository. */
export const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** The instructions of the Dockerfile, continued lines put together. */
export const instructions = (): readonly string[] =>
  read('deploy/Dockerfile')
    .replaceAll(/^\s*#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
    .filter(Boolean)

/** What the last stage copies out of the repository, each by name. */
export const copied = (): readonly string[] =>
  lastStage().flatMap((line) => {
    const [, what = ''] = /^COPY (?!--)(.+) \S+$/.exec(line) ?? []
    return what.split(' ').filter(Boolean)
  })

export function lastStage(): readonly string[] {
  const all = instructions()
  return all.slice(all.findLastIndex((line) => line.startsWith('FROM ')))
}

/** The user of the image, and one that any file system knows where the tests may not be another. */
const USER = 10_001
const isRoot = process.getuid?.() === 0

/** What the image holds, in a folder that whoever runs the program cannot write. */
export type Image = Disposable & {
  readonly app: string
  /** The one folder that can be written. */
  readonly home: string
  /** Writes a file beside it that only the user of the image may read; its path. */
  readonly keep: (name: string, content: string) => string
  /** Runs Node in it as the image does, with this environment and no other. */
  readonly node: (args: readonly string[], env: Readonly<Record<string, string>>) => ChildProcess
}

/**
 * Puts together what the Dockerfile copies, with the packages that `npm ci --omit=dev` installs: no
 * package for development can be reached from there. `snapshots` were built from the same facts.
 */
export function buildImage(snapshots: string): Image {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-image-'))
  const [app, home] = [join(folder, 'app'), join(folder, 'data')]
  for (const made of [app, home]) mkdirSync(made)
  for (const what of copied()) cpSync(join(ROOT, what), join(app, what), { recursive: true })
  for (const path of productionPackages()) {
    mkdirSync(dirname(join(app, path)), { recursive: true })
    symlinkSync(join(ROOT, path), join(app, path))
  }
  for (const path of [folder, app]) chmodSync(path, 0o755)
  cpSync(snapshots, join(home, 'snapshots'), { recursive: true })
  const written = ['', ...readdirSync(home, { recursive: true, encoding: 'utf8' })]
  if (isRoot) for (const name of written) chownSync(join(home, name), USER, USER)
  if (!isRoot) setWritable(app, false)
  return {
    app,
    home,
    keep(name, content) {
      const path = join(folder, name)
      writeFileSync(path, content, { mode: 0o400 })
      if (isRoot) chownSync(path, USER, USER)
      return path
    },
    node: (args, env) =>
      spawn(process.execPath, args, {
        cwd: app,
        // Linked packages find only what is linked beside them, as copies would.
        env: { ...env, NODE_OPTIONS: '--preserve-symlinks --preserve-symlinks-main' },
        stdio: ['ignore', 'pipe', 'pipe'],
        ...(isRoot ? { uid: USER, gid: USER } : {}),
      }),
    [Symbol.dispose]() {
      if (!isRoot) setWritable(app, true)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Every file of the app with its size and when it was written. */
export const stamps = (app: string): readonly string[] =>
  readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('node_modules'))
    .map((name) => `${name} ${statSync(join(app, name)).mtimeMs}`)
    .sort()

/** Packages of the lock file that are not for development alone, where this machine has them. */
export function productionPackages(): readonly string[] {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>
  }
  return (
    Object.entries(packages)
      .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional)
      .map(([path]) => path)
      // What stands within another comes with it.
      .filter((path) => path.lastIndexOf('node_modules/') === 0)
      .filter((path) => statSync(join(ROOT, path), { throwIfNoEntry: false }) !== undefined)
  )
}

function setWritable(folder: string, isWritable: boolean): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (name.startsWith('node_modules')) continue
    const path = join(folder, name)
    const mode = statSync(path).mode
    chmodSync(path, isWritable ? mode | 0o200 : mode & ~0o222)
  }
}
