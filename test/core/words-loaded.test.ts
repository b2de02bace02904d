import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const root = new URL('../../', import.meta.url).pathname

/** What a module loads before it runs: imports of values, not of types, and none made later. */
const IMPORTED = /^(?:import|export)\s+(?!type\b)(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm

/** Every file of ours that is loaded with this one. */
function loadedWith(entry: string): ReadonlySet<string> {
  const files = new Set([entry])
  for (const file of files) {
    for (const [, to = ''] of readFileSync(join(root, file), 'utf8').matchAll(IMPORTED)) {
      const path = to
        .replace(/^#commands\//, 'commands/')
        .replace(/^#root\//, 'src/')
        .replace(/^#(\w+)\//, 'src/$1/')
      if (to.startsWith('#')) files.add(path)
      else if (to.startsWith('.')) files.add(join(file, '..', to))
    }
  }
  return files
}

const chinese = (files: ReadonlySet<string>) =>
  [...files].filter((file) => /zh-|chinese/.test(file))

it.each([
  'src/cli.ts',
  'commands/index.ts',
  'src/core/newsroom.ts',
  'src/adapters/console/answer.ts',
  'src/adapters/console/console.ts',
])('%s, which a terminal loads, brings English alone', (entry) => {
  const files = loadedWith(entry)
  expect(files.size).toBeGreaterThan(10)
  expect(chinese(files)).toEqual([])
})

it('what chat platforms load brings every language', () => {
  expect(chinese(loadedWith('src/core/words-in.ts')).length).toBeGreaterThan(14)
})
