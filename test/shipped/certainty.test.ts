import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { claims, people } from './pack.ts'
import { type Read, readLines } from './reading.ts'

const { answer } = await openDesk()

const cards = new Map<string, readonly Read[]>()
for (const { id } of people) cards.set(id, readLines(await answer(`who ${id}`)))
const everyLine = [...cards].flatMap(([id, lines]) => lines.map((line) => ({ id, ...line })))

/** Statements of reports carry a verdict instead: they are what was said, not what is claimed. */
const isVerdict = ({ under }: Read) => under.startsWith('What reports')

const linesSaying = (words: string) =>
  everyLine.filter((line) => line.text.includes(words) && !isVerdict(line))

describe('on every card of every person', () => {
  it('each sourced line says in a word how sure it is', () => {
    const bare = everyLine.filter(
      (line) => line.notes.length > 0 && line.certainties.length === 0 && !isVerdict(line),
    )
    expect(bare.map(({ id, text }) => `${id}: ${text}`)).toEqual([])
  })

  it.each([
    'alleged',
    'reported',
    'official',
  ] as const)('what the pack files as %s is shown as just that, wherever it is shown', (certainty) => {
    const wrong = claims
      .filter((claim) => claim.certainty === certainty)
      .flatMap(({ id, line }) =>
        linesSaying(line)
          .filter((shown) => shown.certainties.join() !== certainty)
          .map((shown) => `${id} on ${shown.id}: ${shown.certainties}`),
      )
    expect(wrong).toEqual([])
  })

  it('and in the export of everything', async () => {
    const rows = JSON.parse((await answer('timeline export:json')).file?.text ?? '[]') as {
      id: string
      certainty: string
    }[]
    const exported = new Map(rows.map(({ id, certainty }) => [id, certainty]))
    const wrong = claims.filter(
      ({ id, certainty }) => exported.has(id) && exported.get(id) !== certainty,
    )
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it('shows every accusation of a person on the card of that person, or says how many more there are', () => {
    const hidden = claims.filter(
      ({ person, line }) =>
        !(cards.get(person) ?? []).some(
          ({ text }) => text.includes(line) || /\d+ more events?: see the timeline/.test(text),
        ),
    )
    expect(hidden.map(({ id }) => id)).toEqual([])
  })
})

describe('somebody under investigation is not called anything worse', () => {
  const accusing =
    /\b(corrupt(ion)?|guilty|guilt|crimes?|criminals?|convict(ed)?|culprit|disgraced|bribe\w*)\b/i
  /** Names of bodies and offices are not our words about a person. */
  const ours = (text: string) => text.replaceAll(/anti-(corruption|graft)/gi, '')

  it('in any line of ours on the card, its title and its summary', async () => {
    const investigated = [...cards].filter(([, [first]]) =>
      first?.text.startsWith('Case: under investigation'),
    )
    expect(investigated.length).toBeGreaterThan(50)
    const wrong: string[] = []
    for (const [id, lines] of investigated) {
      const { title, summary } = await answer(`who ${id}`)
      const texts = [
        title,
        summary,
        ...lines.filter((one) => !isVerdict(one)).map(({ text }) => text),
      ]
      wrong.push(
        ...texts.filter((text) => accusing.test(ours(text))).map((text) => `${id}: ${text}`),
      )
    }
    expect(wrong).toEqual([])
  })
})

describe('claims that contradict each other', () => {
  it('stand together under one heading, on the card of whoever they are about', () => {
    const byId = new Map(claims.map((claim) => [claim.id, claim]))
    const apart = claims.flatMap(({ id, person, line, disputes = [] }) =>
      disputes.flatMap((other) => {
        const shown = (cards.get(person) ?? []).filter(({ under }) => under === 'Sources disagree')
        const has = (words: string) => shown.some(({ text }) => text.includes(words))
        return has(line) && has(byId.get(other)?.line ?? '') ? [] : [`${id} and ${other}`]
      }),
    )
    expect(apart).toEqual([])
  })
})

describe('medians', () => {
  it('are shown with how many cases they rest on, never fewer than ten', async () => {
    const all = [...everyLine, ...readLines(await answer('cases'))]
    const said = all.filter(({ text }) => /median/i.test(text))
    expect(said.length).toBeGreaterThan(100)
    for (const { text } of said) {
      const sizes = [...text.matchAll(/n = ([\d,]+)/g)].map(([, n = '']) =>
        Number(n.replace(',', '')),
      )
      expect(sizes.length, text).toBeGreaterThan(0)
      expect(Math.min(...sizes), text).toBeGreaterThanOrEqual(10)
    }
  })
})
