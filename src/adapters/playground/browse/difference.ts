import { html } from 'hono/html'
import { isAtLeast } from '#core/access.ts'
import { certaintyOf } from '#core/claim-line.ts'
import { caseDifferences, claimDifferences } from '#core/differences.ts'
import { Mistake } from '#core/errors.ts'
import type { Claim } from '#core/facts.ts'
import type { NewChange } from '#core/load-diff.ts'
import type { Difference, NameChange } from '#core/revisions.ts'
import { nameOf } from '#core/subject-line.ts'
import { takenBackLine } from '#core/taken-back.ts'
import type { DifferenceKind } from '#core/words/revisions.ts'
import type { Html } from '../shell.ts'
import { type Browsing, SECTIONS, type Shown } from './page.ts'
import { certaintyBadge, lineHtml, pathTo, subjectLink } from './pieces.ts'
import { keptOf } from './revisions.ts'
import { wordMarks } from './word-marks.ts'

/** As many differences of one kind as a page holds; the others are counted. */
const ROWS_MAX = 200

/** What takes something away is read first, what is only more last. */
const ORDER = [
  'retracted',
  'altered',
  'identity',
  'name',
  'added',
] as const satisfies readonly DifferenceKind[]

/** What differs from one kept revision to another. */
export async function differencePage(on: Browsing): Promise<Shown> {
  const { words, said, desk, to } = on
  const [a = '', b = '', ...more] = on.param('pair').split('..')
  const kept = (await keptOf(on)).map(({ revision }) => revision)
  const isKept = more.length === 0 && kept.includes(a) && kept.includes(b)
  if (!isKept || !desk.keeping) {
    const title = isKept ? said.notComparable : said.notKept
    return {
      title,
      section: 'revisions',
      status: 404,
      body: html`<h1>${title}</h1><p>${said.keptOnes}</p><ul>${kept.map((one) => html`<li><code>${one}</code></li>`)}</ul>
<p><a href="${to(SECTIONS.revisions)}">${said.wholeList(said.sections.revisions)}</a></p>`,
    }
  }
  const difference = await comparedOnce(a, b, on)
  const counts = countsOf(difference)
  return {
    title: words.revisions.kept.diff(a, b, {
      changes: difference.changes.length,
      names: counts.name,
      decisions: counts.identity,
    }),
    section: 'revisions',
    body: html`
<nav class="crumbs quiet" aria-label="${said.where}"><a href="${to(SECTIONS.revisions)}">${said.sections.revisions}</a> <span aria-hidden="true">›</span> <code>${a}..${b}</code></nav>
<h1><code>${a}</code> → <code>${b}</code></h1>
<p class="lead">${isNothing(difference) ? words.revisions.kept.diffNone : words.revisions.kept.diffSummary({ ...counts, names: counts.name, decisions: counts.identity })}</p>
<p class="row"><a href="${to(`${SECTIONS.revisions}/${b}..${a}`)}">${said.otherWay}</a></p>
${isAtLeast(on.view.as, 'editor') || counts.retracted === 0 ? '' : html`<p class="note">${said.goneForEditors}</p>`}
${ORDER.map((kind) => kindPart(kind, difference, counts[kind], on))}`,
  }
}

/** Kept revisions never change, and comparing two reads both whole. */
const COMPARED_MAX = 4
const compared = new Map<string, Promise<Difference>>()

async function comparedOnce(a: string, b: string, { desk, words }: Browsing): Promise<Difference> {
  if (!desk.keeping) throw new Mistake(words.revisions.ask.noRevisions)
  const key = `${a}..${b}`
  const before = compared.get(key)
  if (before) return await before
  const [oldest] = compared.keys()
  if (compared.size >= COMPARED_MAX && oldest !== undefined) compared.delete(oldest)
  const now = desk.keeping.revisions.compare(a, b, words)
  compared.set(key, now)
  try {
    return await now
  } catch (error) {
    compared.delete(key) // It may be kept by the next time it is asked for.
    throw error
  }
}

type Item = NewChange | NameChange

const kindOf = (item: Item): DifferenceKind =>
  item.of === 'name' || item.of === 'identity' ? item.of : item.kind

const itemsIn = ({ changes, names }: Difference): readonly Item[] => [...changes, ...names]

const isNothing = (difference: Difference): boolean => itemsIn(difference).length === 0

function countsOf(difference: Difference): Readonly<Record<DifferenceKind, number>> {
  const count = (kind: DifferenceKind) =>
    itemsIn(difference).filter((item) => kindOf(item) === kind).length
  return {
    added: count('added'),
    altered: count('altered'),
    retracted: count('retracted'),
    name: count('name'),
    identity: count('identity'),
  }
}

