import type { Brief } from '#core/brief.ts'
import { writeTyped } from '#core/rewrite.ts'
import { en } from '#core/words-en.ts'
import {
  openAnswer,
  renderSlack,
  type SlackMessage,
} from '../../../../src/adapters/slack/render/render.ts'
import type { Shown } from '../../../../src/adapters/slack/render/shown.ts'

/** Keys that can be told apart in a test: the length of the line, and a mark. */
export const lines = { key: (line: string) => `key-${line.length}` }

/** How a test shows an answer when it does not say otherwise. */
export const shown: Shown = {
  question: writeTyped('who', { name: 'qin-gang' }, 'name'),
  part: 1,
  isPrivate: false,
  words: en,
  lines,
  prefix: '/vigil',
}

/** An answer with nothing in it but what a test names. */
export const briefWith = (parts: Partial<Brief>): Brief => ({
  outcome: 'answered',
  title: 'Title',
  summary: 'A sentence.',
  tone: 'calm',
  blocks: [],
  footnotes: [],
  actions: [],
  footer: [],
  seenBy: 'everyone',
  ...parts,
})

/** A part of an answer with nothing in it but what a test names. */
export const render = (parts: Partial<Brief>, about: Partial<Shown> = {}): SlackMessage =>
  renderSlack(briefWith(parts), { ...shown, ...about })

/** All parts of an answer. */
export function allParts(brief: Brief, about: Partial<Shown> = {}): readonly SlackMessage[] {
  const { parts, part } = openAnswer(brief, { ...shown, ...about })
  return Array.from({ length: parts }, (_, i) => part(i + 1))
}
