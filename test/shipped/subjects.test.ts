import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { measures, type Named, organisations, people, posts, risks } from './pack.ts'
import { isAbout, wordsOf } from './reading.ts'

const { ask } = await openDesk()

const everything = [...people, ...organisations, ...posts, ...risks, ...measures]

/** Every subject written like this in either script: two of them are namesakes. */
const written = Map.groupBy(
  everything.flatMap((one) =>
    [...new Set([one.names.hans, one.names.hant])].map((zh) => ({ zh, id: one.id })),
  ),
  ({ zh }) => zh,
)

/** What went wrong when the line should have led to the subject; nothing when it did. */
async function missed(command: string, typed: string, { id }: Named): Promise<string[]> {
  const brief = await ask(`${command} "${typed}"`)
  if (brief.outcome === 'answered' && wordsOf(brief).includes(`id ${id}.`)) return []
  const namesakes = written.get(typed) ?? []
  const asksBack = brief.actions.some((action) => isAbout(action.command, id))
  if (brief.outcome === 'mistaken' && namesakes.length > 1 && asksBack) return []
  return [`${command} ${typed}: ${brief.outcome}, ${brief.title}, ${brief.summary}`]
}

async function missedAmong(all: readonly Named[], command: string) {
  const missing: string[] = []
  for (const one of all) {
    for (const typed of new Set([one.id, one.names.hans, one.names.hant])) {
      missing.push(...(await missed(command, typed, one)))
    }
  }
  return missing
}

describe('whoever and whatever is in the pack can be asked for', () => {
  it('has all 531 people: 25 with a file of their own, the others through their case', () => {
    expect(new Set(people.map(({ id }) => id)).size).toBe(531)
  })

  it.each([
    ['person', people, 'who'],
    ['organisation', organisations, 'who'],
    ['post', posts, 'who'],
    ['risk', risks, 'who'],
    ['measure', measures, 'who'],
    ['risk among the risks', risks, 'risks'],
  ] as const)('every %s, by id and by both written forms of its Chinese name', async (_, all, command) => {
    expect(await missedAmong(all, command)).toEqual([])
  })
})
