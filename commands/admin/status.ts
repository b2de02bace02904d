import { answered } from '#core/answer.ts'
import { type Brief, heading, type Line, list, paragraph, strong } from '#core/brief.ts'
import type { Checkup } from '#core/checkup.ts'
import type { Desk } from '#core/command.ts'
import type { Status } from '#core/operations.ts'
import { sentenceLine } from '#core/sentence.ts'
import { keptOf } from '../kept.ts'
import type { AdminGiven } from './options.ts'
import { pausedBlocks } from './paused.ts'
import { gapIn, shellLine } from './spans.ts'
import { platformName, standing } from './standing.ts'

/** How the service stands: what is well in one line, what is not with its fix, then the facts. */
export async function status(_: AdminGiven, desk: Desk): Promise<Brief> {
  const keeping = keptOf(desk)
  const [now, kept, overlays] = await Promise.all([
    keeping.operations.status(),
    keeping.revisions.kept(),
    keeping.corrections.overlays(),
  ])
  const conflicts = overlays.filter(({ state }) => state === 'conflict').map(({ id }) => id)
  const served = kept.find(({ isServed }) => isServed)
  const said = desk.words.operations
  const open = [...openThings(now, desk), ...conflictLines(conflicts, desk)]
  const well = now.checkups.filter(({ state }) => state === 'well').length
  return answered({
    title: said.stands(open.length),
    summary: said.summary(open.length),
    tone: open.length > 0 ? 'notice' : 'calm',
    blocks: [
      now.checkups.length > 0 ? paragraph([said.well(well, now.checkups.length)]) : undefined,
      ...(open.length > 0 ? [heading(said.toLookAt(open.length)), list(open)] : []),
      list(standing(now, served, desk)),
      ...pausedBlocks(now.paused, desk),
    ],
    actions: [
      { label: desk.words.revisions.title, command: 'admin revisions' },
      { label: said.button.backups, command: 'admin backups' },
      { label: desk.words.audit.title, command: 'admin audit' },
      { label: said.button.backup, command: 'admin backup' },
    ],
    footer: [],
    seenBy: 'asker',
  })
}

/** What somebody has to look at, each with what to do about it, what does not work at all first. */
function openThings(
  { checkups, platforms, audit, paused }: Status,
  { words }: Desk,
): readonly Line[] {
  const said = words.operations
  const found = [...checkups].filter(isOpen).toSorted((a, b) => rank(a) - rank(b))
  const isTold = (name: string) =>
    found.some(({ what }) => what.toLowerCase().includes(name.toLowerCase()))
  // What somebody paused is as they want it.
  const refused = paused.filter(({ pause }) => pause?.reason !== 'asked')
  return [
    ...found.map(({ what, fix }): Line => [strong(what), ' ', fix]),
    ...platforms
      .filter(({ name, isReady }) => !isReady && !isTold(name))
      .map(
        ({ name }): Line => [
          strong(said.notReady(platformName(name))),
          gapIn(words),
          ...shellLine(said.notReadyFix),
        ],
      ),
    ...(refused.length === 0 || isTold('paused')
      ? []
      : [
          [
            strong(words.frame.sentence(said.pausedHeading(refused.length))),
            gapIn(words),
            said.pausedFix,
          ],
        ]),
    ...(audit.isWhole || isTold('audit')
      ? []
      : [[strong(said.auditBroken(audit.at)), gapIn(words), words.audit.fix]]),
  ]
}

/** Approved corrections that do not stand, which nobody else is told of. */
const conflictLines = (ids: readonly string[], { words }: Desk): readonly Line[] =>
  ids.length === 0
    ? []
    : [
        [
          strong(words.operations.conflicts(ids)),
          gapIn(words),
          ...sentenceLine(words.operations.conflictsFix),
        ],
      ]

type OpenCheckup = Exclude<Checkup, { state: 'well' }>

const isOpen = (one: Checkup): one is OpenCheckup => one.state !== 'well'

const rank = ({ state }: OpenCheckup): number => (state === 'ill' ? 0 : 1)
