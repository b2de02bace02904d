import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lineCount, offences } from './fixtures/rules.ts'

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')

const { imports, dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
  'imports' | 'dependencies' | 'devDependencies',
  Record<string, string>
>
const cwd = new URL('../', import.meta.url).pathname
const sources = globSync('{src,commands}/**/*.ts', { cwd })
const tests = globSync('{test,bench}/**/*.ts', { cwd })

it('finds the code it is about', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect(tests.length).toBeGreaterThan(20)
})

it.each(sources)('%s keeps to its layer and to the house rules', (file) => {
  expect(offences(file, read(file), imports)).toEqual([])
})

it.each(tests)('%s leaves no test out and nothing for later', (file) => {
  const about = offences(file, read(file), imports).filter((offence) =>
    /every test runs|do it or drop it/.test(offence),
  )
  expect(about).toEqual([])
})

it('every package used is explained in docs/dependencies.md', () => {
  const page = read('docs/dependencies.md')
  const names = Object.keys({ ...dependencies, ...devDependencies })
  expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

it('every package that source code imports is a dependency, and every dependency is imported', () => {
  const all = sources.map(read).join('\n')
  const used = Object.keys(dependencies).filter((name) =>
    new RegExp(`['"]${name.replace('/', '\\/')}(?:/[^'"]*)?['"]`).test(all),
  )
  expect(used).toEqual(Object.keys(dependencies))
})

describe('the rules bite', () => {
  it.each([
    ['src/core/a.ts', "import { z } from 'zod'", 'imports zod'],
    ['src/core/a.ts', "import 'node:fs'", 'imports node:fs'],
    ['src/core/a.ts', "import type { Pack } from '#pack/read.ts'", 'imports #pack/read.ts'],
    ['src/core/a.ts', "export * from '../store/open.ts'", 'imports ../store/open.ts'],
    [
      'commands/a.ts',
      "import { openFacts } from '#core/../store/open.ts'",
      'imports #core/../store',
    ],
    ['commands/a.ts', "const { x } = await import('#root/cli.ts')", 'imports #root/cli.ts'],
    ['commands/a.ts', "import {\n  a,\n  b,\n} from 'better-sqlite3'", 'imports better-sqlite3'],
    ['src/pack/a.ts', "import { createHash } from 'node:crypto'", 'imports node:crypto'],
    ['src/pack/a.ts', "import x from 'zod-but-other'", 'imports zod-but-other'],
    [
      'src/store/a.ts',
      "import { commands } from '#commands/index.ts'",
      'imports #commands/index.ts',
    ],
    ['src/adapters/console/a.ts', "import x from '../slack/a.ts'", 'imports ../slack/a.ts'],
    [
      'src/adapters/console/a.ts',
      "import { openFacts } from '#store/open.ts'",
      'imports #store/open.ts',
    ],
    ['src/config.ts', "import { readFileSync } from 'node:fs'", 'imports node:fs'],
    ['src/tools/a.ts', "import { run } from '../cli.ts'", 'imports ../cli.ts'],
    ['src/cli.ts', "import Database from 'better-sqlite3'", 'imports better-sqlite3'],
    ['src/new/a.ts', '', 'belongs to no layer'],
    ['src/cli.ts', 'process.env.HOME', 'holds process.env'],
    ['src/core/a.ts', 'const now = Date.now()', 'holds Date.now('],
    ['commands/a.ts', 'const now = new Date( )', 'holds new Date( )'],
    ['src/core/a.ts', 'db.prepare(`\n  SELECT 1`)', 'holds `'],
    ['src/core/a.ts', `// ${'TO'}DO: later`, 'do it or drop it'],
    ['src/core/a.ts', 'await import(place + name)', 'imports import(place'],
    ['src/core/a.ts', 'const fs = require("fs")', 'imports fs'],
    ['test/a.test.ts', `it.${'only'}('x')`, 'every test runs'],
    ['src/core/a.ts', '\n'.repeat(201), 'has 201 lines'],
  ])('%s with %j is told: %s', (file, text, offence) => {
    expect(offences(file, text, imports).join('\n')).toContain(offence)
  })

  it.each([
    ['src/core/a.ts', "import { line } from './brief.ts'"],
    ['src/core/a.ts', 'new Date(Date.parse(day))'],
    ['src/core/a.ts', '/** Imports nothing from anywhere. */\nconst from = "zod"'],
    ['src/store/a.ts', "import x from 'opencc-js/dict/TSCharacters'\ndb.prepare(`SELECT 1`)"],
    ['src/adapters/console/a.ts', "import { readFile } from 'node:fs/promises'"],
    ['src/ops/a.ts', 'const now = () => new Date()'],
    ['src/main.mjs', 'run(process.env)'],
  ])('%s with %j is left alone', (file, text) => {
    expect(offences(file, text, imports)).toEqual([])
  })

  it('counts the lines of a file as an editor does', () => {
    expect([lineCount(''), lineCount('a\n'), lineCount('a\nb')]).toEqual([1, 1, 2])
  })
})
