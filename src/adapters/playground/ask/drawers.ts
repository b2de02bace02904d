import type { ChatPlatform } from '#core/place.ts'
import { discordDrawer } from '../draw/discord/drawer.ts'
import type { Drawer } from '../draw/drawn.ts'
import { slackDrawer } from '../draw/slack/drawer.ts'

/** What draws each platform’s payloads. */
export const DRAWERS: Readonly<Record<ChatPlatform, Drawer>> = {
  discord: discordDrawer,
  slack: slackDrawer,
}
