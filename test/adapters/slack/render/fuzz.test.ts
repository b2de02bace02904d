import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Brief, type Line, plain, type Span } from '#core/brief.ts'
import { oneLine, webAddress } from '#core/one-line.ts'
import { type Drawable, isDrawable } from '#core/picture.ts'
import { writePress } from '#core/press.ts'
import type { SlackMessage } from '../../../../src/adapters/slack/render/render.ts'
import type { Shown, ShownPicture } from '../../../../src/adapters/slack/render/shown.ts'
import { SHOWN_IN } from '../../../fixtures/briefs.ts'
import { firstLost, linesInChat } from '../../../fixtures/said.ts'
import { jsonOf, listOf, textOf } from '../../../platforms/slack/json.ts'
import { liveMentions } from '../../../platforms/slack/limits/mentions.ts'
import { checkMessage } from '../../../platforms/slack/limits/message.ts'
import { arbitraryPictured } from './pictured.ts'
import { pressables, wordsOf } from './reading.ts'
import { allParts } from './shown.ts'

/** How many Briefs are made up. */
const RUNS = 10_000

/** Longer than they take on any machine. */
const MINUTES = 10 * 60_000

const lines = {
  key: (line: string) => createHash('sha256').update(line).digest('base64url').slice(0, 22),
}

/** Any way to ask: for everyone or alone, by a short line or by one too long for a button. */
const about: fc.Arbitrary<Partial<Shown>> = fc.record({
  isPrivate: fc.boolean(),
  question: fc.constantFrom('who qin-gang', `search "${'<&> '.repeat(480)}"`),
  sharedBy: fc.constantFrom('<!channel>', 'Person One '.repeat(300)),
  remark: fc.constantFrom(undefined, 'Sent again: the first copy could not be confirmed.'),
  lines: fc.constant(lines),
  team: fc.constantFrom(SHOWN_IN, undefined),
})

it(
  'whatever an answer is, Slack takes each part of it, nobody is called, nothing is lost',
  () => {
    fc.assert(
      fc.property(arbitraryPictured, about, ({ brief, pictures }, asked) => {
        const parts = allParts(brief, { ...asked, pictures })
        for (const { message, kept } of parts) {
          expect(checkMessage(message)).toEqual([])
          expect(liveMentions(message)).toEqual([])
          expect(missingKeys(message.blocks, kept)).toEqual([])
        }
        expect(lostWords(brief, parts, asked.team)).toBeUndefined()
        expect(lostLinks(brief, parts)).toEqual([])
        expect(lostActions(brief, parts)).toEqual([])
        expect(imagesIn(parts)).toEqual(imagesOf(brief, pictures))
      }),
      { numRuns: RUNS },
    )
  },
  MINUTES,
)

/** Files of the pictures in all parts, in order. */
const imagesIn = (parts: readonly SlackMessage[]): readonly unknown[] =>
  parts.flatMap(({ message }) =>
    message.blocks
      .map(jsonOf)
      .filter(({ type }) => type === 'image')
      .map((image) => jsonOf(image['slack_file'])['id']),
  )

/** The same of all that Slack takes: those with words, and not too many. */
const imagesOf = ({ blocks }: Brief, pictures: ReadonlyMap<Drawable, ShownPicture>) =>
  blocks
    .filter(isDrawable)
    .flatMap((drawable) => pictures.get(drawable) ?? [])
    .filter(({ alt }) => oneLine(alt).trim() !== '' && alt.length <= 2_000)
    .map(({ fileId }) => fileId)

const valuesIn = (blocks: readonly unknown[]): readonly string[] =>
  [...pressables(blocks), ...blocks.map(jsonOf)].flatMap((one) =>
    [
      one['value'],
      one['block_id'],
      ...listOf(one['options']).map((entry) => jsonOf(entry)['value']),
    ]
      .map(textOf)
      .filter((value) => value !== undefined),
  )

/** Buttons that stand for a line nobody keeps. */
function missingKeys(blocks: readonly unknown[], kept: readonly string[]): readonly string[] {
  const keys = kept.map(lines.key)
  return valuesIn(blocks).filter((value) => {
    const [, key] = /^[a-z0-9.-]+#(.+)$/s.exec(value) ?? []
    return key !== undefined && !keys.includes(key)
  })
}

/** Everything a Brief says, in its order, and its footnotes; a list of choices may stand anywhere. */
const saidBy = (
  { blocks, footnotes, asks }: Brief,
  team: string | undefined,
): readonly string[] => [
  ...blocks
    .flatMap((block) => (asks && block.kind === 'list' ? [] : linesInChat(block)))
    .map((line) => spoken(line, team)),
  ...footnotes.map(({ number, title, publisher, published, remark = '' }) =>
    [`[${number}]`, title, publisher, published, remark].join(' '),
  ),
]

/** Span by span, because half a character in one does not become whole by half a one in the next. */
const spoken = (line: Line, team: string | undefined): string =>
  line.map((span) => oneLine(nameOf(span, team) ?? plain([span]))).join('')

/** A channel of the workspace it is shown in, which Slack names itself. */
function nameOf(span: Span, team: string | undefined): string | undefined {
  if (typeof span === 'string' || !('place' in span)) return undefined
  const { platform, kind, space, id } = span.place
  const isNamed =
    platform === 'slack' && kind === 'channel' && space === team && /^[CG]\w+$/.test(id)
  return isNamed ? `#${id}` : undefined
}

/** The first line whose letters do not all stand in the parts, in order. */
function lostWords(
  brief: Brief,
  parts: readonly SlackMessage[],
  team: string | undefined,
): string | undefined {
  const shown = parts.flatMap(({ message }) => message.blocks.map(wordsOf)).join(' ')
  return firstLost(saidBy(brief, team), shown, lettersOf)
}

const lettersOf = (words: string): string => oneLine(words).replaceAll(/\s/g, '')

/** Footnotes with an address that no link leads to. */
function lostLinks({ footnotes }: Brief, parts: readonly SlackMessage[]): readonly string[] {
  const sent = JSON.stringify(parts.map(({ message }) => message.blocks))
  return footnotes
    .flatMap(({ url = '' }) => webAddress(url) ?? [])
    .filter((url) => url.length <= 1_500 && !sent.includes(`"url":${JSON.stringify(url)}`))
}

/** Actions that nothing in any part runs. */
function lostActions({ actions }: Brief, parts: readonly SlackMessage[]): readonly string[] {
  const values = new Set(parts.flatMap(({ message }) => valuesIn(message.blocks)))
  const ways = (['ask', 'mine', 'turn'] as const).flatMap((kind) =>
    [2_000, 0].map((most) => [kind, most] as const),
  )
  return actions
    .map(({ command }) => command)
    .filter(
      (line) =>
        !ways.some(([kind, most]) =>
          values.has(writePress({ kind, part: 1, line }, most, lines).id),
        ),
    )
}
