import { answered } from '#core/answer.ts'
import { list } from '#core/brief.ts'
import { defineCommand, type Typed } from '#core/command.ts'
import { optional, positional, text } from '#core/option.ts'

/** The most bytes that `weigh` takes. */
export const WEIGHED_MAX = 1_000

/** Says what file it was given and what is in it, for everybody; by a form unless that is there. */
export const weigh = defineCommand({
  name: 'weigh',
  about: 'Looks at a file',
  examples: ['weigh'],
  audience: 'reader',
  options: {
    file: optional({ ...positional(text('A file')), kind: 'file' as const }),
    bare: optional(text('Whether to do without a form')),
  },
  form: async (typed) =>
    typed['file'] || typed['bare']
      ? undefined
      : {
          title: 'Weigh a file',
          submit: 'Weigh',
          command: 'weigh',
          typed: { ...typed, bare: 'yes' },
          fields: [{ kind: 'file', option: 'file', label: 'File', isRequired: false }],
        },
  async answer({ file = '' }, { asker }) {
    const given = await asker.fetchFile?.(file, WEIGHED_MAX)
    if (!given) throw new Error('There is nothing to fetch files with')
    const words = new TextDecoder().decode(given.bytes)
    const said = `${given.name} has ${given.bytes.length} bytes: ${words.slice(0, 20)}`
    return answered({ title: 'Weighed', summary: said, blocks: [list([[said]])], footer: [] })
  },
})

/** As many characters as are taken in one text by every platform’s forms. */
export const NOTE_MAX = 3_000

/**
 * Keeps a note of several lines, for editors: by a form that begins with what was noted before. It
 * tells what was noted to `noted`, and shows it so long that it takes several parts.
 */
export const note = (noted: (typed: Typed) => void, before = '') =>
  defineCommand({
    name: 'note',
    about: 'Notes something',
    examples: ['note'],
    audience: 'editor',
    options: { text: optional({ ...text('The note'), most: 7_000 }) },
    form: async (typed) =>
      typed['text'] !== undefined
        ? undefined
        : {
            title: 'Note it',
            submit: 'Save',
            command: 'note',
            typed,
            fields: [
              {
                ...{ kind: 'text', option: 'text', label: 'Note', isRequired: true },
                ...{ most: NOTE_MAX, isLong: true, value: before },
              },
            ],
          },
    answer(_given, _desk, typed) {
      noted(typed)
      return answered({
        title: 'Noted',
        summary: 'It is noted.',
        blocks: [list(Array.from({ length: 300 }, (_, i) => [`Line ${i + 1} of what was noted`]))],
        footer: [],
        actions: [
          { label: 'Keep it', command: 'note text:kept', tone: 'go' },
          { label: 'Take it back', command: 'note text:back', tone: 'danger' },
        ],
      })
    },
  })

/** Several lines with every quotation mark a command line knows, indented as YAML is. */
export const LONG_NOTE = [
  'part: claim',
  'record:',
  '  id: a-1   # "plain", \'single\', “curly” and 「corner」',
  '  line: He said ""no""',
  '',
  '  on: 2023-07-25',
].join('\n')
