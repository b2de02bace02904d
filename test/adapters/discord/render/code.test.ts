import { expect, it } from 'vitest'
import { answered } from '#core/answer.ts'
import { type Block, paragraph } from '#core/brief.ts'
import { mentions } from '../../../platforms/discord/limits/mentions.ts'
import { readMarkdown } from './markdown.ts'
import { reads, show, showAll, texts } from './shown.ts'

const saying = (...blocks: readonly Block[]) =>
  answered({ title: 'T', summary: 'S.', blocks, footer: [] })

const code = (...lines: readonly string[]): Block => ({ kind: 'code', lines })

/** What stands between fences in all parts, one after the other. */
const fenced = (...blocks: readonly Block[]): readonly string[] =>
  showAll(saying(...blocks)).flatMap((message) =>
    reads(message).flatMap(({ marks }) =>
      marks.flatMap(({ kind, text }) => (kind === 'fence' ? [text] : [])),
    ),
  )

it('a mark stands below what it points at', () => {
  const lines = ['body:mfa  stage>=expeled', '                 ^^^^^^^']
  expect(fenced(paragraph(['Look here:']), code(...lines))).toEqual([lines.join('\n')])
})

it('characters of two columns stay what they are', () => {
  expect(fenced(code('职务:外交部长 级别:x', '             ^'))).toEqual([
    '职务:外交部长 级别:x\n             ^',
  ])
})

it.each([
  ['fences', 'a```b'],
  ['a fence of its own', '```'],
  ['backticks at the end', 'end``'],
  ['line breaks', 'one\ntwo\u2028three'],
  ['marks of direction', 'a\u202Eb\u2066c'],
  ['mentions', '@everyone @here <@1> <@&2> <#3> </who:4> <id:guide>'],
  ['an invitation', 'discord.gg/abc discordapp.com/invite/abc'],
  ['half a character', 'a\uD83D'],
])('nothing leaves it: %s', (_, hostile) => {
  const [text = '', ...others] = texts(show(saying(code(hostile, '^'))))
  expect(others).toEqual([])
  const { marks, stray } = readMarkdown(text)
  expect(marks.map(({ kind }) => kind)).toEqual(['heading', 'fence'])
  expect(stray).toEqual([])
  expect(mentions({ content: text.replaceAll('```', '') })).toEqual([])
  expect(text).not.toMatch(/discord(?:app)?\.|[\u202E\u2066]/)
})

it('what is copied from it is what was typed', () => {
  const typed = 'body:"Foreign Ministry" -rank:county (a or b) stage<expelled'
  expect(fenced(code(typed))).toEqual([typed])
})

it('two that follow each other stay two, and empty lines at the top are left out', () => {
  expect(fenced(code('', 'one', '', 'two'), code('three'))).toEqual(['one\n\ntwo', 'three'])
  expect(fenced(code('', ' '))).toEqual([])
  expect(fenced(code())).toEqual([])
})

it('all of a long one is shown, in several parts', () => {
  const lines = Array.from({ length: 300 }, (_, i) => `line ${i} of many`)
  expect(fenced(code(...lines)).join('\n')).toBe(lines.join('\n'))
  const endless = '字'.repeat(5_000)
  expect(fenced(code(endless)).join('').replaceAll('\n', '')).toBe(endless)
})
