import { discordDrawer } from '#adapters/playground/draw/discord/drawer.ts'
import type { Drawer, FormOnPage, OnPage } from '#adapters/playground/draw/drawn.ts'
import { slackDrawer } from '#adapters/playground/draw/slack/drawer.ts'
import type { ChatPlatform } from '#core/place.ts'
import type { PreviewMessage } from '#core/preview.ts'
import { type Element, readMarkup } from './markup.ts'

export const DRAWERS: Readonly<Record<ChatPlatform, Drawer>> = {
  discord: discordDrawer,
  slack: slackDrawer,
}

type Payload = Readonly<Record<string, unknown>>
type About = Partial<Omit<PreviewMessage, 'payload'>> & Partial<OnPage>

const MESSAGE = {
  isPrivate: false,
  isInPlace: false,
  parts: 1,
  meters: [],
  pictures: new Map(),
  files: [],
}

/** A message drawn, in English and for everyone unless a test says otherwise. */
export function drawMessage(
  platform: ChatPlatform,
  payload: Payload,
  { language = 'en', pictureAt = () => undefined, typed, ...about }: About = {},
): Promise<Element> {
  const message = { ...MESSAGE, ...about, payload }
  return readMarkup(DRAWERS[platform].message(message, { language, pictureAt, typed }))
}

export const drawForm = (
  platform: ChatPlatform,
  payload: Payload,
  about: Partial<FormOnPage> = {},
): Promise<Element> => readMarkup(DRAWERS[platform].form(payload, { language: 'en', ...about }))
