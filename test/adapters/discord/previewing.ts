import { discordPreview } from '#adapters/discord/preview.ts'
import type { Brief } from '#core/brief.ts'
import type { Asker } from '#core/command.ts'
import { readLine } from '#core/newsroom.ts'
import type { Pictures } from '#core/picture.ts'
import type { Pressed, Preview, PreviewMessage, PreviewQuestion } from '#core/preview.ts'
import { lineFor } from '#core/rewrite.ts'
import type { Words } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { draw } from '#root/charts/draw.ts'
import { createPictures } from '#root/charts/pictures.ts'
import type { Delivery } from '../../platforms/discord/delivery.ts'
import { type Bot, type BotOptions, linesInMemory, startBot } from './bot.ts'
import { expectSame } from './same.ts'

/** Pictures as they are sent, painted with nothing but their own drawing. */
export const pictures: Pictures = createPictures({ paint: async (svg) => Buffer.from(svg) })

/** The real adapter at a Discord on loopback, and the preview of the same beside it. */
export type Pair = AsyncDisposable & { readonly bot: Bot; readonly preview: Preview }

export async function startPair(options: BotOptions): Promise<Pair> {
  const lines = options.lines ?? linesInMemory()
  const bot = await startBot({ pictures, ...options, lines })
  const dispose = () => bot[Symbol.asyncDispose]()
  return { bot, preview: previewOf(bot, { lines }), [Symbol.asyncDispose]: dispose }
}

/** The preview beside a bot: it looks at the same facts and keeps lines in the same place. */
export const previewOf = ({ newsroom }: Bot, { lines }: Required<Pick<BotOptions, 'lines'>>) =>
  discordPreview({ newsroom, lines, draw, ground: 'dark', report: () => 'F-0' })

let people = 0

/** The id of somebody who never asked before. */
export function newUser(): string {
  people += 1
  return `2000000000000${String(people).padStart(6, '0')}`
}

/** Somebody who never asked before, in the channel where the bot is asked. */
export function newReader({ discord }: Bot, more: Partial<Asker> = {}): Asker {
  const where = { space: discord.guildId, kind: 'channel', id: discord.channelId } as const
  const place = { platform: 'discord', ...where } as const
  return { id: `discord:${newUser()}`, access: 'reader', language: 'en', place, ...more }
}

type More = {
  readonly words?: Words
  readonly sharedBy?: string | undefined
  /** The answer, where it is there already. */
  readonly brief?: Brief
}

/** What a question comes to in the preview. */
export async function previewed(
  { bot, preview }: Pick<Pair, 'bot' | 'preview'>,
  question: PreviewQuestion,
  { words = en, sharedBy, brief }: More = {},
): Promise<PreviewMessage> {
  const asker = newReader(bot, { language: words.language })
  const answer = brief ?? (await bot.newsroom.askLine(question.line, asker))
  return await preview.message(answer, { ...question, words, asker, sharedBy })
}

/** What pressing comes to in the preview; it must lead somewhere. */
export async function pressed(pair: Pair, press: Pressed, more?: More): Promise<PreviewMessage> {
  const question = await pair.preview.press(press, pair.bot.newsroom.commands, en)
  if (!question) throw new Error(`${press.id} leads nowhere`)
  return await previewed(pair, question, more)
}

type Given = Readonly<Record<string, string | boolean>>

/** A command line as Discord sends it, and the line that buttons below its answer hold. */
export function asCall({ newsroom }: Bot, line: string, more: Given = {}) {
  const { command, options } = readLine(line, newsroom.commands)
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  const all = { ...Object.fromEntries(given), ...more } as Given // What is undefined is left out.
  return { question: lineFor(command, options), call: { name: command.name, options: all } }
}

/** Asks a line both ways, which must come to the same. */
export async function askBoth(
  pair: Pair,
  line: string,
  isMine = false,
): Promise<{ readonly asked: Delivery; readonly message: PreviewMessage }> {
  const { question, call } = asCall(pair.bot, line, isMine ? { 'only-me': true } : {})
  const asked = pair.bot.discord.interactions.command({ ...call, userId: newUser() })
  const to = isMine ? 'asker' : 'everyone'
  const message = await previewed(pair, { line: question, part: 1, to })
  await expectSame(asked, message, line)
  return { asked, message }
}
