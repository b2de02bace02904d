import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { SCOPES } from '#adapters/slack/scopes.ts'
import { run } from '#root/cli.ts'
import { VARIABLES } from '#root/config.ts'
import { generated } from '#root/tools/docs.ts'
import { SHIPPED_PACK } from './fixtures/packs.ts'
import { shippedNewsroom } from './fixtures/shipped.ts'

const root = new URL('../', import.meta.url).pathname
const read = (file: string) => readFileSync(join(root, file), 'utf8')

describe('what is written from the code is in step with it', () => {
  it.each([...generated()])('%s', (file, expected) => {
    expect(read(file)).toBe(expected)
  })
})

const { newsroom, path } = await shippedNewsroom()

describe('an example is answered from the shipped facts', () => {
  const examples = newsroom.commands.flatMap(({ audience, examples: own }) =>
    own.map((example) => ({
      example,
      access: audience === 'reader' ? audience : ('admin' as const),
    })),
  )

  it.each(examples)('$example', async ({ example, access }) => {
    const brief = await newsroom.askLine(example, { id: 'a reader', access })
    expect({ outcome: brief.outcome, summary: brief.summary }).toEqual({
      outcome: 'answered',
      summary: brief.summary,
    })
  })

  it('and every command has one, which begins with its name', () => {
    for (const { name, examples: own } of newsroom.commands) {
      expect(own.map((example) => example.split(' ')[0])).toContain(name)
    }
  })
})

describe('a command line in README.md runs as it stands', () => {
  const readme = read('README.md')
  const blocks = [...readme.matchAll(/^```\w*\n(.*?)^```$/gms)].map(([, block = '']) => block)
  const lines = blocks.flatMap((block) =>
    block.split('\n').filter((line) => line.startsWith('npm run ask --')),
  )

  it('and there are some', () => expect(lines.length).toBeGreaterThan(5))

  it.each(lines)('%s', async (line) => {
    const { code, stdout, stderr } = await runLine(line)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/\S/)
  })

  it('and the first answers what stands below it', async () => {
    const at = blocks.findIndex((block) => block.includes('npm run ask -- who qin-gang'))
    const { stdout } = await runLine('npm run ask -- who qin-gang')
    const shown = (blocks[at + 1] ?? '').trim().split('\n')
    const said = new Set(stdout.split('\n'))
    expect(shown.length).toBeGreaterThan(10)
    expect(shown.filter((line) => !said.has(line))).toEqual([])
  })
})

it('docs/slack.md gives every permission the bot asks for, with its reason, and no other', () => {
  const rows = [...read('docs/slack.md').matchAll(/^\| `([a-z_:]+)` \| (.+) \|$/gm)]
  expect(rows.map(([, scope, reason = '']) => [scope, reason])).toEqual(
    SCOPES.map(({ scope, reason }) => [scope, reason.charAt(0).toLowerCase() + reason.slice(1)]),
  )
})

it('every variable named in the docs is one that is read', () => {
  const pages = globSync('{*.md,docs/**/*.md}', { cwd: root })
  const named = pages.flatMap((page) => [
    ...read(page).matchAll(/\b(?:VIGIL|DISCORD|SLACK)_[A-Z_]+\b/g),
  ])
  const unknown = new Set(named.map(([name]) => name).filter((name) => !(name in VARIABLES)))
  expect([...unknown]).toEqual([])
})

it('every link between our own pages leads somewhere', () => {
  const pages = globSync('{*.md,docs/**/*.md,data/*.md}', { cwd: root })
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map(([, to = '']) => ({ page, to }))
      .filter(({ to }) => !existsSync(join(root, dirname(page), to))),
  )
  expect(dead).toEqual([])
})

/** Runs a line of a shell as the program would be started by it, 80 columns wide. */
async function runLine(line: string) {
  const words = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)]
    .map(([, double, single, bare]) => double ?? single ?? bare ?? '')
    .slice('npm run ask --'.split(' ').length)
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const home = dirname(path)
  const code = await run(['ask', ...words], {
    stdin: new PassThrough(),
    stdout,
    stderr,
    env: { VIGIL_HOME: home, VIGIL_DATA: SHIPPED_PACK },
  })
  stdout.end()
  stderr.end()
  return { code, stdout: await text(stdout), stderr: withoutBuildNotice(await text(stderr)) }
}

/** The first question after the data changed says that it built the snapshot. */
const withoutBuildNotice = (said: string) =>
  said.replace(/^The data is new: built revision .*\n/, '')
