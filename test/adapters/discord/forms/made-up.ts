import { answered } from '#core/answer.ts'
import { line, paragraph } from '#core/brief.ts'
import { type Command, defineCommand } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Form } from '#core/form.ts'
import { choice, optional, text } from '#core/option.ts'
import { lineFor } from '#core/rewrite.ts'

const said = (title: string, actions: readonly { label: string; command: string }[] = []) =>
  answered({
    title,
    summary: `${title}.`,
    blocks: [paragraph(line`As asked.`)],
    footer: [],
    actions,
  })

const options = {
  note: optional(text('Something settled beforehand')),
  channel: optional({ ...text('Where'), kind: 'channel' as const }),
  when: optional(text('When')),
  empty: optional(choice('What if there is nothing', ['skip', 'line'])),
  again: optional(text('Whether it is to be changed')),
}

/**
 * Sets something up: by a form until it is known when. `before` is waited for before the form is
 * there.
 */
export const signUp = (before: () => Promise<unknown> = async () => {}): Command =>
  defineCommand({
    name: 'sign-up',
    about: 'Sets something up',
    examples: ['sign-up'],
    audience: 'reader',
    options,
    async form(typed): Promise<Form | undefined> {
      await before()
      if (typed['when'] && !typed['again']) return undefined
      return {
        title: 'Set it up',
        submit: 'Save',
        command: 'sign-up',
        typed: { note: typed['note'] },
        fields: [
          { kind: 'channel', option: 'channel', label: 'Channel', isRequired: false },
          {
            ...{ kind: 'text', option: 'when', label: 'When', hint: 'With the zone' },
            ...{ isRequired: true, most: 60, placeholder: 'daily 08:30', value: typed['when'] },
          },
          {
            ...{ kind: 'choice', option: 'empty', label: 'If nothing is new', isRequired: false },
            choices: [
              { value: 'skip', label: 'Say nothing' },
              { value: 'line', label: 'One line' },
            ],
            value: typed['empty'] ?? 'skip',
          },
        ],
      }
    },
    answer({ note, channel, when, empty }, _desk, typed) {
      if (when === undefined) throw new Mistake('It is missing when.')
      if (when === 'never') {
        const command = lineFor({ name: 'sign-up', options }, { ...typed, again: 'yes' })
        throw new Mistake('Never is no time.', { actions: [{ label: 'Change it', command }] })
      }
      const emptied = Object.keys(typed).filter((name) => typed[name] === '')
      const values = [note, channel, when, empty].map((one) => one ?? 'none')
      return said(
        `Set up: ${values.join(', ')}${emptied.length > 0 ? `, emptied ${emptied}` : ''}`,
        [{ label: 'Change', command: 'sign-up' }],
      )
    },
  })

/** Says where it was asked, and for which channels the asker may set things up. */
export const standing = defineCommand({
  name: 'standing',
  about: 'Where you are',
  examples: ['standing'],
  audience: 'reader',
  options: { channel: optional({ ...text('Which'), kind: 'channel' as const }) },
  answer: (_given, { asker: { place, manages = [] } }) =>
    said(`${place?.kind} ${place?.space || 'none'} ${place?.id}; manages ${manages.join(' ')}`),
})
