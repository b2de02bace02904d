import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { plain } from '#core/brief.ts'
import { openDesk } from './desk.ts'
import { readLines } from './reading.ts'

const { answer, facts } = await openDesk()

describe('every answer from the store', () => {
  const lines = commands.filter(({ name }) => name !== 'help').flatMap(({ examples }) => examples)

  it.each(lines)('`%s` names the revision it was read from', async (line) => {
    const { footer } = await answer(line)
    expect(footer.map(plain).join('\n')).toContain(`Revision ${facts.about().revision}`)
  })

  it.each(
    lines,
  )('`%s` has a title and one sentence for those who see nothing else', async (line) => {
    const { title, summary } = await answer(line)
    expect(title.length).toBeGreaterThan(2)
    expect(summary).toMatch(/^\S.*[.?!]$/s)
    expect(summary).not.toMatch(/\.\.|\.;|\[\d+\]|undefined|`/)
  })

  it.each(
    lines,
  )('`%s` has no doubled full stop and nothing undefined in any line', async (line) => {
    for (const { text } of readLines(await answer(line)))
      expect(text).not.toMatch(/\.\.|\.;|undefined|\bNaN\b/)
  })
})
