import { apologise } from '#core/ask.ts'
import type { Brief } from '#core/brief.ts'
import type { Asker } from '#core/command.ts'
import { Fault } from '#core/errors.ts'
import { readLine } from '#core/newsroom.ts'
import type { ChatPlatform } from '#core/place.ts'
import type {
  Pressed,
  Preview,
  PreviewForm,
  PreviewMessage,
  PreviewQuestion,
} from '#core/preview.ts'
import { lineFor } from '#core/rewrite.ts'
import type { Words } from '#core/words.ts'
import { askerOn } from '../asker.ts'
import type { Playground } from '../ports.ts'
import type { View } from '../view.ts'
import { askWords } from '../words/ask.ts'

/** What a pane shows next. */
export type Shown =
  | {
      readonly kind: 'message'
      readonly message: PreviewMessage
      readonly question: PreviewQuestion
      /** What it is called. */
      readonly title: string
      /** One sentence: what a screen reader says when it comes. */
      readonly summary: string
      /** Whether they may not ask this. */
      readonly isDenied: boolean
      readonly outcome: Brief['outcome']
    }
  | {
      readonly kind: 'form'
      readonly form: PreviewForm
      readonly title: string
      /** The line with what is settled, to be sent along when the form is sent off. */
      readonly question: PreviewQuestion
    }
  /** A form that stays open, with what is said below its fields. */
  | { readonly kind: 'errors'; readonly errors: Readonly<Record<string, string>> }
  /** A sentence of the adapter’s own that is no answer. */
  | { readonly kind: 'note'; readonly text: string }

/** Somebody asking in one pane. */
export type Pane = {
  readonly preview: Preview
  readonly asker: Asker
  readonly words: Words
  readonly playground: Playground
  readonly sharedBy: string
}

/** Who asks in the pane of a platform; undefined where there is none of it. */
export async function paneOn(
  platform: ChatPlatform,
  view: View,
  playground: Playground,
): Promise<Pane | undefined> {
  const { newsroom, previews, mode, report } = playground
  const preview = previews.find((one) => one.platform === platform)
  if (!preview) return undefined
  const asker = askerOn(platform, view, mode)
  const words = newsroom.words(view.language)
  const { somebody } = askWords[view.language]
  const watching = await newsroom.watches.of(asker.id).catch((cause: unknown) => {
    report(new Fault('What somebody watches could not be read', { cause }))
    return undefined
  })
  return { preview, words, playground, sharedBy: somebody, asker: { ...asker, watching } }
}

/**
 * What a question leads to: its form where it has one to fill in first, else its answer. What is only
 * shown again or turned has been asked before.
 */
async function shownFor(pane: Pane, question: PreviewQuestion): Promise<Shown> {
  return (
    (await formFor(pane, question)) ??
    (await messageFor(pane, question, await askIn(pane, question)))
  )
}

/** Answers a line. Never rejects. */
export const askIn = ({ playground, asker }: Pane, { line }: PreviewQuestion): Promise<Brief> =>
  playground.newsroom.askLine(line, asker)

/** The form of a question; undefined where there is none, or the platform has no room for it. */
export async function formFor(
  { preview, asker, words, playground: { newsroom } }: Pane,
  question: PreviewQuestion,
): Promise<Shown | undefined> {
  const { line, part, to } = question
  if (part > 1 || to === 'shared' || to === 'instead') return undefined
  const form = await newsroom.formOf(line, asker)
  const command = newsroom.commands.find(({ name }) => name === form?.command)
  const shown = form && (await preview.form(form, question, words))
  if (!form || !command || !shown) return undefined
  const settled = { ...question, line: lineFor(command, form.typed) }
  return { kind: 'form', form: shown, title: form.title, question: settled }
}

/** An answer as the platform’s message. */
export async function messageFor(
  { preview, asker, words, sharedBy }: Pane,
  question: PreviewQuestion,
  brief: Brief,
): Promise<Shown> {
  const shared = question.to === 'shared' ? { sharedBy } : {}
  const message = await preview.message(brief, { ...question, words, asker, ...shared })
  const { title, summary, outcome, isDenied = false } = brief
  return { kind: 'message', message, question, title, summary, outcome, isDenied }
}

/** What a press leads to. One that cannot be read is told so, and written down. */
export async function pressedIn(pane: Pane, pressed: Pressed): Promise<Shown> {
  const { preview, asker, words, playground } = pane
  const { newsroom, report } = playground
  let question: PreviewQuestion | undefined
  try {
    question = await preview.press(pressed, newsroom.commands, words)
  } catch (error) {
    return await messageFor(pane, NOTHING, apologise(error, report, words))
  }
  if (question) return await shownFor(pane, question)
  await newsroom.unreadable(asker)
  return { kind: 'note', text: words.chat.deadButton }
}

/** What a mistake answers that was made before there was a line. */
const NOTHING: PreviewQuestion = { line: '', part: 1, to: 'asker' }

/** What a form leads to that was sent off: `filled` by option, in the order of its fields. */
export async function submittedIn(
  pane: Pane,
  question: PreviewQuestion,
  filled: Readonly<Record<string, string | undefined>>,
): Promise<Shown> {
  const { preview, asker, words, playground } = pane
  const { newsroom, report } = playground
  try {
    const { command, options } = readLine(question.line, newsroom.commands, words)
    const own = Object.entries(filled).filter(([option]) => Object.hasOwn(command.options, option))
    const typed = { ...options, ...Object.fromEntries(own) }
    const brief = await newsroom.ask(command, typed, asker)
    const errors = preview.fieldErrors(brief, filled)
    if (errors) return { kind: 'errors', errors }
    return await messageFor(pane, { ...question, line: lineFor(command, typed) }, brief)
  } catch (error) {
    return await messageFor(pane, question, apologise(error, report, words))
  }
}
