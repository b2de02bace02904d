import { describe, expect, it } from 'vitest'
import { plain } from '#core/brief.ts'
import { shippedNewsroom } from '../fixtures/shipped.ts'

const { newsroom } = await shippedNewsroom()

const reader = (name: string) => {
  const asker = { id: name, access: 'reader' as const }
  return {
    ask: (line: string) => newsroom.askLine(line, asker),
    offered: async () => {
      const watching = await newsroom.watches.of(name)
      const who = newsroom.commands.find((command) => command.name === 'who')
      return who ? newsroom.suggest(who, 'name', '', { ...asker, watching }) : []
    },
  }
}

describe('watching', () => {
  it('says that there is nothing yet, and offers to begin', async () => {
    const { title, asks, seenBy } = await reader('a').ask('watch')
    expect({ title, asks, seenBy }).toEqual({
      title: 'You watch nothing yet',
      asks: { command: 'watch', option: 'name', typed: { action: 'add' } },
      seenBy: 'asker',
    })
  })

  it('lists what was added, newest first, each with its newest event and sources', async () => {
    const { ask } = reader('b')
    await ask('watch add qin-gang')
    await ask('watch add mfa')
    const { blocks, footnotes } = await ask('watch')
    const lines = blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(plain) : []))
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^Ministry of Foreign Affairs/)
    expect(lines[1]).toMatch(
      /^Qin Gang 秦刚, formerly .* · .*(official|reported|alleged) · .*\[\d+\]/,
    )
    expect(footnotes.length).toBeGreaterThan(0)
  })

  it('shows the newest event of the timeline, posts that are still held included', async () => {
    const { ask } = reader('k')
    await ask('watch add wang-yi')
    const { blocks } = await ask('watch')
    const [line = ''] = blocks.flatMap((block) =>
      block.kind === 'list' ? block.items.map(plain) : [],
    )
    expect(line).toContain('8 Mar 2026')
  })

  it('is each person’s own', async () => {
    await reader('c').ask('watch add qin-gang')
    expect((await reader('d').ask('watch')).title).toBe('You watch nothing yet')
  })

  it('ends when it is removed', async () => {
    const { ask } = reader('e')
    await ask('watch add qin-gang')
    await ask('watch remove qin-gang')
    expect((await ask('watch')).title).toBe('You watch nothing yet')
    expect((await ask('watch remove qin-gang')).summary).toMatch(/do not watch/)
  })

  it('asks which one when no name is given', async () => {
    const brief = await reader('f').ask('watch add')
    expect(brief.outcome).toBe('mistaken')
    expect(brief.asks).toEqual({ command: 'watch', option: 'name', typed: { action: 'add' } })
  })
})

describe('before anything is typed', () => {
  it('offers what is watched first, then what changed of late, saying why, then the rest', async () => {
    const { ask, offered } = reader('g')
    await ask('watch add li-shangfu')
    const labels = (await offered()).map(({ label }) => label)
    expect(labels).toHaveLength(25)
    expect(labels[0]).toMatch(/^Li Shangfu 李尚福.* \(watched\)$/)
    expect(labels[1]).toMatch(/\(recently changed\)$/)
  })

  it('offers nobody twice', async () => {
    const values = (await reader('g').offered()).map(({ value }) => value)
    expect(new Set(values).size).toBe(values.length)
  })
})
