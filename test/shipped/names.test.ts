import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { people } from './pack.ts'
import { isAbout, readLines, wordsOf } from './reading.ts'

const { answer, mistake } = await openDesk()

describe('a name that two people share asks back', () => {
  it.each([
    ['李刚', ['li-gang-ccdi', 'li-gang-ocao']],
    ['李剛', ['li-gang-ccdi', 'li-gang-ocao']],
    ['Li Wei', ['li-wei-beijing', 'li-wei-jiangxi']],
    ['Wang Yong', ['wang-yong-tibet', 'wang-yong-hainan']],
    ['Wang Min', ['wang-min-liaoning', 'wang-min-shandong']],
  ])('%s', async (typed, ids) => {
    const brief = await mistake(`who "${typed}"`)
    expect(brief.summary).toContain(
      `names ${ids.length} people in this store. Which one do you mean?`,
    )
    expect(brief.actions.map(({ command }) => command).sort()).toEqual(
      ids.map((id) => `who ${id}`).sort(),
    )
    const labels = brief.actions.map(({ label }) => label)
    for (const label of labels) expect(label).toMatch(/^.+ \p{Script=Han}+, .+/u)
    expect(new Set(labels.map((label) => label.split(', ')[1])).size).toBe(ids.length)
  })

  it('with what tells them apart in the answer itself, not only on buttons', async () => {
    const brief = await mistake('who 李刚')
    const said = readLines(brief)
      .map(({ text }) => text)
      .join('\n')
    for (const { label } of brief.actions) expect(said).toContain(label)
  })

  it('and each choice is a different person, who answers', async () => {
    const { actions } = await mistake('who 李刚')
    const cards = await Promise.all(actions.map(({ command }) => answer(command)))
    expect(new Set(cards.map((card) => wordsOf(card))).size).toBe(actions.length)
  })
})

describe('initials prove nothing', () => {
  it.each(['qg', 'QG', 'lsf', 'zjw'])('%s only suggests', async (typed) => {
    const brief = await mistake(`who ${typed}`)
    expect(brief.summary).toContain('Did you mean one of these?')
    expect(brief.actions.length).toBeGreaterThan(0)
    for (const { label } of brief.actions.slice(0, 1)) expect(label).toContain('(the initials)')
  })
})

describe('every name that people of the pack share', () => {
  const shared = (['en', 'hans', 'hant'] as const).flatMap((script) => [
    ...Map.groupBy(people, ({ names }) => names[script].toLowerCase()),
  ])
  const namesakes = shared.filter(([, all]) => all.length > 1)

  it('asks back with everybody it can mean, and tells each from the others', async () => {
    expect(namesakes.length).toBeGreaterThan(10)
    const wrong: string[] = []
    for (const [typed, all] of namesakes) {
      const { actions } = await mistake(`who "${typed}"`)
      const offered = all.every(({ id }) => actions.some(({ command }) => isAbout(command, id)))
      const labels = new Set(actions.map(({ label }) => label))
      if (!offered || labels.size < all.length) wrong.push(`${typed}: ${[...labels].join('; ')}`)
    }
    expect(wrong).toEqual([])
  })
})
