import { slackPreview } from '#adapters/slack/preview.ts'
import type { Brief } from '#core/brief.ts'
import type { Asker } from '#core/command.ts'
import type { Form } from '#core/form.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Draw, Pictures } from '#core/picture.ts'
import type { Preview, PreviewQuestion } from '#core/preview.ts'
import { en } from '#core/words-en.ts'
import type { Answer, Exchange } from '../../platforms/slack/exchange.ts'
import { isJson, type Json, jsonOf, parseJson, textOf } from '../../platforms/slack/json.ts'
import type { SlackStandIn } from '../../platforms/slack/stand-in.ts'
import { type Bot, startBot } from './bot.ts'

/** Draws nothing worth looking at, with words for every picture. */
export const draw: Draw = (drawable) => ({
  svg: JSON.stringify(drawable),
  alt: `${drawable.title} in words`,
  width: 520,
  height: 200,
})

/** The same, painted. */
const pictures: Pictures = async (drawable, words) => {
  const drawing = draw(drawable, words, 'dark')
  return drawing && { ...drawing, png: new TextEncoder().encode(drawing.svg) }
}

/** The bot and the preview beside it, over one newsroom. */
export type Both = AsyncDisposable & {
  readonly bot: Bot
  readonly preview: Preview
  /** What the preview shows for the last answer the bot was given. */
  readonly previewed: (question: PreviewQuestion) => Promise<Json>
  /** The same of the last form. */
  readonly previewedForm: (question: PreviewQuestion) => Promise<Json | undefined>
  readonly newsroom: Newsroom
}

/** Starts both. The preview is asked about the very answers the bot was given. */
export async function startBoth(slack: SlackStandIn, newsroom: Newsroom): Promise<Both> {
  let last: { readonly brief: Brief; readonly asker: Asker } | undefined
  let form: Form | undefined
  const noted = (brief: Brief, asker: Asker): Brief => {
    last = { brief, asker }
    return brief
  }
  const listening: Newsroom = {
    ...newsroom,
    askLine: async (line, asker) => noted(await newsroom.askLine(line, asker), asker),
    ask: async (command, typed, asker) => noted(await newsroom.ask(command, typed, asker), asker),
    async formOf(line, asker) {
      form = await newsroom.formOf(line, asker)
      return form
    },
  }
  // Nobody asks too fast: it is a while later whenever the bot looks at its clock.
  let time = Date.parse('2026-11-24T09:00:00Z')
  const now = () => {
    time += 10_000
    return new Date(time)
  }
  const bot = await startBot(slack, listening, { pictures, now })
  const preview = slackPreview({
    ...{ draw, ground: 'dark', prefix: 'vigil', commands: newsroom.commands, lines: bot.lines },
    report: (fault) => {
      throw fault
    },
  })
  const { name } = slack.user(slack.userId)
  return {
    bot,
    preview,
    newsroom: listening,
    async previewed(question) {
      if (!last) throw new Error('Nothing was answered')
      const sharedBy = question.to === 'shared' ? name : undefined
      const about = { ...question, words: en, asker: last.asker, sharedBy }
      const { payload } = await preview.message(last.brief, about)
      return comparable(payload)
    },
    async previewedForm(question) {
      const shown = form && (await preview.form(form, question, en))
      return shown && comparable(shown.payload)
    },
    [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose](),
  }
}

/** What somebody was shown: a message at its address, or a form. */
export async function shownBy(exchange: Exchange): Promise<Answer> {
  for (let i = 0; ; i += 1) {
    const answer = await exchange.answer(i)
    if (answer.via === 'response_url' || answer.via === 'views.open') return answer
  }
}

export const isForm = ({ via }: Answer): boolean => via === 'views.open'

/** What Slack received, without where it goes. */
export const received = ({ payload, via }: Answer): Json =>
  comparable(via === 'views.open' ? sentIn(payload) : payload)

/** A view as it was sent, without what Slack adds to it. */
const sentIn = (view: Json): Json =>
  Object.fromEntries(Object.entries(view).filter(([name]) => SENT.includes(name)))

const SENT = ['type', 'callback_id', 'title', 'submit', 'close', 'private_metadata', 'blocks']

/** Without addresses, and with files of pictures by their order instead of their ids. */
export function comparable(payload: Json): Json {
  const { thread_ts: _, private_metadata: written, ...rest } = payload
  const carried = jsonOf(parseJson(textOf(written) ?? '{}'))
  const { address: _a, channel: _c, thread: _t, ...settled } = carried
  const files: string[] = []
  const named = (key: string, value: unknown): unknown => {
    if (key !== 'slack_file' || !isJson(value)) return value
    const id = String(value['id'])
    if (!files.includes(id)) files.push(id)
    return `picture ${files.indexOf(id) + 1}`
  }
  const plain: unknown = JSON.parse(JSON.stringify(rest, named))
  return { ...jsonOf(plain), ...(written === undefined ? {} : { carried: settled }) }
}
