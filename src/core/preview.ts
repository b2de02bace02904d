import type { Brief } from './brief.ts'
import type { Asker, Command } from './command.ts'
import type { Form } from './form.ts'
import type { Suggestion } from './option.ts'
import type { Drawable } from './picture.ts'
import type { ChatPlatform } from './place.ts'
import type { Words } from './words.ts'

/** A question on its way to an answer, the way a platform asks it. */
export type PreviewQuestion = {
  /** A command line without its slash. */
  readonly line: string
  /** Which part of the answer, counted from 1. */
  readonly part: number
  /**
   * Who is to see it, as far as the answer may be seen by them: `instead` takes the place of a
   * message only the asker sees, `shared` shows everyone what only the asker saw.
   */
  readonly to: 'everyone' | 'asker' | 'instead' | 'shared'
}

/**
 * What a platform limits. Of `files`, `blocks` and the like their number, of what ends in `-bytes`
 * bytes, of everything else characters.
 */
export type Metered =
  | 'components'
  | 'blocks'
  | 'fields'
  | 'files'
  | 'text'
  | 'text-bytes'
  | 'fallback'
  | 'json'
  | 'file-bytes'
  | 'title'
  | 'submit'
  | 'close'
  | 'metadata'
  | 'header'
  | 'section'
  | 'context-elements'
  | 'context'
  | 'actions'
  | 'row-buttons'
  | 'button'
  | 'button-value'
  | 'button-url'
  | 'accessibility-label'
  | 'action-id'
  | 'block-id'
  | 'custom-id'
  | 'label'
  | 'description'
  | 'hint'
  | 'filled'
  | 'placeholder'
  | 'options'
  | 'option'
  | 'option-value'
  | 'option-description'
  | 'alt'
  | 'picture-title'

/** How much of what a platform allows a message takes. */
export type Meter = {
  readonly what: Metered
  readonly count: number
  readonly most: number
}

/** A file that comes with a message. */
export type PreviewFile = {
  readonly name: string
  readonly mediaType: string
  readonly text: string
}

/** A message exactly as the adapter sends it. */
export type PreviewMessage = {
  /** What goes to the platform as JSON; a request’s own fields, such as a channel, are not in it. */
  readonly payload: Readonly<Record<string, unknown>>
  readonly isPrivate: boolean
  /** Whether it takes the place of the message that was pressed. */
  readonly isInPlace: boolean
  readonly parts: number
  readonly meters: readonly Meter[]
  /**
   * What stands behind each address of a picture in the payload: `attachment://chart-1.png` on
   * Discord, the id of the uploaded file on Slack.
   */
  readonly pictures: ReadonlyMap<string, Drawable>
  readonly files: readonly PreviewFile[]
}

/** A form exactly as the adapter opens it. */
export type PreviewForm = {
  readonly payload: Readonly<Record<string, unknown>>
  readonly meters: readonly Meter[]
}

/** What came back from a button, a menu or a picker. */
export type Pressed = {
  /** Discord: the `custom_id`. Slack: a button’s `value`, a picker’s `block_id`. */
  readonly id: string
  /** What was chosen, where something was. */
  readonly chosen?: string | undefined
  /** Whether only the asker sees the message it stands in. */
  readonly isPrivate: boolean
}

/**
 * One platform without the platform: its adapter’s own way from a Brief to a message and from a
 * press to a question. Nothing is sent.
 */
export type Preview = {
  readonly platform: ChatPlatform
  /** A line as it is typed there: `/who name:qin-gang`, `/vigil who qin-gang`. */
  readonly typed: (line: string, words: Words) => string
  readonly message: (
    brief: Brief,
    question: PreviewQuestion & {
      readonly words: Words
      /** Where it is asked, which settles whose channels can be shown by name. */
      readonly asker: Asker
      readonly sharedBy?: string | undefined
    },
  ) => Promise<PreviewMessage>
  /** Undefined for what the adapter would tell is no button of ours, or one whose line is gone. */
  readonly press: (
    pressed: Pressed,
    commands: readonly Command[],
    words: Words,
  ) => Promise<PreviewQuestion | undefined>
  /** Undefined where the platform has no room for it, so that the question is answered as it is. */
  readonly form: (
    form: Form,
    question: PreviewQuestion,
    words: Words,
  ) => Promise<PreviewForm | undefined>
  /**
   * What is said below the fields of a form while it stays open, by option; undefined where the
   * answer closes it. `filled` in the order of the fields.
   */
  readonly fieldErrors: (
    brief: Brief,
    filled: Readonly<Record<string, string | undefined>>,
  ) => Readonly<Record<string, string>> | undefined
  /** The command and option a picker is fed by, from its id; undefined when it is none. */
  readonly picker: (
    id: string,
  ) => Promise<{ readonly line: string; readonly option: string } | undefined>
  /** What is offered while somebody types in a picker, as the platform is answered. */
  readonly options: (suggestions: readonly Suggestion[]) => Readonly<Record<string, unknown>>
}
