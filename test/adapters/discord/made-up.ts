import { answered } from '#core/answer.ts'
import { type Brief, line, list, paragraph } from '#core/brief.ts'
import { type Command, defineCommand } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { choice, optional, positional, text } from '#core/option.ts'

/** Commands that do what no shipped one does, each for one promise of the adapter. */

const said = (title: string, more: Partial<Brief> = {}): Brief =>
  answered({
    title,
    summary: `${title}.`,
    blocks: [paragraph(line`${title}, as asked.`)],
    footer: [],
    ...more,
  })

/** For admins; says who asked. */
export const secret = defineCommand({
  name: 'secret',
  about: 'Something for admins',
  examples: ['secret'],
  audience: 'admin',
  options: {},
  answer: (_given, { asker }) =>
    said(`Told to ${asker.id.replace('discord:', '')}`, { seenBy: 'asker' }),
})

/** For admins, slow, with suggestions, and careless about who may see it. */
export const careless = defineCommand({
  name: 'careless',
  about: 'Tells what only admins may know',
  examples: ['careless x'],
  audience: 'admin',
  isSlow: () => true,
  options: { what: positional(text('What', () => [{ value: 'plan', label: 'The plan' }])) },
  answer: () => said('The plan itself'),
})

/** Says the language it was asked in. */
export const tongue = defineCommand({
  name: 'tongue',
  about: 'Which language this is',
  examples: ['tongue'],
  audience: 'reader',
  options: {},
  answer: (_given, { words }) => said(`Language ${words.language}`),
})

export const broken = defineCommand({
  name: 'broken',
  about: 'Breaks',
  examples: ['broken'],
  audience: 'reader',
  options: {},
  answer() {
    throw new Error('broken on purpose')
  },
})

/** Tells a mistake by itself, and thinks that everyone may see it. */
export const blunt = defineCommand({
  name: 'blunt',
  about: 'Says that you are mistaken',
  examples: ['blunt'],
  audience: 'reader',
  options: {},
  answer: () => ({ ...said('You are mistaken'), outcome: 'mistaken' as const }), // Not any outcome.
})

/** Offers twelve namesakes: more than there is room for one below the other. */
export const namesakes = defineCommand({
  name: 'namesakes',
  about: 'Twelve of one name',
  examples: ['namesakes'],
  audience: 'reader',
  options: { name: optional(positional(text('One of them'))) },
  answer({ name }) {
    if (name) return said(`Chosen ${name}`)
    const actions = Array.from({ length: 12 }, (_, i) => ({
      label: `Person One, number ${i + 1}`,
      command: `namesakes person-${i + 1}`,
    }))
    throw new Mistake('Which one?', {
      actions,
      asks: { command: 'namesakes', option: 'name', typed: {} },
    })
  },
})

/** Declared slow: mistaken, private or answered, as asked; alone is declared private as well. */
export const slow = defineCommand({
  name: 'slow',
  about: 'Takes its time',
  examples: ['slow'],
  audience: 'reader',
  isSlow: () => true,
  isForAsker: ({ way }) => way === 'alone',
  options: {
    way: optional(positional(choice('How', ['mistaken', 'private', 'alone', 'broken', 'turned']))),
  },
  answer({ way }) {
    if (way === 'mistaken') throw new Mistake('That cannot be.')
    if (way === 'broken') throw new Error('broken slowly')
    if (way === 'private') return said('Slow and private', { seenBy: 'asker' })
    if (way === 'alone') return said('Slow and alone', { seenBy: 'asker' })
    const turns = { label: 'Next page', command: 'slow turned', turns: 'on' } as const
    const alone = { label: 'Alone', command: 'slow alone' }
    return said(way === 'turned' ? 'Second page' : 'Slow but sure', { actions: [turns, alone] })
  },
})

/** Not declared slow, and it answers only when `until` is over. */
export const waits = (until: Promise<unknown>): Command =>
  defineCommand({
    name: 'waits',
    about: 'Waits for something',
    examples: ['waits'],
    audience: 'reader',
    options: {},
    async answer() {
      await until
      return said('Worth the wait')
    },
  })

/** Repeats words, so that a question can be as long as one likes. */
export const echo = defineCommand({
  name: 'echo',
  about: 'Says words again',
  examples: ['echo hello'],
  audience: 'reader',
  options: { words: positional(text('The words')) },
  answer: ({ words }) =>
    said('Echo', {
      blocks: [paragraph([words])],
      actions: [{ label: 'Again', command: `echo "${words}"` }],
    }),
})

/** Holds a timeline and a chart, and so many lines that they do not fit into one part. */
export const drawn = defineCommand({
  name: 'drawn',
  about: 'Draws something',
  examples: ['drawn'],
  audience: 'reader',
  options: {},
  answer: () =>
    said('Drawn', {
      blocks: [
        {
          ...{ kind: 'timeline', title: 'Posts', lanes: [], until: '2026-11-24' },
          marks: [{ date: '2023-07-25', label: 'removed', certainty: 'official' }],
        },
        { kind: 'chart', title: 'Events a year', bars: [{ label: '2023', value: 3 }] },
        list(Array.from({ length: 80 }, (_, i) => [`Line ${i + 1}, with some words in it`])),
      ],
    }),
})
