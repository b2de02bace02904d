import type { AddressInfo } from 'node:net'
import { App, HTTPReceiver, MemoryInstallationStore } from '@slack/bolt'
import { describe, expect, it } from 'vitest'
import { createLog } from './bolt-app.ts'
import { type Trick, walkInstall } from './install.ts'
import { startSlack } from './server.ts'
import type { SlackStandIn } from './stand-in.ts'

/** A real app that many workspaces can install. */
async function startInstallable(slack: SlackStandIn) {
  const { logger, log } = createLog()
  const clientOptions = { slackApiUrl: slack.apiUrl }
  const store = new MemoryInstallationStore()
  const receiver = new HTTPReceiver({
    signingSecret: slack.signingSecret,
    clientId: slack.clientId,
    clientSecret: slack.clientSecret,
    stateSecret: 'a-state-secret-of-a-test',
    scopes: ['commands', 'chat:write'],
    installationStore: store,
    installerOptions: { authorizationUrl: slack.authorizeUrl, clientOptions },
    logger,
  })
  // Without a redirect_uri Slack sends people to the first address of the app's settings.
  const app = new App({ receiver, clientOptions, logger })
  app.command('/vigil', async ({ ack, context }) => {
    await ack({ text: `In ${context.teamId}`, unfurl_links: false, unfurl_media: false })
  })
  const server = await receiver.start({ port: 0, host: '127.0.0.1' })
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  const url = `http://127.0.0.1:${port}`
  slack.setRedirectUrls([`${url}/slack/oauth_redirect`])
  slack.deliverTo(`${url}/slack/events`)
  return { url, store, log, [Symbol.asyncDispose]: () => receiver.stop() }
}

describe('an installation', () => {
  it('goes over Slack and back, and the app then works in that workspace', async () => {
    await using slack = await startSlack()
    const team = slack.addTeam('Second workspace')
    await using app = await startInstallable(slack)
    slack.decide({ decides: 'allow', team: team.id })
    const walk = await walkInstall(`${app.url}/slack/install`)
    expect(walk.status).toBe(200)
    const query = { isEnterpriseInstall: false, enterpriseId: undefined, teamId: team.id }
    const stored = await app.store.fetchInstallation(query)
    expect(stored).toMatchObject({
      team: { id: team.id, name: 'Second workspace' },
      bot: { token: team.botToken, userId: team.botUserId, id: team.botId },
    })
    const asked = slack.say.command({ command: '/vigil', team: team.id })
    expect((await asked.answer()).payload['text']).toBe(`In ${team.id}`)
  })

  it.each<Trick>([
    'wrong-state',
    'no-state',
    'no-cookie',
  ])('with %s stores nothing', async (trick) => {
    await using slack = await startSlack()
    await using app = await startInstallable(slack)
    const walk = await walkInstall(`${app.url}/slack/install`, trick)
    expect(walk.status).toBe(400)
    expect(slack.requests.map(({ method }) => method)).toEqual(['authorize'])
  })

  it('replayed is refused by Slack, as its code was used', async () => {
    await using slack = await startSlack()
    await using app = await startInstallable(slack)
    const walk = await walkInstall(`${app.url}/slack/install`)
    await walk.replay()
    const exchanged = slack.requests.filter(({ method }) => method === 'oauth.v2.access')
    expect(exchanged.map(({ answer }) => answer)).toMatchObject([
      { ok: true },
      { ok: false, error: 'code_already_used' },
    ])
  })

  it('that somebody declines comes back with that', async () => {
    await using slack = await startSlack()
    await using app = await startInstallable(slack)
    slack.decide({ decides: 'deny' })
    const walk = await walkInstall(`${app.url}/slack/install`)
    expect(walk.callbackUrl).toContain('error=access_denied')
    expect(walk.status).toBe(500)
  })

  it('sends nobody to an address that is not registered', async () => {
    await using slack = await startSlack()
    slack.setRedirectUrls(['https://vigil.example/'])
    const asked = new URL(slack.authorizeUrl)
    asked.search = new URLSearchParams({
      client_id: slack.clientId,
      scope: 'commands',
      redirect_uri: 'https://elsewhere.example/',
    }).toString()
    const answer = await fetch(asked, { redirect: 'manual' })
    expect(await answer.text()).toContain('bad_redirect_uri')
  })
})

describe('leaving', () => {
  it('voids the tokens and tells the app twice', async () => {
    await using slack = await startSlack()
    await using app = await startInstallable(slack)
    const walk = await walkInstall(`${app.url}/slack/install`)
    expect(walk.status).toBe(200)
    const { tokensRevoked, appUninstalled } = slack.say.uninstall()
    await Promise.all([tokensRevoked.acked, appUninstalled.acked])
    expect([tokensRevoked.payload['event'], appUninstalled.payload['event']]).toMatchObject([
      { type: 'tokens_revoked', tokens: { bot: [slack.botUserId] } },
      { type: 'app_uninstalled' },
    ])
    const answer = await fetch(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.botToken}` },
    })
    expect(await answer.json()).toEqual({ ok: false, error: 'token_revoked' })
  })
})
