import { line } from '../../brief.ts'
import type { FollowWords, RecallWords } from '../follow.ts'
import { counted } from './frame.ts'

export const follow: FollowWords = {
  nameIt: (action) => `Name whose case to ${action}, as in \`follow ${action} li-shangfu\`.`,
  noCase: (name) => `This store has no case of ${name}, so there is nothing to follow.`,
  added: (name, isNew) =>
    isNew ? `The case of ${name} is now followed.` : `The case of ${name} is followed already.`,
  means:
    'Its message always shows the current stage. What happens is told below it, a new stage also in the channel.',
  removed: (name, wasFollowed) =>
    wasFollowed
      ? `The case of ${name} is no longer followed.`
      : `The case of ${name} is not followed there.`,
  stays: 'Its message stays and is no longer kept up to date.',
  full: (most) =>
    `${most} cases are followed there already, and that is as many as there can be. Remove one first: \`follow list\`.`,
  title: (count) => `${counted(count, 'case', 'cases')} followed`,
  summary: (count) =>
    count === 0
      ? 'No case is followed here yet.'
      : `${counted(count, 'case is', 'cases are')} followed here.`,
  begin: line`Begin with ${{ command: 'follow add li-shangfu' }} in a channel of Discord or Slack.`,
  stage: 'Stage',
  button: 'Follow this case',
  all: 'Followed here',
  whoMay: (platform) =>
    platform === 'slack'
      ? 'Cases are followed in a channel by whoever can post there. Ask there, or follow one by yourself with `where:me`.'
      : 'Cases are followed in a channel by those who manage that channel, and by Vigil’s admins. Ask one of them, or follow one by yourself with `where:me`.',
  notHere: 'Cases are followed on Discord and Slack, where a message can be kept up to date.',
}

export const recall: RecallWords = {
  missing: 'Name a claim or a case, as in `admin recall qin-gang-removed-minister-2023-07-25`.',
  unknown: (id) => `There is no claim or case “${id}”, and no message that ever told one.`,
  title: (id) => `Messages that told ${id}`,
  summary: (reached, of) =>
    of === 0
      ? 'No message told this in a form that is no longer right.'
      : `${reached} of ${counted(of, 'message', 'messages')} that told this in an older form ${reached === 1 ? 'is' : 'are'} corrected.`,
  none: 'Only messages that Vigil posted by itself count here: digests, alerts and cases. Answers to questions are not kept.',
  heading: (part, count) =>
    `${{ reached: 'Corrected', waiting: 'On the way', missed: 'Not reached' }[part]} (${count})`,
  message: (slot) => `message for ${slot}`,
  reach: {
    edited: 'the message was changed',
    answered: 'answered below the message',
    waiting: 'waiting to be sent',
    refused: 'refused by the platform',
    left: 'left as it is: what was mended is small, and the message old',
  },
}
