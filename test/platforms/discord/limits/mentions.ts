import { ComponentType } from 'discord-api-types/v10'
import { type Fields, fieldsOf, isFields, listOf, textOf } from '../json.ts'
import { type Finding, noted, type Path, written } from './finding.ts'
import { placedIn } from './walk.ts'

/**
 * Every live mention in the texts of a payload, as `path: mention`. Empty when there is none. Takes
 * a message, a modal, or a whole interaction callback.
 *
 * The name of a channel notifies nobody, and that of a user does not in a message that allows no
 * mention of users. https://docs.discord.com/developers/resources/message#allowed-mentions-object
 */
export const liveMentions = (payload: unknown): string[] =>
  mentioned(payload, ringing(payload)).map(({ path, mention }) => `${written(path)}: ${mention}`)

/**
 * Everything in the texts of a payload that Discord shows as a mention, whether or not it notifies.
 *
 * Looked at is what Discord reads as markdown: content, embeds, text displays. Labels, alt text and
 * placeholders are shown as they are, so a backslash there would be seen. A mention is dead behind a
 * backslash and inside code; `<t:…>` is a time and never one.
 * https://docs.discord.com/developers/reference#message-formatting
 */
export const mentions = (payload: unknown): string[] =>
  mentioned(payload, () => true).map(({ path, mention }) => `${written(path)}: ${mention}`)

/** Live mentions as findings. Discord would let them pass; nothing of ours may notify anyone. */
export const mentionFindings = (payload: unknown): readonly Finding[] =>
  mentioned(payload, ringing(payload)).map(({ path, mention }) =>
    noted(path, 'LIVE_MENTION', `Mentions ${mention}.`),
  )

const mentioned = (payload: unknown, isMeant: (mention: string) => boolean) =>
  markdownIn(payload).flatMap(({ text, path }) =>
    mentionsIn(text)
      .filter(isMeant)
      .map((mention) => ({ path, mention })),
  )

/** Which mentions may notify somebody, by what a message allows. */
function ringing(payload: unknown): (mention: string) => boolean {
  const { parse, users } = fieldsOf(messageOf(payload)['allowed_mentions'])
  const isQuiet = Array.isArray(parse) && !parse.includes('users') && listOf(users).length === 0
  return (mention) => !mention.startsWith('<#') && !(isQuiet && /^<@!?\d/.test(mention))
}

type Markdown = { readonly text: string; readonly path: Path }

const isCallback = ({ data, type }: Fields): boolean => isFields(data) && typeof type === 'number'

/** The message of a payload: itself, or what an interaction callback carries. */
function messageOf(payload: unknown): Fields {
  const outer = fieldsOf(payload)
  return isCallback(outer) ? fieldsOf(outer['data']) : outer
}

/** The texts of a payload that Discord reads as markdown, with where they stand. */
function markdownIn(payload: unknown): readonly Markdown[] {
  const message = messageOf(payload)
  const at: Path = isCallback(fieldsOf(payload)) ? ['data'] : []
  return [
    ...words(message['content'], [...at, 'content']),
    ...listOf(message['embeds']).flatMap((embed, i) => inEmbed(embed, [...at, 'embeds', i])),
    ...placedIn(message['components'], [...at, 'components'])
      .filter(({ component }) => component['type'] === ComponentType.TextDisplay)
      .flatMap(({ component, path }) => words(component['content'], [...path, 'content'])),
  ]
}

function inEmbed(value: unknown, path: Path): readonly Markdown[] {
  const embed = fieldsOf(value)
  return [
    ...words(embed['title'], [...path, 'title']),
    ...words(embed['description'], [...path, 'description']),
    ...listOf(embed['fields']).flatMap((field, i) =>
      ['name', 'value'].flatMap((name) =>
        words(fieldsOf(field)[name], [...path, 'fields', i, name]),
      ),
    ),
  ]
}

const words = (value: unknown, path: Path): readonly Markdown[] => {
  const text = textOf(value)
  return text ? [{ text, path }] : []
}

/** Users, roles, channels, commands, the guild's own pages, everyone. */
const MENTION = /<@[!&]?\d+>|<#\d+>|<\/[^:>\n]+:\d+>|<id:[a-z-]+>|@everyone|@here/y

function mentionsIn(text: string): readonly string[] {
  const found: string[] = []
  let i = 0
  while (i < text.length) {
    MENTION.lastIndex = i
    const mention = MENTION.exec(text)?.[0]
    if (mention) found.push(mention)
    i += mention?.length ?? stepAt(text, i)
  }
  return found
}

/** How far to go on: past an escaped character, past a span of code, else past one character. */
function stepAt(text: string, i: number): number {
  if (text[i] === '\\') return 2
  if (text[i] !== '`') return 1
  const ticks = /^`+/.exec(text.slice(i))?.[0].length ?? 1
  const close = new RegExp(`(?<!\`)\`{${ticks}}(?!\`)`, 'g')
  close.lastIndex = i + ticks
  return close.exec(text) ? close.lastIndex - i : ticks
}
