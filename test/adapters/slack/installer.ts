import { randomBytes } from 'node:crypto'
import { expect } from 'vitest'
import type { Newsroom } from '#core/newsroom.ts'
import type { SlackStandIn } from '../../platforms/slack/stand-in.ts'
import { type Bot, type BotOptions, startBot } from './bot.ts'
import { installationsInMemory } from './installations.ts'

export const REDIRECT = 'https://vigil.example/slack/oauth_redirect'

/** The bot as workspaces install it themselves. */
export async function startInstaller(
  slack: SlackStandIn,
  newsroom: Newsroom,
  options: BotOptions = {},
) {
  const installations = installationsInMemory()
  const { clientId, clientSecret } = slack
  const oauth = {
    clientId,
    clientSecret,
    stateSecret: 'a secret for states',
    redirectUri: REDIRECT,
    sealKey: randomBytes(32).toString('hex'),
  }
  const bot = await startBot(slack, newsroom, {
    over: 'http',
    installations,
    ...options,
    settings: { botToken: undefined, oauth, ...options.settings },
  })
  return { bot, installations, [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose]() }
}

/** Somebody’s browser, from our page to Slack’s and on its way back to us. */
export async function authorized(bot: Bot) {
  const page = await fetch(`${bot.url}/slack/install`, { redirect: 'manual' })
  const asked = new URL(page.headers.get('location') ?? '')
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const slack = await fetch(asked, { redirect: 'manual' })
  const back = new URL(slack.headers.get('location') ?? '')
  return { asked, cookie, back }
}

/** The browser arrives with what Slack sent it back with. */
export const comeBack = (bot: Bot, back: URL, cookie?: string) =>
  fetch(`${bot.url}/slack/oauth_redirect${back.search}`, {
    redirect: 'manual',
    headers: cookie === undefined ? {} : { cookie },
  })

/** All of it, as it should go. */
export async function install(bot: Bot) {
  const { back, cookie } = await authorized(bot)
  const { status } = await comeBack(bot, back, cookie)
  expect(status).toBe(200)
}
