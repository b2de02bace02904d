import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Io } from '#adapters/console/io.ts'
import { loadCommand } from '#commands/one.ts'
import type { Command } from '#core/command.ts'
import { Fault, Mistake, type Report } from '#core/errors.ts'
import { type Newsroom, openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import { type Current, currentSnapshot, PackRefused } from '#store/current.ts'
import { openFacts } from '#store/open.ts'
import { type Config, parseConfig } from './config.ts'
import { faultLog } from './ops/log.ts'

const USAGE = `vigil answers questions from a store of sourced facts.

  vigil ask who qin-gang     answer one question (--json, --csv, --md, --width N)
  vigil console              stay open: completion, history, help
  vigil start                the same console, until a platform is configured
  vigil pack check           check the data, every finding with its place
  vigil docs [--check]       write what is generated from the code, or check it
`

/**
 * Runs one command line and returns the exit code: 0 done, 1 a fault of ours, 2 a mistake in what
 * was typed, set or written in the data.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [verb = 'start', ...rest] = args
  const config = parseConfig(io.env)
  try {
    switch (verb) {
      case 'ask':
        return await ask(rest, config, io)
      case 'console':
      case 'start':
        return await converse(config, io)
      case 'pack':
        return await (await import('./tools/pack.ts')).packTool(rest, config, io)
      case 'docs':
        return await (await import('./tools/docs.ts')).docsTool(rest, config, io)
      case 'help':
      case '--help':
      case '-h':
        io.stdout.write(USAGE)
        return 0
      default:
        if (await loadCommand(verb)) return await ask(args, config, io)
        io.stderr.write(`There is no “${verb.slice(0, 40)}”.\n\n${USAGE}`)
        return 2
    }
  } catch (error) {
    return apologise(error, config, io)
  }
}

async function ask(words: readonly string[], config: Config, io: Io): Promise<number> {
  if (words.length === 0)
    throw new Mistake(
      'Ask something, such as `npm run ask -- who qin-gang`, or `npm run ask -- help`.',
    )
  const command = await loadCommand(words[0]?.replace(/^\//, '').toLowerCase() ?? '')
  using newsroom = await open(command ? [command] : await allCommands(), config, io)
  const { answerOnce } = await import('#adapters/console/answer.ts')
  return await answerOnce(words, newsroom, io) // Awaited: the store is closed when this returns.
}

async function converse(config: Config, io: Io): Promise<number> {
  using newsroom = await open(await allCommands(), config, io)
  const { runConsole } = await import('#adapters/console/console.ts')
  const { revision, compiled, counts } = newsroom.about()
  const greeting = `Vigil · ${counts['people']} people, ${counts['claims']} claims · facts of ${en.date(compiled)}, revision ${revision} · help, Tab completes, Ctrl-D leaves`
  return await runConsole(newsroom, { ...io, greeting, historyPath: join(config.home, 'history') })
}

/** All of them: for the console, for help, and to say what is close to a name nobody has. */
const allCommands = async () => (await import('#commands/index.ts')).commands

type Opened = Newsroom &
  Disposable & { readonly about: () => ReturnType<ReturnType<typeof openFacts>['about']> }

/** The newsroom over the current snapshot. What had to be built or was refused is said on stderr. */
async function open(commands: readonly Command[], config: Config, io: Io): Promise<Opened> {
  makeHome(config.home)
  const { data } = config
  const current = await currentSnapshot({ data, snapshots: join(config.home, 'snapshots') })
  const facts = openFacts(current.path)
  const report = reportTo(config, io)
  announce(current, data, report, io)
  const newsroom = openNewsroom({ commands, facts: () => facts, words: () => en, now, report })
  return {
    ...newsroom,
    about: () => facts.about(),
    [Symbol.dispose]: () => facts[Symbol.dispose](),
  }
}

const now = () => new Date()

const reportTo = ({ home }: Config, io: Io): Report =>
  faultLog(join(home, 'vigil.log'), now, io.stderr)

/** A home that cannot be one is put right by whoever set it. */
function makeHome(home: string): void {
  try {
    mkdirSync(home, { recursive: true })
  } catch {
    throw new Mistake(`${home} cannot be made a folder. Set VIGIL_HOME to one that can be written.`)
  }
}

function announce(current: Current, data: string, report: Report, { stderr }: Io): void {
  const { revision, builtMs, isRepaired, isWithoutData, refused, failed } = current
  const serves = `so revision ${revision} goes on serving`
  if (builtMs !== undefined) {
    const why = isRepaired ? 'The snapshot was damaged' : 'The data is new'
    stderr.write(`${why}: built revision ${revision} in ${(builtMs / 1000).toFixed(1)} s.\n`)
  }
  if (isWithoutData)
    stderr.write(`There is no data at ${data}, ${serves}. Set VIGIL_DATA to the pack’s folder.\n`)
  if (failed !== undefined) {
    const id = report(new Fault('The newer data could not be built', { cause: failed }))
    stderr.write(`The newer data could not be built (${id}), ${serves}.\n`)
  }
  if (refused !== undefined) {
    const found = en.count(refused, 'finding', 'findings')
    stderr.write(`The data has ${found}, ${serves}. See \`npm run pack:check\`.\n`)
  }
}

async function apologise(error: unknown, config: Config, io: Io): Promise<number> {
  if (error instanceof PackRefused) {
    const { writeFinding } = await import('#pack/finding.ts')
    io.stderr.write(`${error.findings.slice(0, 20).map(writeFinding).join('\n')}\n`)
  }
  if (error instanceof Mistake) {
    io.stderr.write(`${error.message}\n`)
    return 2
  }
  const id = reportTo(config, io)(new Fault('The program stopped', { cause: error }))
  io.stderr.write(`Something broke on our side. Quote ${id}; details are in vigil.log.\n`)
  return 1
}
