import { line, paragraph } from '#core/brief.ts'
import { defineCommand } from '#core/command.ts'
import type { Facts } from '#core/fact-store.ts'
import { type Newsroom, openNewsroom } from '#core/newsroom.ts'
import { choice, day, optional, positional, text } from '#core/option.ts'
import { en } from '#core/words-en.ts'
import { briefWith, qinGang } from './briefs.ts'

const PEOPLE = [
  { value: 'qin-gang', label: 'Qin Gang 秦刚 · former foreign minister' },
  { value: 'qin-guangrong', label: 'Qin Guangrong 秦光荣 · former party secretary of Yunnan' },
  { value: 'Li Shangfu', label: 'Li Shangfu 李尚福 · former defence minister' },
]

const who = defineCommand({
  name: 'who',
  about: 'One person: stage, post, timeline, sources',
  examples: ['who qin-gang'],
  audience: 'reader',
  options: {
    name: positional(
      text('Who it is about', (typed) =>
        PEOPLE.filter(({ label, value }) =>
          `${value} ${label}`.toLowerCase().includes(typed.toLowerCase()),
        ),
      ),
    ),
    asof: optional(day('What was true on this day')),
  },
  answer: ({ name, asof }) =>
    name === 'qin-gang'
      ? qinGang
      : briefWith({ title: name, blocks: [paragraph(line`As of ${asof ?? 'today'}.`)] }),
})

const cases = defineCommand({
  name: 'cases',
  about: 'Cases, with counts',
  examples: ['cases stage:expelled'],
  audience: 'reader',
  options: {
    stage: optional(choice('Only this stage', ['expelled', 'detained', 'removed-from-post'])),
    export: optional(choice('The whole list as a file', ['csv', 'json', 'markdown'])),
  },
  answer: ({ stage }) =>
    briefWith({
      title: stage ?? 'All cases',
      records: {
        name: 'cases',
        columns: ['id', 'name'],
        rows: [
          ['qin-gang', '秦刚'],
          ['x', 'bell \u0007 and \u001b[31mred'],
        ],
      },
    }),
})

const broken = defineCommand({
  name: 'broken',
  about: 'Breaks',
  examples: ['broken'],
  audience: 'reader',
  options: {
    what: positional(
      optional(
        text('What to break', () => {
          throw new Error('no facts')
        }),
      ),
    ),
  },
  answer() {
    throw new Error('broken on purpose')
  },
})

export const newsroom: Newsroom = openNewsroom({
  commands: [who, cases, broken],
  facts: () => ({}) as Facts, // No command here looks at a fact.
  words: () => en,
  now: () => new Date('2026-11-20T12:00:00Z'),
  report: () => 'F-1',
})
