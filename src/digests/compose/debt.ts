import { answered } from '#core/answer.ts'
import { type Block, type Brief, heading, type Line, list, paragraph, quiet } from '#core/brief.ts'
import { namedClaimLine } from '#core/claim-line.ts'
import type { Content, Debt } from '#core/content.ts'
import type { Claim } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { windowOf } from '#core/pages.ts'
import { retractedLine } from '#core/taken-back.ts'
import type { DebtPart } from '#core/words/digests.ts'
import type { Words } from '#core/words.ts'
import { digestTitle, testNote } from './digest.ts'
import { digestActions, digestFooter } from './foot.ts'
import type { Telling } from './parts.ts'
import { turning } from './sections.ts'

/** The most pressing first. */
const PARTS = [
  'disputed',
  'unconfirmed',
  'partial',
  'single',
] as const satisfies readonly DebtPart[]

type Owed = { readonly part: DebtPart; readonly id: string }

/** What editors still owe the facts, each with the command that shows all of it. */
export async function debtBrief(
  { head, debt }: Content & { kind: 'debt' },
  telling: Telling,
): Promise<Brief> {
  const { words, facts, page } = telling
  const all = inTurns(debt)
  const { page: place, actions } = turning(all.length, head.cap, telling, words.digests.debtUnit)
  const { offset, limit } = windowOf(page, head.cap)
  const shown = all.slice(offset, offset + limit)
  const claims = new Map(facts.claims(shown.map(({ id }) => id)).map((one) => [one.id, one]))
  const notes = createFootnotes(words)
  const title = digestTitle(head, words)
  const counts = PARTS.filter((part) => debt[part].length > 0).map((part) =>
    countOf(part, debt, words),
  )
  return answered({
    title,
    summary: words.digests.summary(title, counts.length > 0 ? counts : [words.digests.noDebt]),
    blocks: [
      paragraph([quiet(words.digests.debtNote)]),
      ...(page === 1 ? testNote(head, words) : []),
      ...(all.length === 0 ? [paragraph([words.digests.noDebt])] : []),
      ...PARTS.flatMap((part) => partBlocks(part, { debt, shown, claims, words, notes })),
    ],
    footnotes: notes.list(),
    actions: [...actions, ...digestActions(head, words)],
    page: place,
    footer: await digestFooter(head, undefined, telling, debt.revision),
  })
}

const countOf = (part: DebtPart, debt: Debt, { digests }: Words): string =>
  digests.debt[part](debt[part].length, debt.days)

/** Ids of the claims in the message itself; the others are behind its button. */
export const shownOf = (debt: Debt, cap: number): readonly string[] => [
  ...new Set(
    inTurns(debt)
      .slice(0, cap)
      .map(({ id }) => id),
  ),
]

/** One of each kind, then the next of each, so that no long list hides a short one. */
function inTurns(debt: Debt): readonly Owed[] {
  const longest = Math.max(...PARTS.map((part) => debt[part].length))
  return Array.from({ length: longest }, (_, i) =>
    PARTS.flatMap((part): Owed[] => {
      const id = debt[part][i]
      return id === undefined ? [] : [{ part, id }]
    }),
  ).flat()
}

function partBlocks(
  part: DebtPart,
  {
    debt,
    shown,
    claims,
    words,
    notes,
  }: {
    debt: Debt
    shown: readonly Owed[]
    claims: ReadonlyMap<string, Claim>
    words: Words
    notes: Footnotes
  },
): readonly Block[] {
  const own = shown.filter((one) => one.part === part)
  if (own.length === 0) return []
  const lines = own.flatMap(({ id }): Line[] => {
    const claim = claims.get(id)
    if (claim?.retracted) return [retractedLine(claim, words)]
    return claim ? [[...namedClaimLine(claim, words, notes), ' ', { command: `source ${id}` }]] : []
  })
  const gone = own.length - lines.length
  return [
    heading(countOf(part, debt, words)),
    list([...lines, ...(gone > 0 ? [[words.digests.gone(gone)]] : [])]),
  ]
}
