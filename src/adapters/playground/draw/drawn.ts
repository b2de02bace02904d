import type { PreviewMessage } from '#core/preview.ts'
import type { Language } from '#core/words.ts'
import type { Html } from '../shell.ts'

/**
 * Draws what a platform is sent the way the platform shows it: from the JSON alone, so that what is
 * not in it cannot be seen. Whatever the JSON is, it never throws, and what it says is never markup.
 * What cannot be drawn is a box that says so.
 *
 * Pages wire up what can be pressed by attributes, the same on both platforms:
 *
 * | attribute | on | is |
 * | --- | --- | --- |
 * | `data-press` | a button | `Pressed.id` |
 * | `data-confirm` | the same | what to ask before it is pressed; mostly absent |
 * | `data-press-menu` | a `select` | `Pressed.id`, its value being `Pressed.chosen`; empty where the value is the id |
 * | `data-picker` | an `input` | `Pressed.id`, the value picked being `Pressed.chosen`; its options go into the empty `ul` behind it |
 * | `data-file` | a button | the `name` of the `PreviewFile` to be kept |
 * | `data-form` | a `form` | the id of the form as the platform has it |
 * | `name` | a field of it | the option it fills |
 * | `data-error` | below a field | the option whose mistake is said there; empty and hidden where there is none |
 * | `data-cancel` | a button in it | closes it |
 *
 * Ids begin with the platform and stand only in forms, so one form a platform can be on a page.
 * Headings begin at the third level. Nothing is a landmark.
 */
export type Drawer = {
  readonly message: (message: PreviewMessage, on: OnPage) => Html
  /** A form, its fields named by their options; one `form` element with its buttons. */
  readonly form: (payload: Readonly<Record<string, unknown>>, on: FormOnPage) => Html
}

/** What a message is drawn with. */
export type OnPage = {
  /** Of what the platform itself says around a message. */
  readonly language: Language
  /** The picture behind an address of the payload; undefined where there is none. */
  readonly pictureAt: (address: string) => Html | undefined
  /** What was typed to get the answer, as the platform shows it above; absent after a press. */
  readonly typed?: string | undefined
}

/** What a form is drawn with. */
export type FormOnPage = {
  readonly language: Language
  /** What is said below a field, by its option. */
  readonly errors?: Readonly<Record<string, string>> | undefined
  /** What a field for a channel offers beside what it holds: ids of the platform. */
  readonly channels?: readonly string[] | undefined
}
