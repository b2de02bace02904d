import type { Line } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import type { Status } from '#core/operations.ts'
import type { KeptRevision } from '#core/revisions.ts'
import { sentenceLine } from '#core/sentence.ts'
import { sizeWords, stretchBetween } from './sizes.ts'
import { actorSpan, momentFor } from './spans.ts'

/** The facts of a status, a line each, as one looks for them by their label. */
export function standing(
  now: Status,
  served: KeptRevision | undefined,
  desk: Desk,
): readonly Line[] {
  const { frame, operations: said } = desk.words
  const lines: readonly (readonly [label: keyof typeof said.label, what: Line])[] = [
    ['facts', factsLine(now, served, desk)],
    ['deliveries', deliveriesLine(now, desk)],
    ['platforms', platformsLine(now, desk)],
    ['tick', [agoWords(now.lastTickAt, desk)]],
    ['backup', backupLine(now, desk)],
    ['audit', [auditWords(now, desk)]],
    ['room', [now.freeBytes === undefined ? said.unknown : sizeWords(now.freeBytes, desk.words)]],
    ['running', runningLine(now, desk)],
  ]
  return lines.map(([label, what]) =>
    [...frame.labelled(said.label[label], ''), ...what].filter((span) => span !== ''),
  )
}

/** What a platform is called: its own name begins with a capital letter. */
export const platformName = (name: string): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}`

function factsLine(now: Status, served: KeptRevision | undefined, desk: Desk): Line {
  const { operations: said, revisions, date } = desk.words
  return [
    { code: now.revision },
    ' · ',
    said.compiled(date(now.compiled)),
    ...(now.loadedAt === undefined ? [] : [' · ', said.loaded(momentFor(now.loadedAt, desk))]),
    ...(served?.by === undefined ? [] : [' · ', revisions.kept.by, actorSpan(served.by, desk)]),
    ...(served?.why === undefined ? [] : [' · ', revisions.kept.why(served.why)]),
  ]
}

function deliveriesLine({ waiting, nextAt, deliveries }: Status, desk: Desk): Line {
  const said = desk.words.operations
  const next = nextAt === undefined ? undefined : momentFor(nextAt, desk)
  const lost = deliveries.failed + deliveries.dead
  return [
    said.waiting(waiting, next),
    ...(deliveries.uncertain > 0 ? [' · ', { strong: said.uncertain(deliveries.uncertain) }] : []),
    ...(lost > 0 ? [' · ', said.givenUp(lost)] : []),
  ]
}

function platformsLine({ platforms }: Status, { words }: Desk): Line {
  const said = words.operations
  if (platforms.length === 0) return [said.noPlatform]
  return platforms.flatMap(
    ({ name, isReady }, i): Line => [
      i === 0 ? '' : ' · ',
      isReady
        ? said.ready(platformName(name))
        : { strong: words.frame.sentence(said.notReady(platformName(name))) },
    ],
  )
}

/** How long ago it was; the moment itself where that is still to come, as with a wrong clock. */
function agoWords(at: string | undefined, desk: Desk): string {
  const { words, now } = desk
  if (at === undefined) return words.operations.neverYet
  return new Date(at) > now ? momentFor(at, desk) : words.operations.ago(stretchBetween(at, now))
}

function backupLine({ newestBackup }: Status, desk: Desk): Line {
  const said = desk.words.operations
  if (!newestBackup) return sentenceLine(said.noBackup)
  const { name, at, bytes } = newestBackup
  return [agoWords(at, desk), ' · ', { code: name }, ' · ', sizeWords(bytes, desk.words)]
}

function auditWords({ audit }: Status, { words }: Desk): string {
  return audit.isWhole
    ? words.operations.entries(audit.entries)
    : words.audit.broken(audit.at, audit.why)
}

function runningLine({ version, startedAt }: Status, desk: Desk): Line {
  const said = desk.words.operations
  return [
    `Vigil ${version}`,
    ...(new Date(startedAt) > desk.now
      ? []
      : [' · ', said.lasts(stretchBetween(startedAt, desk.now))]),
    ' · ',
    said.upSince(momentFor(startedAt, desk)),
  ]
}
