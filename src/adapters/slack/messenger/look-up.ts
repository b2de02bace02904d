import type { webApi } from '@slack/bolt'
import type { Log } from '#core/log.ts'
import type { Looked, Outgoing, Posted } from '#core/messenger.ts'
import type { Place } from '#core/place.ts'
import type { PlatformClock } from '#core/platform-clock.ts'
import { codeOf, missingScope } from '../api-errors.ts'
import { isMarkedWith } from './marker.ts'
import { createPace } from './pace.ts'
import { refusalOf } from './refusal.ts'

/** A message to look for, and where and when it would have been posted. */
export type Search = {
  readonly message: Pick<Outgoing, 'id' | 'place' | 'below'>
  readonly client: webApi.WebClient
  readonly between: { readonly from: Date; readonly to: Date }
}

export type LookUpParts = {
  /** How far apart two look-ups in one workspace are, in milliseconds. */
  readonly paceMs: number
  readonly now: () => Date
  readonly clock: Pick<PlatformClock, 'isKnown' | 'between'>
  readonly log: Log
}

/** @throws what the client throws when Slack has nothing to say about the look-up itself */
export type LookUp = (search: Search) => Promise<Looked>

/**
 * As many messages as one request gives an app that is distributed outside Slack’s marketplace, and
 * such an app may ask once a minute. Others may more often, but which one is cannot be seen.
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
const PAGE = 15

/** More look-ups than ever go on at once. */
const OPEN_MAX = 1_000

/**
 * Looks for messages by their marker, a page a call, `paceMs` apart for each workspace. Where one
 * look-up stands is only remembered here: after a restart it begins anew.
 * https://docs.slack.dev/reference/methods/conversations.history
 * https://docs.slack.dev/reference/methods/conversations.replies
 */
export function createLookUp({ paceMs, now, clock, log }: LookUpParts): LookUp {
  const pace = createPace(paceMs, () => now().getTime())
  const open = new Map<string, { readonly range: string; readonly cursor: string }>()

  function goOn(id: string, range: string, cursor: string): void {
    open.delete(id)
    open.set(id, { range, cursor })
    if (open.size > OPEN_MAX) open.delete(open.keys().next().value ?? '')
  }

  return async ({ message, client, between }) => {
    const { id, place, below } = message
    const asks = `${place.space} ${below ? 'replies' : 'history'}`
    const afterMs = pace.take(asks)
    if (afterMs > 0) return { outcome: 'unfinished', afterMs }
    try {
      const channel = await channelOf(client, place, below)
      // https://docs.slack.dev/reference/methods/auth.test: any answer shows Slack’s time.
      if (!clock.isKnown()) await client.auth.test()
      const theirs = clock.between(between)
      const range = `${theirs.from.toISOString()} ${theirs.to.toISOString()}`
      const begun = open.get(id)
      const cursor = begun?.range === range ? begun.cursor : undefined
      const page = await pageOf(client, channel, below, theirs, cursor)
      const found = page.messages?.find(({ metadata }) => isMarkedWith(id, metadata))
      if (found?.ts) {
        open.delete(id)
        return { outcome: 'found', channelId: channel, messageId: found.ts }
      }
      const next = page.response_metadata?.next_cursor
      if (next) {
        goOn(id, range, next)
        return { outcome: 'unfinished', afterMs: paceMs }
      }
      open.delete(id)
      return { outcome: 'absent' }
    } catch (error) {
      const looked = whyNot(error, paceMs, log)
      if (looked.outcome === 'unfinished') pace.hold(asks, looked.afterMs)
      return looked
    }
  }
}

/** Messages with a person stand in a conversation of its own, which is there once it was opened. */
async function channelOf(
  client: webApi.WebClient,
  { kind, id }: Place,
  below: Posted | undefined,
): Promise<string> {
  if (below) return below.channelId
  if (kind === 'channel') return id
  // https://docs.slack.dev/reference/methods/conversations.open (scope `im:write`)
  const { channel } = await client.conversations.open({ users: id })
  if (!channel?.id) throw new Error('Slack opened a conversation and did not say which')
  return channel.id
}

function pageOf(
  client: webApi.WebClient,
  channel: string,
  below: Posted | undefined,
  { from, to }: Search['between'],
  cursor: string | undefined,
) {
  const asked = {
    channel,
    oldest: inSeconds(from),
    latest: inSeconds(to),
    inclusive: true,
    include_all_metadata: true,
    limit: PAGE,
    ...(cursor === undefined ? {} : { cursor }),
  }
  return below
    ? client.conversations.replies({ ...asked, ts: below.messageId })
    : client.conversations.history(asked)
}

/** A moment as Slack writes it: seconds, with six digits behind the point. */
const inSeconds = (at: Date): string => (at.getTime() / 1000).toFixed(6)

/** Codes that say that the bot may not read there. */
const UNREADABLE = ['access_denied', 'missing_scope', 'no_permission', 'not_in_channel']

/** @throws the error itself when it is about more than this look-up */
function whyNot(error: unknown, paceMs: number, log: Log): Looked {
  const code = codeOf(error)
  const scope = missingScope(error)
  if (scope !== undefined) {
    const effect = 'A message that may not have arrived cannot be looked for'
    const fix = 'Paste the manifest again and install the app again'
    log('warn', 'slack.scope.missing', { scope, effect, fix })
  }
  if (code !== undefined && UNREADABLE.includes(code)) return { outcome: 'blind' }
  // Without the message that began it there is no thread to stand in.
  if (code === 'thread_not_found') return { outcome: 'absent' }
  const { refusal, afterMs = paceMs } = refusalOf(error)
  // Reading changes nothing, so what was lost is asked again.
  if (!['wait', 'unsent', 'unclear'].includes(refusal)) throw error
  return { outcome: 'unfinished', afterMs }
}
