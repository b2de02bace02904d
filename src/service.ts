import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Io } from '#adapters/console/io.ts'
import { commands } from '#commands/index.ts'
import type { Log } from '#core/log.ts'
import { openNewsroom } from '#core/newsroom.ts'
import type { Pictures } from '#core/picture.ts'
import { CHAT_PLATFORMS, type ChatPlatform } from '#core/place.ts'
import { wordsIn } from '#core/words-in.ts'
import { tidy } from '#store/kept.ts'
import { createPictures } from './charts/pictures.ts'
import { createPainter } from './charts/png.ts'
import { type Config, STATE_FILE } from './config.ts'
import { keepConnecting, listenFor, standing } from './connecting.ts'
import { createJobs } from './jobs/jobs.ts'
import { openKeeping } from './keeping.ts'
import { openLoading } from './loading.ts'
import { openCurrent } from './opened.ts'
import { composed } from './ops/around.ts'
import { eventLog } from './ops/event-log.ts'
import { faultLog } from './ops/log.ts'
import { measuredRevisions } from './ops/measured-revisions.ts'
import { GRACE_MS, stopSignal } from './ops/stop-signal.ts'
import { type Connection, platformsOf } from './platforms.ts'
import type { ServiceConfig } from './settings/service.ts'
import { backupsIn } from './state/backup-files.ts'
import { createBackups } from './state/backup-schedule.ts'
import { takeInstanceLease } from './state/instance-lease.ts'
import { lazyState } from './state/lazy-state.ts'
import { NoRoom } from './state/no-room.ts'
import { isGone } from './system/running.ts'
import { openTelling } from './telling.ts'
import { openUpkeep } from './upkeep.ts'

/**
 * Serves the configured platforms until it is asked to stop, then finishes what is under way.
 * Returns the exit code: 1 without room on the disk, so that supervisors try again. A platform that
 * cannot be reached is tried again while the others serve.
 *
 * @throws Mistake when a platform refuses the settings, or the state file cannot be used
 */
export async function serve(config: Config, settings: ServiceConfig, io: Io): Promise<number> {
  try {
    return await serveAll(config, settings, io)
  } catch (error) {
    if (!(error instanceof NoRoom)) throw error
    io.stderr.write(`${error.message}\n`)
    return 1
  }
}

async function serveAll(config: Config, settings: ServiceConfig, io: Io): Promise<number> {
  const now = () => new Date()
  const log = eventLog(io.stderr, settings.logLevel, settings.secrets, now)
  const written = faultLog(join(config.home, 'vigil.log'), now, io.stderr, settings.secrets)
  using stop = stopSignal({ report: written, stderr: io.stderr })
  using _alone = takeInstanceLease(config.home, now)
  await using lazy = lazyState(join(config.home, STATE_FILE), now, ({ name }) =>
    io.stderr.write(`The state file is brought up to date; it was backed up first as ${name}.\n`),
  )
  using serving = await openCurrent(config, written, io, lazy)
  const opened = await lazy.open()
  const connected = new Map<string, Connection>()
  const backups = createBackups({
    state: join(config.home, STATE_FILE),
    folder: backupsIn(config.home),
    audit: opened.audit,
    now,
    isAlone: true,
    time:
      settings.backupAt === undefined ? undefined : { at: settings.backupAt, zone: settings.zone },
  })
  using ops = openUpkeep({
    ...{ config, settings, serving, backups, state: opened, log, report: written, now },
    platforms: () =>
      platforms.map(({ name }) => ({ name, isReady: connected.get(name)?.isReady() ?? false })),
    lastTickAt: () => telling.lastTickAt(),
    isDraining: () => stop.signal.aborted,
  })
  const { report } = ops
  const state = { ...opened, ledger: ops.ledger }
  using loading = openLoading({ config, serving, state, log, report, now })
  const { changes, answering, revisions } = loading
  const jobs = createJobs({ now, report, log })
  const telling = openTelling({
    state: { ...state, changes },
    facts: serving.facts,
    pinning: serving,
    words: wordsIn,
    messengers: () => [...connected.values()].map(({ messenger }) => messenger),
    ...{ jobs, settings, log, report, now },
  })
  const newsroom = openNewsroom({
    commands,
    facts: serving.facts,
    words: wordsIn,
    now,
    report,
    watches: state.watches,
    changes: answering,
    digests: telling.digests,
    around: composed(ops.around, (_, work) => serving.during(work)),
    keeping: openKeeping({
      ...{ config, state, serving, commands, report, now },
      loading: { ...loading, revisions: measuredRevisions(revisions, ops.metrics) },
      operations: ops.operations,
      prefix: settings.slack?.prefix,
    }),
  })
  await revisions.recover()
  // Nothing was begun here yet: what bears our number is of an earlier start in a container.
  tidy(join(config.home, 'snapshots'), serving.revision(), now(), isGone)
  const pictures = await picturesFor(settings, log)
  const { arrived, present } = telling
  const shared = { newsroom, state, log, report, now, pictures, arrived, present }
  const platforms = platformsOf(settings, shared)
  let remaining = platforms.length
  const http = await listenFor(settings, platforms, connected)
  if (http) io.stdout.write(`Vigil listens at ${http.address}.\n`)
  const watch = await ops.listen()
  if (watch) io.stdout.write(`Vigil tells of its health and metrics at ${watch.address}.\n`)
  const connecting = platforms.map(async (platform) => {
    const connection = await keepConnecting(platform, stop.signal, log, report)
    if (!connection) return
    connected.set(platform.name, connection)
    telling.connected()
    if (!stop.signal.aborted) io.stdout.write(`${standing(platform, connection)}\n`)
    const why = await Promise.race([connection.gone, stop.asked])
    if (why === undefined) return
    // The others go on without it; when it was the last, the service ends with what to do.
    connected.delete(platform.name)
    remaining -= 1
    await connection.stop()
    if (remaining === 0) throw why
    io.stderr.write(`Vigil no longer serves ${platform.name}. ${why.message}\n`)
  })
  try {
    jobs.everyMinute('facts of another process', revisions.follow)
    jobs.everyMinute('backups', async () => void (await backups.dueNow()))
    jobs.everyMinute('the audit', ops.verifyAudit)
    await Promise.race([stop.asked, Promise.all([telling.start(), ...connecting])])
    await stop.asked
    io.stdout.write('Vigil stops: what is under way is finished first.\n')
  } finally {
    stop.now()
    const grace = delay(GRACE_MS, undefined, { ref: false })
    await Promise.race([
      grace,
      Promise.allSettled([...connecting, telling.stop(GRACE_MS / 2), backups.stop()]),
    ])
    await Promise.race([
      grace,
      Promise.all([http?.close(GRACE_MS / 2), ...[...connected.values()].map((one) => one.stop())]),
    ])
    await watch?.close(0)
  }
  return 0
}

/** Pictures for each platform that is set up and takes some, painted by one painter. */
async function picturesFor(
  settings: ServiceConfig,
  log: Log,
): Promise<Readonly<Partial<Record<ChatPlatform, Pictures>>>> {
  const grounds = CHAT_PLATFORMS.flatMap((platform) => {
    const ground = settings[platform] && settings.pictures[platform]
    return ground === undefined ? [] : [[platform, ground] as const]
  })
  const painter = grounds.length > 0 ? await createPainter(log) : undefined
  if (!painter) return {}
  return Object.fromEntries(
    grounds.map(([platform, ground]) => [platform, createPictures({ ...painter, log, ground })]),
  )
}
