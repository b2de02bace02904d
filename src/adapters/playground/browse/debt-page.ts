import { html } from 'hono/html'
import { lacksAddress, lacksReason } from '#core/debt.ts'
import type { Html } from '../shell.ts'
import { OWED, type Owed } from './claims.ts'
import type { Held } from './holdings.ts'
import { type Browsing, SECTIONS, type Shown } from './page.ts'

type Owing = {
  readonly label: string
  readonly why: string
  readonly count: number
  readonly href: string
}

/** What editors still owe, each a count that leads to the list of what it counts. */
export function debtPage(on: Browsing): Shown {
  const { said } = on
  const owing = owingIn(on)
  return {
    title: said.sections.debt,
    section: 'debt',
    body: html`<h1>${said.sections.debt}</h1>
<p class="lead">${said.debtAbout}</p>
<ul class="b-debt">${owing.map((one) => debtItem(one, on))}</ul>
<p class="quiet">${said.debtOverlaps}</p>`,
  }
}

/** The same, for the first page too. */
export function owingIn({ held, said, to }: Browsing): readonly Owing[] {
  const { debt } = held
  const untraced = { outcome: 'not-traced' }
  const hidden = { address: 'hidden' }
  return [
    ...OWED.map(
      (one): Owing => ({
        label: said.owed[one],
        why: said.owedWhy[one](debt.days),
        count: owingCount(one, held),
        href: to(SECTIONS.claims, { owed: one }),
      }),
    ),
    {
      label: said.owedOutcome,
      why: said.owedOutcomeWhy,
      count: held.cases.filter(({ outcome }) => outcome === 'not-traced').length,
      href: to(SECTIONS.cases, untraced),
    },
    {
      label: said.owedAddress,
      why: said.owedAddressWhy,
      count: [...held.sources.values()].filter(lacksAddress).length,
      href: to(SECTIONS.sources, hidden),
    },
  ]
}

/** How many claims the list of those that owe it holds, without making that list ready. */
const owingCount = (one: Owed, { claims, debt }: Held): number =>
  one === 'reason' ? [...claims.values()].filter(lacksReason).length : debt[one].length

const debtItem = ({ label, why, count, href }: Owing, { words }: Browsing): Html =>
  html`<li class="panel panel-body"><a href="${href}"><strong class="b-number">${words.number(count)}</strong> <span>${label}</span></a><p class="quiet">${why}</p></li>`
