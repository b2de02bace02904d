/**
 * Names that Slack keeps for itself, or that are too likely to be refused or to mean something
 * else. One of them in a manifest voids all its commands, so none is ever registered; `/vigil` takes
 * those commands too.
 * https://slack.com/help/articles/201259356-Use-built-in-slash-commands
 * https://github.com/NousResearch/hermes-agent/pull/18456
 * https://github.com/openclaw/openclaw/pull/29032
 */
export const RESERVED: ReadonlySet<string> = new Set(
  [
    'me status away active dnd shrug remind msg dm feed who collapse expand leave join open search',
    'topic mute pro shortcuts help archive unarchive invite kick remove rename part close prefs',
    'keys apps call huddle feedback star unstar mark-read pin canvas workflow discover',
  ]
    .join(' ')
    .split(' '),
)
