import { answered } from '#core/answer.ts'
import type { AuditEntry, AuditVerdict } from '#core/audit.ts'
import {
  type Block,
  type Brief,
  type Line,
  list,
  paragraph,
  quiet,
  type Records,
  type Span,
  strong,
} from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { pageActions, pageOf } from '#core/pages.ts'
import { readPlace } from '#core/place.ts'
import { writeTyped } from '#core/rewrite.ts'
import { placeSpan } from '../digests/places.ts'
import { keptOf } from '../kept.ts'
import { partOf } from '../lists/slice.ts'
import type { AdminGiven } from './options.ts'
import { actorSpan, gapIn, momentFor } from './spans.ts'

const PAGE_SIZE = 10

/** Who changed what, newest first, and whether the chain of hashes over all of it is whole. */
export async function audit(given: AdminGiven, desk: Desk): Promise<Brief> {
  const { audit: kept } = keptOf(desk)
  const { words } = desk
  const said = words.audit
  const about = aboutOf(given.which, desk)
  const part = partOf(given, PAGE_SIZE)
  const { rows, total } = await kept.read(part.window, about)
  const verdict = await kept.verify()
  const page = pageOf(total, { page: given.page, size: PAGE_SIZE, unit: said.unit, words })
  const typed = { action: 'audit', which: about }
  return answered({
    title: said.count(total, about),
    summary: verdictWords(verdict, desk),
    tone: verdict.isWhole ? 'calm' : 'notice',
    blocks: [
      ...verdictBlocks(verdict, desk),
      total === 0
        ? paragraph([said.none(about)])
        : list(part.shown(rows).map((entry) => entryLine(entry, desk))),
    ],
    actions: [
      ...pageActions(page, 'admin', typed, words),
      ...(total > 0 && given.export === undefined
        ? [
            {
              label: said.file,
              command: writeTyped('admin', { ...typed, export: 'csv' }, 'action'),
            },
          ]
        : []),
    ],
    page,
    records: part.records(auditRecords(rows), total),
    footer: part.cut(total, words),
    seenBy: 'asker',
  })
}

/** Somebody who is mentioned is looked for by the id under which the audit has them. */
function aboutOf(which: string | undefined, { asker: { place } }: Desk): string | undefined {
  const typed = which?.trim()
  const [, id] = /^<@!?([A-Za-z0-9]{3,25})(?:\|[^>]*)?>$/.exec(typed ?? '') ?? []
  if (id === undefined || !place) return typed || undefined
  return place.platform === 'discord' ? `discord:${id}` : `slack:${place.space}/${id}`
}

const verdictWords = (verdict: AuditVerdict, { words }: Desk): string =>
  verdict.isWhole ? words.audit.whole(verdict.entries) : words.audit.broken(verdict.at, verdict.why)

function verdictBlocks(verdict: AuditVerdict, desk: Desk): readonly Block[] {
  const sentence = verdictWords(verdict, desk)
  if (verdict.isWhole) return [paragraph([quiet(sentence)])]
  return [paragraph([strong(sentence), gapIn(desk.words), desk.words.audit.fix])]
}

function entryLine(entry: AuditEntry, desk: Desk): Line {
  const said = desk.words.audit
  const { seq, at, actor, place, action, target, outcome, before, after, why } = entry
  const where = place === undefined ? undefined : readPlace(place)
  return [
    strong(said.number(seq)),
    ' · ',
    momentFor(at, desk),
    ' · ',
    actorSpan(actor, desk),
    ...(where === undefined ? [] : [' · ', placeSpan(where, desk)]),
    ' · ',
    doneSpan(action, desk),
    ...(target === undefined ? [] : [' ', { code: target }]),
    ' · ',
    outcome === 'done' ? said.outcome.done : strong(said.outcome[outcome]),
    ...(before === undefined && after === undefined ? [] : [' · ', said.changed(before, after)]),
    ...(why === undefined ? [] : [' · ', whyWords(why, outcome, desk)]),
  ]
}

/** What was done in words, or the command that was not; the code of what has no words. */
function doneSpan(action: string, { words }: Desk): Span {
  const said = Object.hasOwn(words.audit.actions, action) ? words.audit.actions[action] : undefined
  if (said !== undefined) return said
  const [, typed] = /^command\.(.+)$/.exec(action) ?? []
  return { code: typed === undefined ? action : typed.replaceAll('.', ' ') }
}

/** A rule in words; what somebody typed is quoted as theirs. */
function whyWords(why: string, outcome: AuditEntry['outcome'], { words }: Desk): string {
  const { rules, why: quotes } = words.audit
  const rule = outcome === 'refused' && Object.hasOwn(rules, why) ? rules[why] : undefined
  return rule ?? quotes(why)
}

/** Everything the hashes are taken of, and the hashes, so that the chain can be checked elsewhere. */
const auditRecords = (entries: readonly AuditEntry[]): Records => ({
  name: 'audit',
  columns: [...COLUMNS],
  rows: entries.map((entry) => COLUMNS.map((column) => entry[column] ?? null)),
})

const COLUMNS = [
  'seq',
  'at',
  'actor',
  'access',
  'place',
  'action',
  'target',
  'outcome',
  'before',
  'after',
  'why',
  'previous',
  'hash',
] as const satisfies readonly (keyof AuditEntry)[]
