import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import type { Asker, Command, Typed } from '#core/command.ts'
import { LINE_MAX } from '#core/typed.ts'
import { hostileWords } from './fixtures/hostile-words.ts'
import { shippedNewsroom } from './fixtures/shipped.ts'
import { isOneOf, simplifyOf, writtenNames } from './fixtures/written-names.ts'

/** How many hostile inputs a run tries: half as whole lines, half as options told apart. */
const INPUTS = 10_000

/** How long any one of them may take. A pause of the garbage collector is not the input’s fault. */
const ANSWER_MS_MAX = 100
const TRIES = 3

const { newsroom, pack, path, faults } = await shippedNewsroom()
const names = writtenNames(pack)
const simplify = simplifyOf(path)
const { commands } = newsroom

const asker: Asker = { id: 'somebody', access: 'reader' }
const words = hostileWords([...names.values()].flat())

const line = fc
  .tuple(fc.constantFrom(...commands.map(({ name }) => name)), words, fc.nat(9))
  .map(([name, typed, whole]) => (whole === 0 ? typed : `${name} ${typed}`))

const call = fc
  .constantFrom(...commands)
  .filter(({ options }) => Object.keys(options).length > 0)
  .chain((command) =>
    fc
      .dictionary(fc.constantFrom(...Object.keys(command.options)), words, {
        minKeys: 1,
        maxKeys: 2,
      })
      .map((typed): [Command, Typed] => [command, typed]),
  )

/** Asks, and again when it was slow: an input is slow only if it is slow each time. */
async function answerOf(ask: () => Promise<Brief>): Promise<Brief> {
  let brief: Brief | undefined
  let fastestMs = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < TRIES && fastestMs > ANSWER_MS_MAX; tries += 1) {
    const startedMs = performance.now()
    brief = await ask()
    fastestMs = Math.min(fastestMs, performance.now() - startedMs)
  }
  expect(fastestMs).toBeLessThan(ANSWER_MS_MAX)
  return brief as Brief // At least one try was made.
}

function expectSound(brief: Brief): void {
  expect(faults.map(({ cause }) => cause)).toEqual([])
  expect(['answered', 'mistaken']).toContain(brief.outcome)
  expect(brief.title).not.toBe('')
  expect(brief.summary).not.toBe('')
}

describe('whatever is typed', async () => {
  for (const { examples } of commands)
    for (const example of examples) await newsroom.askLine(example, asker) // Warms up.

  it(`a whole line is answered or put right, at once, ${INPUTS / 2} times over`, async () => {
    await fc.assert(
      fc.asyncProperty(line, async (typed) => {
        expectSound(await answerOf(() => newsroom.askLine(typed, asker)))
      }),
      { numRuns: INPUTS / 2 },
    )
  }, 120_000)

  it(`so is an option a platform told apart, ${INPUTS / 2} times over`, async () => {
    await fc.assert(
      fc.asyncProperty(call, async ([command, typed]) => {
        expectSound(await answerOf(() => newsroom.ask(command, typed, asker)))
      }),
      { numRuns: INPUTS / 2 },
    )
  }, 120_000)

  it('a line that is too long is refused before anything is done with it', async () => {
    const brief = await newsroom.askLine(`who ${'a'.repeat(100_000)}`, asker)
    expect(brief.summary).toContain(String(LINE_MAX))
  })
})

describe('a card', () => {
  const who = commands.find(({ name }) => name === 'who') as Command
  const things = [pack.organisations, pack.posts, pack.risks, pack.measures]
    .flat()
    .map(({ record: { id, names } }) => ({ id, shown: `${names.en} ${names.hans ?? ''}`.trim() }))

  /** Which subject a card shows: a person by the card's own link, other things by their title. */
  const shownOn = ({ title, actions }: Brief): readonly string[] => {
    const person = actions.find(({ command }) => command.startsWith('changes subject:'))
    if (person) return [person.command.slice('changes subject:'.length)]
    return things
      .filter(({ shown }) => title === shown || title.startsWith(`${shown}: `))
      .map(({ id }) => id)
  }

  it('is only ever about somebody whose written name, folded, is what was typed', async () => {
    let cards = 0
    await fc.assert(
      fc.asyncProperty(words, async (name) => {
        const brief = await newsroom.ask(who, { name }, asker)
        if (brief.outcome !== 'answered') return
        cards += 1
        const wrong = shownOn(brief).filter((id) => !isOneOf(name, names.get(id) ?? [], simplify))
        expect({ title: brief.title, shown: shownOn(brief).length, wrong }).toEqual({
          title: brief.title,
          shown: 1,
          wrong: [],
        })
      }),
      { numRuns: 3_000 },
    )
    expect(cards).toBeGreaterThan(300)
  }, 120_000)

  it('is found for every written name, or the namesakes are asked back', async () => {
    for (const [id, written] of names) {
      for (const name of written) {
        const brief = await newsroom.ask(who, { name }, asker)
        const offered = brief.actions.map(({ command }) => command)
        if (brief.outcome === 'answered')
          expect({ name, shown: shownOn(brief) }).toEqual({ name, shown: [id] })
        else
          expect({ name, offered: offered.some((command) => command.includes(id)) }).toEqual({
            name,
            offered: true,
          })
      }
    }
  }, 60_000)
})
