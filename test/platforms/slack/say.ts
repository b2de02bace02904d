import type { Message } from './channel.ts'
import type { Exchange } from './exchange.ts'
import type { Json } from './json.ts'
import type { View } from './world.ts'

/** Who and where; the first person in the first channel of the first team, unless said. */
export type By = {
  readonly user?: string
  readonly channel?: string
  readonly team?: string
}

/** What is acted on: exactly one of the two. */
export type On = { readonly message?: Message | undefined; readonly view?: View | undefined }

export type Attached = {
  readonly name: string
  readonly content: string | Buffer
  /** What is said of it instead of what is so; `undefined` leaves something out. */
  readonly said?: Json
}

/** What somebody looked for in a menu, and what the menu then offered. */
export type Suggestion = Exchange & {
  /** Every option answered, those in groups too. */
  readonly options: Promise<readonly Json[]>
}

/** Everything people do in Slack that the app is told about. */
export type Say = {
  /** A slash command; `text` is what follows its name. */
  command(said: By & { readonly command: string; readonly text?: string }): Exchange
  /** A message that mentions the bot; the mention is put in front unless it is there. */
  mention(
    said: By & {
      readonly text: string
      readonly threadTs?: string
      readonly files?: readonly Attached[]
    },
  ): Exchange
  directMessage(
    said: By & {
      readonly text: string
      readonly threadTs?: string
      readonly files?: readonly Attached[]
    },
  ): Exchange
  /** Presses a button that is there; throws when it is not. `value` replaces its own. */
  press(
    done: By &
      On & { readonly actionId: string; readonly value?: string; readonly blockId?: string },
  ): Exchange
  /** Chooses from a menu; several values of a multi-select are separated by commas. */
  choose(
    done: By &
      On & {
        readonly actionId: string
        readonly value: string
        readonly text?: string
        readonly blockId?: string
      },
  ): Exchange
  /** Types into a menu that loads its options; throws below its `min_query_length`. */
  suggest(
    typed: By &
      On & { readonly actionId: string; readonly value: string; readonly blockId?: string },
  ): Suggestion
  /** Sends a modal off, with values by action_id. */
  submitView(
    sent: By & {
      readonly view: View | undefined
      readonly values?: Readonly<Record<string, string>>
      /** Files for its file inputs, by action_id. */
      readonly files?: Readonly<Record<string, Attached>>
    },
  ): Exchange
  /** Closes a modal; Slack only tells when it has `notify_on_close`. */
  closeView(closed: By & { readonly view: View | undefined }): Exchange | undefined
  homeOpened(opened?: By & { readonly tab?: 'home' | 'messages' }): Exchange
  /** Takes the app out of a workspace: its tokens are void, then it is told, twice. */
  uninstall(where?: By): { readonly tokensRevoked: Exchange; readonly appUninstalled: Exchange }
  revokeTokens(where?: By): Exchange
  /** Any other event, as Slack would write its inside. */
  event(happened: By & { readonly event: Json }): Exchange
}
