import type { Meter } from '#core/preview.ts'
import { addressOf, type View } from '../view.ts'
import type { Pane, Shown } from './asking.ts'
import { metersOf } from './pane.ts'
import { payloadOf, turnOf } from './turn.ts'

/** What the page’s scripts are told after a press or a form. Every `html` is escaped already. */
export type AnswerJson = {
  /** Undefined where a form stays open. */
  readonly html?: string
  readonly payload?: Readonly<Record<string, unknown>>
  readonly meters: readonly Meter[]
  /** The meters as they stand below the messages. */
  readonly metersHtml?: string
  readonly isPrivate: boolean
  readonly isInPlace: boolean
  /** Whether `html` is a form to be filled in. */
  readonly isForm: boolean
  /** What is said below the fields of the form that was sent off, by option. */
  readonly errors?: Readonly<Record<string, string>>
  /** Where the same can be asked again; absent where nothing was asked. */
  readonly permalink?: string
}

/** What is shown, as the page’s scripts take it. */
export async function answerJson(shown: Shown, pane: Pane, view: View): Promise<AnswerJson> {
  if (shown.kind === 'errors') return { ...QUIET, isForm: true, errors: shown.errors }
  const { payload, meters } = payloadOf(shown)
  const isMessage = shown.kind === 'message'
  return {
    html: String(await turnOf(shown, pane, view)),
    ...(payload ? { payload } : {}),
    meters,
    metersHtml: String(await metersOf(meters, view.language)),
    isPrivate: isMessage ? shown.message.isPrivate : true,
    isInPlace: isMessage && shown.message.isInPlace,
    isForm: shown.kind === 'form',
    ...(shown.kind === 'note' ? {} : { permalink: permalinkOf(shown.question, view) }),
  }
}

const QUIET = { meters: [], isPrivate: true, isInPlace: false }

/** The address that asks the same again. */
export const permalinkOf = (
  { line, part }: { readonly line: string; readonly part: number },
  view: View,
): string => addressOf('/', view, { q: line, part: part > 1 ? String(part) : undefined })
