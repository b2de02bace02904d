import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'

/** How a browser is started: its program, and where the libraries are that it needs. */
export type Program = { readonly path: string; readonly libraries?: string | undefined }

declare module 'vitest' {
  export interface ProvidedContext {
    /** The browser that starts on this machine. */
    chromium: Program
  }
}

/** Unpacks the browser once for all test files, and looks that it starts. */
export default async function provide(project: TestProject) {
  const unpacked = await unpack()
  project.provide('chromium', await startable([unpacked, ...INSTALLED.map((path) => ({ path }))]))
  return unpacked.remove
}

/** Where the system’s own may be. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const LIBRARIES = new URL(
  '../../node_modules/@sparticuz/chromium/bin/al2023.tar.br',
  import.meta.url,
)

/**
 * The browser of the package with the libraries it brings, in a folder of its own, so that neither
 * the system nor another run is relied on.
 */
export async function unpack(): Promise<Program & { readonly remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-chromium-'))
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    const { default: packed, inflate } = await import('@sparticuz/chromium')
    const path = await packed.executablePath()
    const libraries = join(await inflate(LIBRARIES.pathname), 'lib')
    return { path, libraries, remove: () => rmSync(folder, { recursive: true, force: true }) }
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

/**
 * The first that starts.
 *
 * @throws Error that says what to install when none does: without a browser nothing here is tested
 */
export async function startable(programs: readonly Program[]): Promise<Program> {
  const refused: string[] = []
  for (const program of programs.filter(({ path }) => existsSync(path))) {
    try {
      await (await launch(program)).close()
      return { path: program.path, libraries: program.libraries }
    } catch (error) {
      refused.push(`${program.path}: ${String(error).split('\n')[0]}`)
    }
  }
  throw new Error(
    `No browser starts here, so the pages cannot be tested. Install Debian’s chromium, or another at ${INSTALLED.join(', ')}.\n${refused.join('\n')}`,
  )
}

/** Starts it without anything it would fetch by itself; `more` are options of its own. */
export const launch = (
  { path, libraries }: Program,
  more: readonly string[] = [],
): Promise<Browser> =>
  chromium.launch({
    headless: true,
    args: [...OPTIONS, ...more],
    executablePath: path,
    env: environment(libraries),
  })

const OPTIONS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
]

const environment = (libraries: string | undefined): Record<string, string> => {
  const own = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  )
  return { ...Object.fromEntries(own), ...(libraries ? { LD_LIBRARY_PATH: libraries } : {}) }
}
