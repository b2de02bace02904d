import type { types } from '@slack/bolt'

/** What every message of ours says. */
export const quiet = { unfurl_links: false, unfurl_media: false } as const

/** Plain text, as Slack wants it wrapped. */
export const plain = (text: string) => ({ type: 'plain_text', text }) as const

/** One block with words. */
export const said = (text: string): types.SectionBlock => ({ type: 'section', text: plain(text) })

/** One block with a button. */
export const pressable = (
  action_id: string,
  more: Partial<types.Button> = {},
): types.ActionsBlock => ({
  type: 'actions',
  elements: [{ type: 'button', text: plain('Press'), action_id, ...more }],
})
