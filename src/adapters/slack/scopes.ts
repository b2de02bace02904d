/** A permission the bot asks for, and what it is for. */
export type Scope = { readonly scope: string; readonly reason: string }

/**
 * Everything the bot may do, and nothing else is asked for. No message is read but those that call
 * it by name. https://docs.slack.dev/reference/scopes
 */
export const SCOPES = [
  { scope: 'commands', reason: 'Slash commands such as /vigil' },
  { scope: 'app_mentions:read', reason: 'To see messages that call it by name, and no others' },
  { scope: 'chat:write', reason: 'To answer in threads and by direct message' },
  { scope: 'users:read', reason: 'The language of whoever asks, and the name of whoever shares' },
  { scope: 'files:write', reason: 'To attach exported lists' },
  { scope: 'im:write', reason: 'To open the conversation a private list is attached in' },
] as const satisfies readonly Scope[]

export const BOT_SCOPES = SCOPES.map(({ scope }) => scope)
