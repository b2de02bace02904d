import { answered } from '#core/answer.ts'
import { type Block, type Brief, heading, list, paragraph, quiet } from '#core/brief.ts'
import { itemLine, type ToldChange } from '#core/change-line.ts'
import { CHANGE_KINDS, type Load, type RecordedChange } from '#core/changes.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { dayOf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { changeRecords } from './change-records.ts'
import { toldOnce } from './news-since.ts'

/** How many changes of each kind are shown; an export has them all. */
const SHOWN_MAX = 10

/** As many loads as are looked through for a revision. */
const LOADS_MAX = 1_000

/** The newest loads that are offered when a revision was never loaded here. */
const OFFERED_MAX = 5

/** What the load of a revision changed, the newest one where it was loaded several times. */
export async function loadChanges(revision: string, desk: Desk): Promise<Brief> {
  const { words, changes } = desk
  const loads = await changes.loads(LOADS_MAX)
  const load = loads.find((one) => one.revision === revision)
  if (!load) throw notLoaded(revision, loads, desk)
  const said = words.changes
  // Nothing came before the first load, so nothing was changed by it.
  const isFirst = load.seq === 1
  const told = isFirst ? [] : toldOnce(await changes.between({ after: load.seq - 1, to: load.seq }))
  const count = (kind: RecordedChange['kind']) =>
    told.filter(({ change }) => change.kind === kind).length
  const notes = createFootnotes(words)
  return answered({
    title: said.ofLoad(told.length, revision, words.date(dayOf(new Date(load.loadedAt)))),
    summary: said.counts(count('added'), count('altered'), count('retracted')),
    blocks: [
      ...(isFirst ? [paragraph([said.firstLoad])] : []),
      ...CHANGE_KINDS.flatMap((kind) => partBlocks(kind, told, desk, notes)),
    ],
    footnotes: notes.list(),
    records: changeRecords(told.map(({ change }) => change)),
    footer: footer(desk),
  })
}

function notLoaded(revision: string, loads: readonly Load[], { words }: Desk): Mistake {
  const known = [...new Set(loads.map((one) => one.revision))].slice(0, OFFERED_MAX)
  return new Mistake(words.changes.notKept(revision), {
    choices: known,
    actions: known.map((one) => ({ label: one, command: `changes ${one}` })),
  })
}

function partBlocks(
  kind: RecordedChange['kind'],
  told: readonly ToldChange[],
  { words }: Desk,
  notes: Footnotes,
): readonly Block[] {
  const said = words.changes
  const own = told.filter(({ change }) => change.kind === kind)
  if (own.length === 0) return []
  const left = own.length - SHOWN_MAX
  return [
    heading(said.heading(kind, own.length)),
    list(own.slice(0, SHOWN_MAX).map((one) => itemLine(one, words, notes))),
    ...(left > 0 ? [paragraph([quiet(said.more(left))])] : []),
  ]
}
