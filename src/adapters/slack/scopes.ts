/** A permission the bot asks for, and what it is for. */
export type Scope = {
  readonly scope: string
  readonly reason: string
  /** Set where it works without it, only less exactly or with less to it: what is missing then. */
  readonly without?: string | undefined
}

/** That a second copy cannot be ruled out. */
const UNSURE = 'a digest that may not have arrived is sent once more, and says so'
/** That what is in the way shows late. */
const LATE = 'what is in the way of posting shows only when something is posted'

/** That files people attach cannot be read. */
const UNREAD = 'admins cannot load facts from an attached file'
/** That nobody is known by a group. */
const UNGROUPED = 'access granted to a user group (slack-group:…) is not given to anybody'

/**
 * Everything the bot may do, and nothing else is asked for. No message is kept, and none is looked
 * at but those that call it by name and, where it cannot tell whether one of its own was posted,
 * the channel’s latest for its own mark. https://docs.slack.dev/reference/scopes
 */
const ASKED = [
  { scope: 'commands', reason: 'Slash commands such as /vigil' },
  { scope: 'app_mentions:read', reason: 'To see messages that call it by name, and no others' },
  {
    scope: 'chat:write',
    reason: 'To answer in threads and by direct message, and to post digests',
  },
  {
    scope: 'users:read',
    reason: 'The language and time zone of whoever asks, and the name of whoever shares',
  },
  {
    scope: 'files:write',
    reason: 'To attach exported lists, and to show pictures of charts and timelines',
  },
  { scope: 'im:write', reason: 'To open the conversation a private list is attached in' },
  {
    scope: 'channels:history',
    reason: 'To look for a digest whose arrival was not confirmed, before it is posted again',
    without: UNSURE,
  },
  { scope: 'groups:history', reason: 'The same in private channels', without: UNSURE },
  { scope: 'im:history', reason: 'The same in direct messages with it', without: UNSURE },
  {
    scope: 'channels:read',
    reason: 'To say what is in the way of posting when a digest is set up',
    without: LATE,
  },
  { scope: 'groups:read', reason: 'The same in private channels', without: LATE },
  {
    scope: 'files:read',
    reason: 'To read a file that is attached to a question, and no others',
    without: UNREAD,
  },
  {
    scope: 'usergroups:read',
    reason: 'To see who is in the user groups that access is granted to',
    without: UNGROUPED,
  },
] as const satisfies readonly Scope[]

export const SCOPES: readonly Scope[] = ASKED

export const BOT_SCOPES = ASKED.map(({ scope }) => scope)
