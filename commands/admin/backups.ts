import { answered } from '#core/answer.ts'
import { type Brief, type Line, list, paragraph } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import type { Backup } from '#core/operations.ts'
import { keptOf } from '../kept.ts'
import type { AdminGiven } from './options.ts'
import { sizeWords } from './sizes.ts'
import { momentFor, shellLine, shortHash } from './spans.ts'

/** As many as are shown: more are not kept for long. */
const SHOWN_MAX = 20

/** A backup now, checked, with what it takes to know it again. */
export async function backup(_: AdminGiven, desk: Desk): Promise<Brief> {
  const made = await keptOf(desk).operations.backup(desk.asker)
  const { operations: said, frame } = desk.words
  const size = sizeWords(made.bytes, desk.words)
  return answered({
    title: said.backedUp(made.name),
    summary: said.backedUpSummary(made.name, size),
    blocks: [
      paragraph([said.backedUpSummary(made.name, size)]),
      list([
        frame.labelled(said.label.made, momentFor(made.at, desk)),
        frame.labelled(said.label.size, size),
        frame.labelled(said.label.hash, { code: made.sha256 }),
      ]),
      paragraph([said.backupNote]),
    ],
    actions: [{ label: said.button.backups, command: 'admin backups' }],
    footer: [],
    seenBy: 'asker',
  })
}

/** The backups there are, newest first. */
export async function backups(_: AdminGiven, desk: Desk): Promise<Brief> {
  const all = await keptOf(desk).operations.backups()
  const { operations: said } = desk.words
  const [name, at, size, why, hash] = said.columns
  return answered({
    title: said.backups(all.length),
    summary: said.backupsSummary(all.length),
    blocks: [
      all.length === 0
        ? paragraph([said.backupsSummary(0)])
        : {
            kind: 'table',
            columns: [
              { title: name, width: 'flex' },
              { title: at, width: 'fit' },
              { title: size, width: 'fit', align: 'right' },
              { title: why, width: 'fit' },
              { title: hash, width: 'fit' },
            ],
            rows: all.slice(0, SHOWN_MAX).map((one) => rowOf(one, desk)),
          },
      paragraph(shellLine(said.restoreNote)),
    ],
    actions: [{ label: said.button.backup, command: 'admin backup' }],
    records: backupRecords(all),
    footer: [],
    seenBy: 'asker',
  })
}

const rowOf = ({ name, at, bytes, why, sha256 }: Backup, desk: Desk): readonly Line[] => [
  [name],
  [momentFor(at, desk)],
  [sizeWords(bytes, desk.words)],
  [desk.words.operations.madeFor[why]],
  [{ code: shortHash(sha256) }],
]

const backupRecords = (all: readonly Backup[]) => ({
  name: 'backups',
  columns: ['name', 'at', 'bytes', 'why', 'sha256'],
  rows: all.map(({ name, at, bytes, why, sha256 }) => [name, at, bytes, why, sha256]),
})
