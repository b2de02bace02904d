import { join } from 'node:path'
import type { Io } from '#adapters/console/io.ts'
import { loadCommand } from '#commands/one.ts'
import { Fault, Mistake, type Report } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import { PackRefused } from '#store/current.ts'
import { type Config, parseConfig } from './config.ts'
import { openCurrent } from './opened.ts'
import { faultLog } from './ops/log.ts'
import { secretsIn } from './settings/secret.ts'
import { openTerminal } from './terminal.ts'

const USAGE = `vigil answers questions from a store of sourced facts.

  vigil ask who qin-gang     answer one question (--json, --csv, --md, --width N)
  vigil console              stay open: completion, history, help
  vigil start                serve Discord and Slack as set in .env; with neither, the playground
  vigil playground [--write] the page to try everything on; works on a copy unless told to write
  vigil doctor               say what is missing or wrong in the settings, each with its fix
  vigil backup [list]        copy the state and check the copy; or see the backups there are
  vigil restore <backup>     put one in its place, while Vigil is stopped (--replay sends again)
  vigil audit verify         check that no entry is missing; export csv or json writes all of it
  vigil manifest             print the manifest to create the Slack app from
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
        return await converse(config, io)
      case 'start':
        return await start(config, io)
      case 'playground':
        return await (await import('./playground.ts')).playgroundTool(rest, config, io)
      case 'manifest':
        return await (await import('./tools/manifest.ts')).manifestTool(rest, io)
      case 'doctor':
        return await (await import('./tools/doctor.ts')).doctorTool(rest, config, io)
      case 'pack':
        return await (await import('./tools/pack.ts')).packTool(rest, config, io)
      case 'backup':
        return await (await import('./tools/backup.ts')).backupTool(rest, config, io)
      case 'restore':
        return await restore(rest, config, io)
      case 'audit':
        return await (await import('./tools/audit.ts')).auditTool(rest, config, io)
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
  await using newsroom = await openTerminal(
    command ? [command] : await allCommands(),
    terminalParts(config, io),
  )
  const { answerOnce } = await import('#adapters/console/answer.ts')
  return await answerOnce(words, newsroom, io) // Awaited: the store is closed when this returns.
}

async function converse(config: Config, io: Io): Promise<number> {
  await using newsroom = await openTerminal(await allCommands(), terminalParts(config, io))
  const { runConsole } = await import('#adapters/console/console.ts')
  const { revision, compiled, counts } = newsroom.about()
  const greeting = `Vigil · ${counts['people']} people, ${counts['claims']} claims · facts of ${en.date(compiled)}, revision ${revision} · help, Tab completes, Ctrl-D leaves`
  return await runConsole(newsroom, { ...io, greeting, historyPath: join(config.home, 'history') })
}

/** Serves the platforms that are configured; with none, the page to try everything on. */
async function start(config: Config, io: Io): Promise<number> {
  const { parseService } = await import('./settings/service.ts')
  const settings = parseService(io.env)
  if (!settings.discord && !settings.slack) {
    io.stdout.write(`${NOTHING_TO_SERVE}\n`)
    return await (await import('./playground.ts')).playgroundTool([], config, io)
  }
  const { serve } = await import('./service.ts')
  return await serve(config, settings, io)
}

const NOTHING_TO_SERVE =
  'No platform is set up: to serve one, see docs/discord.md and docs/slack.md.'

/** Puts a backup back; the facts that serve say what may have been told since. */
async function restore(words: readonly string[], config: Config, io: Io): Promise<number> {
  const [{ restoreTool }, { settleDoubtful }, { createIds }] = await Promise.all([
    import('./tools/restore.ts'),
    import('#digests/events/in-doubt.ts'),
    import('#digests/ids.ts'),
  ])
  const report = reportTo(config, io)
  return await restoreTool(words, config, io, async (state) => {
    using serving = await openCurrent(config, report, io, { open: async () => state })
    const ids = { newId: createIds(now), now }
    return await settleDoubtful({ ...state, ...ids, facts: serving.facts, report, log: () => {} })
  })
}

/** All of them: for the console, for help, and to say what is close to a name nobody has. */
const allCommands = async () => (await import('#commands/index.ts')).commands

const terminalParts = (config: Config, io: Io) => ({
  ...{ config, io, now },
  report: reportTo(config, io),
})

const now = () => new Date()

const reportTo = ({ home }: Config, io: Io): Report =>
  faultLog(join(home, 'vigil.log'), now, io.stderr, secretsIn(io.env))

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
