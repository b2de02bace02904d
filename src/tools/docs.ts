import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Io } from '#adapters/console/io.ts'
import { commands } from '#commands/index.ts'
import { jsonSchema, LAYOUT, type Part } from '#pack/layout.ts'
import { type Config, VARIABLES } from '../config.ts'
import { commandsPage } from './commands-page.ts'
import { type Lock, licencesPage } from './licences-page.ts'

/** Everything in the tree that is written from the code. */
export function generated(): ReadonlyMap<string, string> {
  const schemas = (Object.keys(LAYOUT) as Part[]).map(
    (part) =>
      [
        `data/schema/${part}.schema.json`,
        `${JSON.stringify(jsonSchema(part), null, 2)}\n`,
      ] as const,
  )
  return new Map([
    ['docs/commands.md', commandsPage(commands)],
    ['.env.example', envExample()],
    ['docs/licences.md', licencesPage(lock())],
    ...schemas,
  ])
}

/** `vigil docs` writes them; `vigil docs --check` says which are out of step, with exit code 2. */
export async function docsTool(
  args: readonly string[],
  _config: Config,
  { stdout, stderr }: Io,
): Promise<number> {
  const stale = [...generated()].filter(
    ([file, text]) => !existsSync(file) || readFileSync(file, 'utf8') !== text,
  )
  if (args.includes('--check')) {
    for (const [file] of stale)
      stderr.write(`${file} is out of step with the code. Run \`npm run docs\`.\n`)
    return stale.length === 0 ? 0 : 2
  }
  for (const [file, text] of stale) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    stdout.write(`Wrote ${file}.\n`)
  }
  return 0
}

const lock = (): Lock =>
  JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')) as Lock // npm’s own form.

/** Each variable with what it is for, commented out at its default. */
const envExample = (): string =>
  `# Copy to .env and change what you need. Every line is optional.\n${Object.entries(VARIABLES)
    .map(([name, { about, example }]) => `\n# ${about}\n# ${name}=${example}\n`)
    .join('')}`
