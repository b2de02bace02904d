import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '#core/brief.ts'
import { readLine } from '#core/newsroom.ts'
import { lineFor } from '#core/rewrite.ts'
import { readLines } from '../shipped/reading.ts'
import { CLAIM, EDITOR, openScene, READER, WHOLE } from './correction-scene.ts'

/** What could call somebody, look like markup, end a line or lead elsewhere. */
const hostile = fc
  .array(
    fc.constantFrom(
      '@everyone',
      '<@&123456789>',
      '<!channel>',
      '[bbc.com](https://evil.example)',
      '`review approve s00001`',
      '**x**',
      '```',
      '\u202e',
      '\n',
      '"',
      '“',
      'what:line',
      '<https://evil.example|https://good.example>',
      '秦刚',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(' '))
  .filter((text) => text.trim() !== '' && text.length <= 160)

describe('what somebody typed into a suggestion', () => {
  it('stays plain words, in front of whoever filed it and of editors', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (value, note) => {
        const { newsroom, ask, corrections } = openScene()
        const { command } = readLine('correct', newsroom.commands)
        const typed = {
          claim: CLAIM,
          what: 'line',
          value,
          source: 'https://xn--e1afmkfd.example/a',
          note,
        }
        const briefs = [await newsroom.ask(command, typed, READER)]
        expect(briefs[0]?.outcome).toBe('answered')
        const [one] = await corrections.queue('open')
        briefs.push(await ask('review', EDITOR), await ask(`review show ${one?.id}`, EDITOR))
        for (const { blocks, actions, seenBy } of briefs) {
          expect(seenBy).toBe('asker')
          for (const { command: line } of actions) expect(line).toMatch(/^[a-z]+( [\w-]+)*$/)
          const spans = blocks.flatMap((block) =>
            block.kind === 'list'
              ? block.items.flat()
              : block.kind === 'paragraph'
                ? block.line
                : [],
          )
          for (const span of spans) expect(isPlainOrOurs(span)).toBe(true)
        }
        // A line as it would stand in a button reads back as the same words.
        const line = lineFor(command, typed)
        expect(readLine(line, newsroom.commands).options['note']).toBe(note)
      }),
      { numRuns: 100 },
    )
  })

  it('shows an address by its domain, and never as a link', async () => {
    const { ask, filed } = openScene()
    const id = await filed(`${WHOLE} source:https://еxample.org/news`)
    const brief = await ask(`review show ${id}`, EDITOR)
    const line = readLines(brief).find(({ text }) => text.startsWith('Source given'))
    expect(line?.text).toContain('xn--xample-2of.org')
    expect(line?.links).toEqual([])
  })

  it('links a source of the store only where its address may be shown', async () => {
    const { ask, filed } = openScene()
    const ids = [await filed(), await filed(`${WHOLE} source:mirrored-report`)]
    const links = async (id: string | undefined) =>
      readLines(await ask(`review show ${id}`, EDITOR)).find(({ text }) =>
        text.startsWith('Source given'),
      )?.links
    expect(await links(ids[0])).toEqual(['https://gazette.example/2020/removal'])
    expect(await links(ids[1])).toEqual([])
  })
})

/** Links lead to sources of the store, and commands are ours. */
function isPlainOrOurs(span: Span): boolean {
  if (typeof span === 'string') return true
  if ('to' in span) return /^https:\/\/(?:gazette|court)\.example\//.test(span.to)
  return !('command' in span) || /^(?:source|correct) [\w-]+$/.test(span.command)
}
