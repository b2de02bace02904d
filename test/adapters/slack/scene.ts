import { afterEach, beforeEach, expect } from 'vitest'
import { answered } from '#core/answer.ts'
import { type Brief, list } from '#core/brief.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Message } from '../../platforms/slack/channel.ts'
import { type Json, objectsIn, textOf } from '../../platforms/slack/json.ts'
import { startSlack } from '../../platforms/slack/server.ts'
import type { SlackOptions, SlackStandIn } from '../../platforms/slack/stand-in.ts'

/**
 * A fresh Slack for each test of a file. After each, nothing the bot sent may have broken one of
 * Slack's limits or ours, and no message may have been able to call anybody.
 */
export function slackForEach(options: SlackOptions = {}): () => SlackStandIn {
  let slack: SlackStandIn | undefined
  beforeEach(async () => {
    slack = await startSlack(options)
  })
  afterEach(async () => {
    await slack?.close()
    expect(slack?.violations).toEqual([])
  })
  return () => {
    if (!slack) throw new Error('Slack is only there during a test')
    return slack
  }
}

/** Something that can be pressed or chosen from, as it stands in a message or a view. */
export type Control = {
  readonly actionId: string
  readonly label: string
  readonly type: string
  readonly value: string | undefined
  readonly options: readonly { readonly label: string; readonly value: string }[]
}

export const controlsIn = (shown: { readonly blocks?: unknown } | Json): readonly Control[] =>
  [...objectsIn(shown['blocks' as keyof typeof shown])].flatMap(([one]): Control[] => {
    const actionId = textOf(one['action_id'])
    if (actionId === undefined) return []
    const options = Array.isArray(one['options']) ? one['options'] : []
    return [
      {
        actionId,
        label: labelOf(one['text'] ?? one['placeholder']),
        type: textOf(one['type']) ?? '',
        value: textOf(one['value']),
        options: options.map((option: Json) => ({
          label: labelOf(option['text']),
          value: textOf(option['value']) ?? '',
        })),
      },
    ]
  })

const labelOf = (text: unknown): string =>
  typeof text === 'object' && text !== null && 'text' in text ? String(text.text) : ''

/** The action_id of the button whose label begins so; a test that presses nothing fails here. */
export function button(shown: { readonly blocks?: unknown } | Json, label: string): string {
  const found = controlsIn(shown).find((one) => one.label.startsWith(label))
  if (found) return found.actionId
  const there = controlsIn(shown).map((one) => one.label)
  throw new Error(`No button "${label}", only ${there.join(' | ') || 'none'}`)
}

/** All the words of a message or a view, one after the other. */
export const wordsIn = (shown: { readonly blocks?: unknown } | Json): string =>
  [...objectsIn(shown['blocks' as keyof typeof shown])]
    .flatMap(([one]) => textOf(one['text']) ?? [])
    .join(' ')

/** What only this person sees, as texts. */
export const whispers = (slack: SlackStandIn, user = slack.userId): readonly string[] =>
  slack
    .channel()
    .ephemeral(user)
    .map(({ text }) => text)

/** What everyone sees of the bot, as texts. */
export const spoken = (slack: SlackStandIn, channel?: string): readonly string[] =>
  slack
    .channel(channel)
    .messages.filter(({ isBot }) => isBot)
    .map(({ text }) => text)

export const last = (messages: readonly Message[]): Message => {
  const message = messages.at(-1)
  if (!message) throw new Error('There is no message')
  return message
}

/** A newsroom that answers only when it is let: what happens before can be looked at. */
export function gated(newsroom: Newsroom): {
  readonly newsroom: Newsroom
  readonly asked: Promise<void>
  readonly open: () => void
} {
  const asked = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  return {
    asked: asked.promise,
    open: gate.resolve,
    newsroom: {
      ...newsroom,
      async askLine(line, asker) {
        asked.resolve()
        await gate.promise
        return await newsroom.askLine(line, asker)
      },
    },
  }
}

/** A newsroom that knows a few more questions than the shipped commands answer. */
export const knowing = (newsroom: Newsroom, briefs: Readonly<Record<string, Brief>>): Newsroom => ({
  ...newsroom,
  askLine: async (line, asker) => briefs[line] ?? (await newsroom.askLine(line, asker)),
})

/** An answer of so many lines, with so many things to do next. */
export const longBrief = (lines: number, actions = 0): Brief =>
  answered({
    title: 'A long answer',
    summary: `A long answer of ${lines} lines.`,
    blocks: [list(Array.from({ length: lines }, (_, i) => [`Line ${i + 1} of the long answer`]))],
    actions: Array.from({ length: actions }, (_, i) => ({
      label: `Action ${i + 1}`,
      command: 'who qin-gang',
    })),
    footer: [],
  })
