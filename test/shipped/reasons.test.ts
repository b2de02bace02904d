import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { cases, claims, people } from './pack.ts'
import { readLines } from './reading.ts'

const { answer } = await openDesk()

const everyLine: { id: string; text: string; under: string; kind: string }[] = []
for (const { id } of people)
  everyLine.push(...readLines(await answer(`who ${id}`)).map((line) => ({ id, ...line })))

const linesSaying = (words: string) =>
  everyLine.filter(({ text, under }) => text.includes(words) && !under.startsWith('What reports'))

const texts = (lines: readonly { id: string; text: string }[]) =>
  lines.map(({ id, text }) => `${id}: ${text}`)

/** A line that says so in its own words: "no reason was given", "no explanation was given". */
const saysSo = (line: string) =>
  /\bno (official )?(reason|explanation) was (given|stated)/.test(line)

const BRACKET = '(no official reason given)'

describe('what is missing is said to be missing', () => {
  const losses = claims.filter(({ kind }) => kind === 'removed' || kind === 'resigned')
  const without = losses.filter(({ reason }) => reason === 'not-given')

  it('no official reason, on every line of a loss without one', () => {
    const silent = without
      .filter(({ line }) => !saysSo(line))
      .flatMap(({ line }) => linesSaying(line))
      .filter(({ text }) => !text.includes(BRACKET))
    expect(texts(silent)).toEqual([])
    expect(without.filter(({ line }) => !saysSo(line)).length).toBeGreaterThan(0)
  })

  it('once only: not in brackets after words that say the same', () => {
    const own = without.filter(({ line }) => saysSo(line))
    expect(own.map(({ id }) => id)).toContain('qin-gang-removed-minister-2023-07-25')
    const twice = own
      .flatMap(({ line }) => linesSaying(line))
      .filter(({ text }) => text.includes(BRACKET))
    expect(texts(twice)).toEqual([])
  })

  it('but never where a reason was given', () => {
    const denied = losses
      .filter(({ reason }) => reason === 'given')
      .flatMap(({ line }) => linesSaying(line))
      .filter(({ text }) => text.includes('no official reason given'))
    expect(denied).toEqual([])
  })

  it('in the status of a card too, as missing then where a case may have brought one since', () => {
    const withCase = new Set(
      cases.map(({ person }) => (typeof person === 'string' ? person : person.id)),
    )
    const status = everyLine.filter(
      ({ under, kind, text }) => under === '' && kind === 'list' && /no official reason/.test(text),
    )
    expect(status.some(({ id }) => withCase.has(id))).toBe(true)
    expect(status.some(({ id }) => !withCase.has(id))).toBe(true)
    for (const { id, text } of status)
      expect(text, id).toMatch(
        withCase.has(id)
          ? / · no official reason given at the time [\d[\]]+$/
          : / · no official reason given [\d[\]]+$/,
      )
  })
})