function kindPart(
  kind: DifferenceKind,
  difference: Difference,
  count: number,
  on: Browsing,
): Html | '' {
  if (count === 0) return ''
  const { words, said } = on
  const own = itemsIn(difference).filter((item) => kindOf(item) === kind)
  return html`<section class="stack" aria-labelledby="${kind}"><h2 id="${kind}">${words.revisions.headings.compared[kind]} <span class="count">${words.number(count)}</span></h2>
<ul class="b-claims">${own.slice(0, ROWS_MAX).map((item) => html`<li class="b-diff">${itemHtml(item, on)}</li>`)}</ul>
${count > ROWS_MAX ? html`<p class="quiet">${said.moreLeftOut(words.number(count - ROWS_MAX))}</p>` : ''}</section>`
}

function itemHtml(item: Item, on: Browsing): Html {
  if (item.of === 'name' || item.of === 'identity') return nameHtml(item, on)
  if (item.kind === 'retracted') return goneHtml(item, on)
  return item.of === 'case' ? caseHtml(item, on) : claimHtml(item, on)
}

/** A claim that is new, or what of it is different, the words that changed marked in the sentence. */
function claimHtml({ id, before, after }: NewChange & { of: 'claim' }, on: Browsing): Html {
  const { words, to } = on
  const claim = after ?? before
  if (!claim) return html`<code>${id}</code>`
  const differs =
    before && after ? claimDifferences({ ...before, line: after.line }, after, words) : []
  return html`${headOf(claim, on)}
<p>${before && after ? marked(before.line, after.line, on) : html`<ins>${wholly('added', claim.line, on)}</ins>`}</p>
${differs.length === 0 ? '' : html`<ul>${differs.map((one) => html`<li>${one}</li>`)}</ul>`}
<p class="quiet"><a href="${to(pathTo('claims', id))}"><code>${id}</code></a></p>`
}

const headOf = (claim: Claim, on: Browsing): Html => {
  const about = claim.subjects.find(({ role }) => role === 'about')?.subject
  return html`<p>${about ? subjectLink(about, on) : ''} <span class="quiet">${on.words.shortDate(claim.date)}</span> ${certaintyBadge(claim.certainty, on)}</p>`
}

/** Two sentences as one, what went and what came marked, for the eye and for the ear. */
const marked = (before: string, after: string, on: Browsing): Html =>
  html`${wordMarks(before, after).map(({ of, text }) =>
    of === 'both'
      ? text
      : of === 'before'
        ? html`<del>${wholly('removed', text, on)}</del>`
        : html`<ins>${wholly('added', text, on)}</ins>`,
  )}`

const wholly = (what: 'added' | 'removed', text: string, { said }: Browsing): Html =>
  html`<span class="sr">${said.marks[what]} </span>${text}<span class="sr"> ${said.marks.end} </span>`

function caseHtml({ id, before, after }: NewChange & { of: 'case' }, on: Browsing): Html {
  const { words, to } = on
  const one = after ?? before
  if (!one) return html`<code>${id}</code>`
  const differs = before && after ? caseDifferences(before, after, words) : []
  return html`<p>${subjectLink(one.person, on)} <span class="quiet">${words.shortDate(one.stageDate)}</span> ${lineHtml([certaintyOf(one.reached, words)], on)}</p>
<p>${words.stage[one.stage]}${one.sentence ? words.frame.bracketed(one.sentence) : ''}</p>
${differs.length === 0 ? '' : html`<ul>${differs.map((line) => html`<li>${line}</li>`)}</ul>`}
<p class="quiet"><a href="${to(pathTo('subjects', id))}"><code>${id}</code></a></p>`
}

/** Readers are told no more than that something is gone; editors see what it said, struck out. */
function goneHtml(change: NewChange, on: Browsing): Html {
  const { words, view } = on
  const line = lineHtml(takenBackLine({ ...change, n: 0, seq: 0 }, words), on)
  const claim = change.of === 'claim' ? (change.before ?? change.after) : undefined
  if (!isAtLeast(view.as, 'editor') || !claim) return html`<p>${line}</p>`
  return html`<p>${line}</p><p><del>${wholly('removed', claim.line, on)}</del></p><p class="quiet"><code>${change.id}</code></p>`
}

function nameHtml(change: NameChange, on: Browsing): Html {
  const { words } = on
  const said = words.revisions.differs
  if (change.of === 'name') {
    const { subject, before, after, presence } = change
    const list = (all: readonly string[]) => all.join(', ')
    const what =
      presence === 'new'
        ? html`<ins>${wholly('added', said.nobodyYet, on)}</ins>`
        : presence === 'gone'
          ? html`<del>${wholly('removed', said.nobodyAnyMore, on)}</del>`
          : html`${before.length > 0 ? html`<del>${wholly('removed', list(before), on)}</del> ` : ''}${after.length > 0 ? html`<ins>${wholly('added', list(after), on)}</ins>` : ''}`
    return html`<p>${subjectLink(subject, on)} ${what} <code>${subject.id}</code></p>`
  }
  const { before, after } = change
  const pair = after ?? before
  if (!pair) return html`<code>${change.id}</code>`
  return html`<p><strong>${nameOf(pair.a, words)}</strong>${said.and}<strong>${nameOf(pair.b, words)}</strong> · ${said.decision(before?.verdict, after?.verdict)} · <code>${change.id}</code></p>`
}
