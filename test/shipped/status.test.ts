import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import { openDesk } from './desk.ts'
import { cases, claims, people } from './pack.ts'
import { readLines } from './reading.ts'

const { answer } = await openDesk()

const cards = new Map<string, Brief>()
for (const { id } of people) cards.set(id, await answer(`who ${id}`))

/** The list a card opens with. */
const statusOf = (card: Brief) =>
  readLines(card)
    .filter(({ under, kind }) => under === '' && kind === 'list')
    .map(({ text }) => text)

const withCase = new Set(
  cases.map(({ person }) => (typeof person === 'string' ? person : person.id)),
)

/** Whom a report accuses, or who lost a post. */
const atStake = new Set(
  claims
    .filter(
      ({ kind, stage }) =>
        stage !== undefined && (stage === 'reported' || kind === 'removed' || kind === 'resigned'),
    )
    .map(({ person }) => person),
)

const NO_CASE = 'Case: no official case in this store.'

describe('the status on every card of every person', () => {
  it('never makes a case of a press account of a probe', () => {
    const without = people.filter(({ id }) => !withCase.has(id)).map(({ id }) => id)
    expect(without).toContain('qin-gang')
    for (const [id, card] of cards) {
      if (withCase.has(id)) continue
      const said = readLines(card).filter(({ text }) => text.startsWith('Case:'))
      expect(said.map(({ text }) => text).join('|'), id).toBe(NO_CASE)
    }
  })

  it('opens with the case where there is a case, a report or a loss', () => {
    const stakes = [...cards].filter(([id]) => withCase.has(id) || atStake.has(id))
    expect(stakes.length).toBeGreaterThan(500)
    for (const [id, card] of stakes) expect(statusOf(card)[0], id).toMatch(/^Case: /)
    expect(statusOf(stakes.find(([id]) => id === 'qin-gang')?.[1] as Brief)[0]).toBe(NO_CASE)
  })

  it('of anybody else opens with the last known post and ends with the case', () => {
    const others = [...cards].filter(([id]) => !withCase.has(id) && !atStake.has(id))
    expect(others.map(([id]) => id)).toContain('li-xi')
    for (const [id, card] of others) {
      const status = statusOf(card)
      expect(status.at(-1), id).toBe(NO_CASE)
      for (const text of status.slice(0, -1)) expect(text, id).toMatch(/^Last known post: /)
    }
  })

  it('is the summary too, in one sentence without marks or doubled stops', () => {
    for (const [id, { summary }] of cards) {
      expect(summary, id).toMatch(/: (Case|Last known post): .*[^.]\.$/)
      expect(summary, id).not.toMatch(/\.[.;]|\[\d+\]|undefined|`/)
    }
  })
})

describe('the events on every card of a person', () => {
  it('are all that the timeline has, shown or counted', async () => {
    for (const [id, card] of cards) {
      const lines = readLines(card)
      const shown = lines.filter(
        ({ under, kind }) => under === 'What happened, and how sure' && kind === 'list',
      )
      const more = lines.flatMap(({ text }) => /^(\d+) more events?: see/.exec(text)?.[1] ?? [])
      const sum = shown.length + Number(more[0] ?? 0)
      if (sum === 0) continue
      const { records } = await answer(`timeline ${id} export:json`)
      expect(sum, id).toBe(records?.rows.length)
    }
  })
})
