/** What a person's browser saw on the way through an installation. */
export type Walk = {
  /** Where Slack's page is. */
  readonly authorizeUrl: string
  /** Where Slack sent the browser back to. */
  readonly callbackUrl: string
  readonly status: number
  readonly text: string
  /** Visits the callback again, as somebody replaying it would. */
  replay(): Promise<{ readonly status: number; readonly text: string }>
}

/** How the browser misbehaves: another's state or none, or the state without the cookie it belongs to. */
export type Trick = 'wrong-state' | 'no-state' | 'no-cookie'

/** Walks from the bot's install page over Slack's authorize page back to the bot, as a browser does. */
export async function walkInstall(installUrl: string, trick?: Trick): Promise<Walk> {
  const page = await fetch(installUrl, { redirect: 'manual' })
  const cookie = (page.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const link = page.headers.get('location') ?? linkIn(await page.text())
  const asked = await fetch(link, { redirect: 'manual' })
  const back = asked.headers.get('location')
  if (back === null) throw new Error(`The authorize page shows: ${await asked.text()}`)
  const callback = new URL(back)
  if (trick === 'wrong-state') callback.searchParams.set('state', 'somebody-elses')
  if (trick === 'no-state') callback.searchParams.delete('state')
  const visit = async () => {
    const headers = trick === 'no-cookie' ? {} : { cookie }
    const answer = await fetch(callback, { headers, redirect: 'manual' })
    return { status: answer.status, text: await answer.text() }
  }
  return {
    authorizeUrl: link,
    callbackUrl: callback.href,
    ...(await visit()),
    replay: visit,
  }
}

function linkIn(html: string): string {
  const found = /href="([^"]*\/oauth\/v2\/authorize[^"]*)"/.exec(html)?.[1]
  if (found === undefined) throw new Error('There is no link to an authorize page')
  return found.replaceAll('&amp;', '&')
}
