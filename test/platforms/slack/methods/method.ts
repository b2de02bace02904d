import type { Json } from '../json.ts'
import type { Refusal } from '../judge.ts'
import type { Team } from '../workspaces.ts'
import type { World } from '../world.ts'

/** One call of a Web API method by a token that is known and good. */
export type Call = {
  readonly world: World
  readonly team: Team
  readonly token: string
  readonly args: Json
  /** Such as `chat.postMessage`. */
  readonly name: string
}

/** A method of the Web API. */
export type Method = {
  /** Any one of these scopes is enough. None needed when absent. */
  readonly scopes?: readonly string[] | ((call: Call) => readonly string[])
  /** The answer, `ok` and all. */
  readonly run: (call: Call) => Json
}

export type Methods = Readonly<Record<string, Method>>

/** How the Web API says no. https://docs.slack.dev/apis/web-api/#errors */
export const no = (error: string, more: Json = {}): Json => ({ ok: false, error, ...more })

/** The same, with what is wrong and where. */
export const refuse = ({ error, messages }: Refusal): Json =>
  no(error, { response_metadata: { messages } })
