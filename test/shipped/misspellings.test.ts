import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { type Named, organisations, people, risks } from './pack.ts'
import { isAbout } from './reading.ts'

const { ask } = await openDesk()

/** A number that only depends on the word, so that every run tries the same mistakes. */
const seedOf = (word: string) =>
  [...word].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0

/** A letter of the name that is not its first, and not beside a space or a sign. */
function placeIn(name: string): number {
  const places = [...name]
    .map((_, i) => i)
    .filter((i) => i > 0 && /^[a-z]{2}$/i.test(name.slice(i, i + 2)))
  return places[seedOf(name) % places.length] ?? 1
}

const MISTAKES = {
  'a letter dropped': (name: string, i: number) => name.slice(0, i) + name.slice(i + 1),
  'two letters swapped': (name: string, i: number) =>
    `${name.slice(0, i)}${name.charAt(i + 1)}${name.charAt(i)}${name.slice(i + 2)}`,
  'a letter replaced': (name: string, i: number) =>
    `${name.slice(0, i)}${name.charAt(i) === 'e' ? 'o' : 'e'}${name.slice(i + 1)}`,
}

const names = new Set(
  [...people, ...organisations, ...risks].map(({ names: { en } }) => en.toLowerCase()),
)

/** What went wrong with one mistyped name; nothing when the right one was offered and answers. */
async function missed({ id, names: { en } }: Named, typed: string): Promise<string[]> {
  const asked = await ask(`who "${typed}"`)
  const offer = asked.actions.find(({ command }) => isAbout(command, id))
  if (asked.outcome !== 'mistaken' || !offer) return [`${typed} (${en}): ${asked.summary}`]
  const answered = await ask(offer.command)
  return answered.outcome === 'answered' ? [] : [`${offer.command}: ${answered.summary}`]
}

describe.each(Object.entries(MISTAKES))('with %s', (_, mistyped) => {
  it.each([
    ['person', people],
    ['organisation', organisations],
    ['risk', risks],
  ] as const)('at least 99 of 100 names of a %s are offered, and the offer answers', async (_kind, all) => {
    const tried = all
      .filter(({ names: { en } }) => en.replaceAll(/[^a-z]/gi, '').length >= 6)
      .map((one) => ({ one, typed: mistyped(one.names.en, placeIn(one.names.en)) }))
      // Two equal letters swapped are no mistake, and some mistakes are other names.
      .filter(({ typed }) => !names.has(typed.toLowerCase()))
    const missing: string[] = []
    for (const { one, typed } of tried) missing.push(...(await missed(one, typed)))
    expect(missing.length / tried.length, missing.join('\n')).toBeLessThanOrEqual(0.01)
  })
})
