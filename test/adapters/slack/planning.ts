import { answered } from '#core/answer.ts'
import { type Asker, type Command, defineCommand, type Typed } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Field, Form } from '#core/form.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { optional, text } from '#core/option.ts'
import { en } from '#core/words-en.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import type { Exchange } from '../../platforms/slack/exchange.ts'
import { type Json, jsonOf } from '../../platforms/slack/json.ts'
import type { SlackStandIn } from '../../platforms/slack/stand-in.ts'
import type { View } from '../../platforms/slack/world.ts'
import { startBot } from './bot.ts'

const { facts } = await shippedNewsroom()

const FIELDS: readonly Field[] = [
  { kind: 'channel', option: 'channel', label: 'Where', isRequired: false },
  {
    kind: 'text',
    option: 'filter',
    label: 'Filter',
    hint: 'Empty for everything',
    isRequired: false,
    most: 40,
    value: 'body:mfa',
  },
  {
    kind: 'choice',
    option: 'empty',
    label: 'With nothing new',
    isRequired: true,
    value: 'line',
    choices: [
      { value: 'skip', label: 'Say nothing' },
      { value: 'line', label: 'Say so' },
    ],
  },
]

export type Planning = {
  /** Changes the form that is offered. */
  readonly form?: Partial<Form>
  /** Runs before the answer; what it throws is the answer. */
  readonly before?: (typed: Typed) => Promise<void> | void
  readonly seenBy?: 'everyone' | 'asker'
}

/** A newsroom with a command that is asked by a form, and what it was asked with, and by whom. */
export function planningNewsroom({ form, before, seenBy = 'everyone' }: Planning = {}) {
  const asked: { readonly typed: Typed; readonly asker: Asker }[] = []
  const plan: Command = defineCommand({
    name: 'plan',
    about: 'Plans something',
    examples: ['plan'],
    audience: 'reader',
    options: {
      channel: optional(text('Where')),
      filter: optional(text('Which')),
      empty: optional(text('When nothing is new')),
      topic: optional(text('What about')),
    },
    form: async (typed) =>
      typed['empty'] === undefined
        ? { title: 'New plan', submit: 'Save', command: 'plan', typed, fields: FIELDS, ...form }
        : undefined,
    async answer(_given, { asker }, typed) {
      asked.push({ typed, asker })
      await before?.(typed)
      return answered({
        title: 'Planned',
        summary: 'It is planned.',
        blocks: [],
        footer: [],
        seenBy,
      })
    },
  })
  const newsroom = openNewsroom({
    commands: [plan],
    facts: () => facts,
    words: () => en,
    now: () => new Date('2026-11-24T09:00:00Z'),
    report: () => 'F-1',
  })
  return { newsroom, asked }
}

/** A mistake with a caret under what is wrong. */
export const pointed = (typed: string, at: number) =>
  new Mistake('There is no body “mfq”. Type `plan` for all.', {
    code: [typed, `${' '.repeat(at)}^`],
    choices: ['body:mfa'],
  })

/** The bot over a newsroom that plans. */
export async function startPlanning(
  slack: SlackStandIn,
  about: Planning = {},
  over: 'socket' | 'http' = 'socket',
) {
  const { newsroom, asked } = planningNewsroom(about)
  const bot = await startBot(slack, newsroom, { over })
  return { bot, asked, [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose]() }
}

/** Asks, and gives the form that opened. */
export async function openedForm(slack: SlackStandIn, text = 'plan'): Promise<View> {
  await slack.say.command({ command: '/vigil', text }).answer()
  const view = slack.modal()
  if (!view) throw new Error('No form is open')
  return view
}

/** What is said below the fields of a form that was sent off. */
export async function errorsOf(sent: Exchange): Promise<Json> {
  const { payload } = await sent.answer()
  return jsonOf(payload['errors'])
}
