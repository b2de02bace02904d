import type { Channel, Message } from './channel.ts'
import type { Ack } from './exchange.ts'
import type { Fault } from './faults.ts'
import type { Happening, Patience, Request } from './journal.ts'
import type { Json } from './json.ts'
import type { Decision } from './oauth.ts'
import type { Say } from './say.ts'
import type { Forgery, HttpAnswer } from './signed-http.ts'
import type { NewChannel, NewUser, Team, User } from './workspaces.ts'
import type { AppIdentity, View } from './world.ts'

export type SlackOptions = {
  /** What time it is. Real time, unless said. */
  readonly now?: () => Date
  /**
   * What Slack sends again when a connection ends before it was acknowledged: everything, or only
   * events, which is all it promises. Everything, unless said: a bot must stand both.
   */
  readonly resends?: 'all' | 'events'
}

/** A request of Slack's, rightly signed or not. */
export type Signed = {
  readonly url: string
  readonly kind: 'slash_commands' | 'interactive' | 'events_api'
  readonly payload: Json
  readonly forge?: Forgery
  /** Seconds by which the timestamp is off. */
  readonly skewS?: number
  /** Which repetition of an event it is. */
  readonly retry?: { readonly num: number; readonly reason: string }
  readonly headers?: Readonly<Record<string, string | undefined>>
}

/** Slack as an app sees it, on loopback. */
export type SlackStandIn = AsyncDisposable &
  AppIdentity & {
    /** For SLACK_API_URL. */
    readonly apiUrl: string
    /** For `authorizationUrl` of the installer. */
    readonly authorizeUrl: string
    /** The first workspace, which has the app installed. */
    readonly team: Team
    readonly teamId: string
    readonly channelId: string
    readonly userId: string
    readonly botUserId: string
    readonly botToken: string
    /** What people do. */
    readonly say: Say
    /** Everything the bot asked of Slack, in order. */
    readonly requests: readonly Request[]
    readonly happenings: readonly Happening[]
    /** All that was wrong with what the bot sent, where, and why. */
    readonly violations: readonly string[]
    /** Every acknowledgement, in order. */
    readonly acks: readonly Ack[]
    /** How many sockets are connected. */
    readonly connections: number
    addTeam(name?: string): Team
    addUser(user?: NewUser, team?: Team): User
    addChannel(channel?: NewChannel, team?: Team): Channel
    /** A user group with these people in it. Gives its id. */
    addGroup(userIds: readonly string[], team?: Team): string
    /** A conversation as people see it; throws when there is none of that name. */
    channel(id?: string): Channel
    /** The last message somebody sees in a channel; throws when there is none. */
    last(userId?: string, channelId?: string): Message
    /** The direct messages of the bot and somebody. */
    direct(userId?: string, team?: Team): Channel
    user(id: string): User
    /** What somebody's Home tab shows. */
    home(userId?: string): View | undefined
    /** The modal in front of somebody, the topmost one. */
    modal(userId?: string): View | undefined
    setScopes(scopes: readonly string[], team?: Team): void
    /** What the Date header says; undefined for the time it is. */
    setDate(date: Date | undefined): void
    fail(fault: Fault): void
    /** From now on history is read once a minute and 15 messages at a time, and no faster. */
    limitHistory(): void
    /**
     * From now on Slack looks at each new file first, and so long refuses so many messages that show
     * it. https://github.com/slackapi/java-slack-sdk/issues/1349
     */
    lookAtFiles(messages: number): void
    /** Somebody deletes every file there is. */
    deleteFiles(): void
    /** Somebody archives a channel. */
    archive(channelId?: string): void
    /** Somebody takes the bot out of a channel. */
    kick(channelId?: string): void
    /** From now on `socket`, or signed requests to this address. */
    deliverTo(target: string): void
    /** Brings again what was not acknowledged, or one exchange whether it was or not. */
    redeliver(exchangeId?: string): void
    /** Posts something to the bot, rightly signed or forged. */
    post(signed: Signed): Promise<HttpAnswer>
    /** Asks the endpoint whether it is one. https://docs.slack.dev/reference/events/url_verification */
    verifyUrl(url: string): Promise<HttpAnswer & { readonly challenge: string }>
    /** The unsigned check of an endpoint's certificate. */
    checkSsl(url: string): Promise<HttpAnswer>
    /**
     * Addresses that people may be sent back to after installing, any until this is called; the
     * first is where they go when the app asks for none.
     */
    setRedirectUrls(urls: readonly string[]): void
    /** What the next person on the authorize page does. */
    decide(decision: Decision): void
    /** Waits until so many sockets are connected. */
    connected(count?: number, patience?: Patience): Promise<void>
    /** Tells the bot to reconnect, as Slack does every few hours. Resolves when the old ones ended. */
    refreshSockets(): Promise<void>
    /** Announces that a refresh is near. */
    warnSockets(): Promise<void>
    /** Socket Mode was switched off. */
    disableSockets(): Promise<void>
    /** Cuts the sockets. */
    dropSockets(): void
    pingSockets(): void
    waitFor(predicate: (happening: Happening) => boolean, patience?: Patience): Promise<Happening>
    /** Waits for a request of the bot. */
    request(method: string, patience?: Patience & { readonly index?: number }): Promise<Request>
    close(): Promise<void>
  }
