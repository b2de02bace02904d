import { describe, expect, it } from 'vitest'
import { clientOf, errorOf } from './client.ts'
import { jsonOf, listOf } from './json.ts'
import { quiet } from './sample.ts'
import { startSlack } from './server.ts'

describe('files', () => {
  it('takes files in the three steps of the SDK, with words for a picture', async () => {
    await using slack = await startSlack()
    const { files, chat } = clientOf(slack)
    const { channelId: channel } = slack
    const file = Buffer.from('a picture')
    const about = { filename: 'timeline.png', title: 'Timeline', alt_text: 'Four events' }
    await files.uploadV2({ file, ...about, channel_id: channel, initial_comment: 'Look' })
    const [shared] = slack.last().files
    expect(shared).toMatchObject({ title: 'Timeline', alt_txt: 'Four events', size: 9 })
    const image = { type: 'image', alt_text: 'Four events' } as const
    const showing = (id: string) =>
      chat.postMessage({
        channel,
        text: 'a',
        blocks: [{ ...image, slack_file: { id } }],
        ...quiet,
      })
    expect((await showing(String(shared?.['id']))).ok).toBe(true)
    expect(slack.violations).toEqual([])
    for (const id of ['F404', 'F00000404']) {
      expect(await errorOf(showing(id))).toMatchObject({ error: 'invalid_blocks' })
    }
    slack.deleteFiles()
    expect(await errorOf(showing(String(shared?.['id'])))).toMatchObject({
      error: 'invalid_blocks',
    })
  })

  it('shows a file of the bot’s own that no channel has, once it has looked at it, and only at home', async () => {
    await using slack = await startSlack()
    slack.lookAtFiles(1)
    const { files, chat } = clientOf(slack)
    const about = { filename: 'chart.png', title: 'Chart', alt_text: 'Two bars' }
    await files.uploadV2({ file: Buffer.from('a picture'), ...about })
    const completed = await slack.request('files.completeUploadExternal')
    const id = String(jsonOf(listOf(completed.args['files'])[0])['id'])
    const blocks = [{ type: 'image', alt_text: 'Two bars', slack_file: { id } } as const]
    const show = () => chat.postMessage({ channel: slack.channelId, text: 'a', blocks, ...quiet })
    expect(slack.channel().messages).toEqual([])
    expect(await errorOf(show())).toMatchObject({ error: 'invalid_blocks' })
    expect((await show()).ok).toBe(true)
    expect(slack.violations).toEqual([])
    const other = slack.addTeam()
    const [channel = ''] = other.channels.keys()
    const abroad = clientOf(slack, other.botToken).chat.postMessage({
      ...{ channel, text: 'a', blocks },
      ...quiet,
    })
    expect(await errorOf(abroad)).toMatchObject({ error: 'invalid_blocks' })
  })

  it('hands out a file to who may see it', async () => {
    await using slack = await startSlack()
    slack.say.mention({ text: 'load', files: [{ name: 'pack.json', content: '{"a":1}' }] })
    const url = String(slack.last().files[0]?.['url_private_download'])
    const get = (token: string) =>
      fetch(url, { headers: { authorization: `Bearer ${token}` }, redirect: 'manual' })
    expect(await (await get(slack.botToken)).text()).toBe('{"a":1}')
    expect((await get('xoxb-another')).status).toBe(302)
  })
})
