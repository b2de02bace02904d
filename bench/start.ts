import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { printTable } from './measure.ts'

const RUNS = 15

/** From the start of a process to its end, warm: an empty script, one question, and what is avoided. */
export function benchStart(): void {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-start-'))
  const env = { ...process.env, VIGIL_HOME: join(folder, 'home') }
  const script = (name: string, text: string) => {
    const path = resolve(`.bench-${name}.mjs`) // Here, so that it finds the project's packages.
    writeFileSync(
      path,
      `import { enableCompileCache } from 'node:module'\nenableCompileCache()\n${text}\n`,
    )
    return path
  }
  const scripts = [
    script('empty', ''),
    script('zod', "await import('zod')"),
    script('sqlite', "await import('better-sqlite3')"),
  ]
  const [empty = '', zod = '', sqlite = ''] = scripts
  try {
    const base = medianMs([empty], env)
    const rows = [
      ['empty script', [empty]],
      ['ask who qin-gang', ['src/main.mjs', 'ask', 'who', 'qin-gang']],
      ['ask help', ['src/main.mjs', 'ask', 'help']],
      ['import better-sqlite3', [sqlite]],
      ['import zod', [zod]],
    ] as const
    printTable(
      ['ms from start to end', 'median', 'ratio'],
      rows.map(([what, args]) => {
        const ms = medianMs(args, env)
        return [what, ms, ms / base]
      }),
    )
  } finally {
    for (const path of scripts) rmSync(path)
    rmSync(folder, { recursive: true, force: true })
  }
}

function medianMs(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const once = () => {
    const startedMs = performance.now()
    execFileSync(process.execPath, args, { env, stdio: 'ignore' })
    return performance.now() - startedMs
  }
  once()
  once()
  const samples = Array.from({ length: RUNS }, once).sort((a, b) => a - b)
  return samples[Math.floor(RUNS / 2)] ?? 0
}
