import { PermissionFlagsBits } from 'discord.js'
import type { Obstacle } from '#core/messenger.ts'
import type { Place } from '#core/place.ts'
import { lackingToPost } from '../permissions/needed.ts'
import { type Found, isThread, standingIn, statusOf } from '../permissions/standing.ts'
import type { Channels } from './channels.ts'
import type { Requests } from './requests.ts'
import type { Servers } from './servers.ts'

type Looked = {
  readonly requests: Requests
  readonly channels: Channels
  readonly servers: Servers
}

/**
 * What is in the way of posting in a place: permissions by the names of Discord's settings. Of a
 * person's messages only trying can tell whether they are open: that is undefined.
 *
 * @throws what discord.js throws when Discord cannot be asked
 */
export async function obstaclesIn(
  place: Place,
  { requests, channels, servers }: Looked,
  now: Date,
  signal: AbortSignal,
): Promise<readonly Obstacle[] | undefined> {
  if (place.kind === 'person') return await ofPerson(place, channels, signal)
  const get = (route: Parameters<Requests['get']>[0]) => requests.get(route, {}, signal)
  const found = await standingIn(get, place.id, await requests.self(signal))
  if (found.kind === 'no-place') return [{ kind: 'wrong-kind' }]
  if (found.kind === 'unseen') {
    if (place.space === '' || !(await servers.has(place.space, signal))) {
      return [{ kind: found.status === 404 ? 'not-found' : 'not-member' }]
    }
    return found.status === 404
      ? [{ kind: 'not-found' }]
      : [{ kind: 'permission', name: 'View Channel' }]
  }
  // A channel of another server is not one of this place, whatever the bot may do there.
  if (found.kind === 'direct' || found.guildId !== place.space) return [{ kind: 'not-found' }]
  return inPlace(found, now)
}

function inPlace(
  { channel, may, timedOutUntil }: Extract<Found, { kind: 'place' }>,
  now: Date,
): readonly Obstacle[] {
  const inThread = isThread(channel)
  // A thread that only went to sleep wakes when it is written in.
  const isLocked = inThread && channel.thread_metadata?.locked === true
  const isTimedOut =
    Date.parse(timedOutUntil ?? '') > now.getTime() && !(may & PermissionFlagsBits.Administrator)
  const speaking = PermissionFlagsBits.SendMessages | PermissionFlagsBits.SendMessagesInThreads
  const lacks = lackingToPost(isTimedOut ? may & ~speaking : may, inThread)
  return [
    ...lacks.map((name): Obstacle => ({ kind: 'permission', name })),
    ...(isLocked ? [{ kind: 'archived' } as const] : []),
  ]
}

async function ofPerson(
  place: Place,
  channels: Channels,
  signal: AbortSignal,
): Promise<readonly Obstacle[] | undefined> {
  try {
    await channels.of(place, signal)
    return undefined
  } catch (error) {
    const status = statusOf(error)
    if (status === 400 || status === 404) return [{ kind: 'not-found' }]
    throw error
  }
}
