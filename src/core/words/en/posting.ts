import type { Obstacle } from '../../messenger.ts'
import type { PostingWords } from '../digests.ts'
import { counted } from './frame.ts'

export const posting: PostingWords = {
  paused: 'Digest paused',
  pausedSummary: (when) => `A digest has been paused since ${when}.`,
  pausedWhat: (schedule, id) => `The digest ${id} (${schedule})`,
  thatPlace: { channel: 'its channel', person: 'direct messages' },
  why: {
    asked: 'Somebody paused it.',
    'channel-gone': 'The channel is archived, deleted or no longer open to the app.',
    forbidden: 'The app may not post there.',
    'wrong-kind': 'No message can be posted in a channel or thread of that kind.',
    'space-gone': 'The app is no longer in that server or workspace.',
    blocked: 'Automatic moderation blocked it three times in a row.',
  },
  fix: {
    asked: 'Nothing has to be repaired.',
    'channel-gone': 'Open the channel again, or copy the digest to another one.',
    forbidden: 'Let the app see the channel and send messages there.',
    'wrong-kind': 'Choose a text channel, or open the thread again.',
    'space-gone': 'Add the app again; the digest then goes on by itself.',
    blocked: 'Exempt the app from the rule that blocks it.',
  },
  code: (code) => `The platform’s answer was ${code}.`,
  resume: 'Resume',
  alsoPaused: (others) => `${counted(others, 'other digest', 'other digests')} paused with it`,
  nothingLost: 'Nothing is lost: the next digest covers the whole gap.',
  sentAgain: 'Sent again: whether the first copy arrived could not be confirmed.',
  obstacle: (obstacle) => OBSTACLES[obstacle.kind](obstacle),
}

const OBSTACLES: Readonly<Record<Obstacle['kind'], (obstacle: Obstacle) => string>> = {
  permission: (obstacle) =>
    `The app lacks a permission there: ${obstacle.kind === 'permission' ? obstacle.name : ''}. Whoever manages the channel can grant it.`,
  'not-member': () => 'The app is not in that channel. Invite it there.',
  'not-found': () => 'The app cannot see that channel. Check that it exists, and let the app in.',
  'wrong-kind': () => 'No message can be posted in a channel of that kind. Choose a text channel.',
  archived: () => 'That channel or thread is archived. Open it again, or choose another.',
}
