import { describe, expect, it } from 'vitest'
import { liveMentions } from './limits/mentions.ts'

const mrkdwn = (text: string, verbatim = true) => ({
  blocks: [{ type: 'section', text: { type: 'mrkdwn', text, verbatim } }],
})
const rich = (element: object) => ({
  blocks: [{ type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] }],
})
const plain = (text: string) => ({
  blocks: [{ type: 'section', text: { type: 'plain_text', text } }],
})

describe('what rings', () => {
  it.each([
    '<!here>',
    '<!channel>',
    '<!everyone>',
    '<!here|here>',
    '<@U0123>',
    '<@W0123|somebody>',
    '<#C0123>',
    '<#C0123|general>',
    '<!subteam^S0123>',
  ])('%s in text and in mrkdwn, and nowhere else', (mention) => {
    const words = `so ${mention}, then`
    expect(liveMentions({ text: words })).toEqual([`text: a live mention ${mention}`])
    expect(liveMentions(mrkdwn(words))).toEqual([`blocks[0].text.text: a live mention ${mention}`])
    expect(liveMentions({ initial_comment: words })).toHaveLength(1)
    expect(liveMentions(plain(words))).toEqual([])
    expect(liveMentions(rich({ type: 'text', text: words }))).toEqual([])
    const escaped = words.replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    expect(liveMentions({ text: escaped, ...mrkdwn(escaped) })).toEqual([])
  })

  it.each([
    { type: 'user', user_id: 'U1' },
    { type: 'usergroup', usergroup_id: 'S1' },
    { type: 'broadcast', range: 'here' },
    { type: 'team', team_id: 'T1' },
  ])('an element $type of rich text', (element) => {
    expect(liveMentions(rich(element))).toEqual([
      `blocks[0].elements[0].elements[0]: a ${element.type} element`,
    ])
  })

  it('no element that shows the name of a channel', () => {
    expect(liveMentions(rich({ type: 'channel', channel_id: 'C1' }))).toEqual([])
  })

  it('names that Slack would find itself', () => {
    expect(liveMentions({ text: 'a', link_names: true })).toHaveLength(1)
    expect(liveMentions({ text: 'a', parse: 'full' })).toHaveLength(1)
    expect(liveMentions({ text: 'a', link_names: false, parse: 'none' })).toEqual([])
    expect(liveMentions(mrkdwn('hello @here', false))).toHaveLength(1)
    expect(liveMentions(mrkdwn('hello @here', true))).toEqual([])
  })

  it('what is inside tables, context, menus and views is looked at too', () => {
    const element = { type: 'mrkdwn', text: '<!here>', verbatim: true }
    expect(liveMentions({ blocks: [{ type: 'context', elements: [element] }] })).toEqual([
      'blocks[0].elements[0].text: a live mention <!here>',
    ])
    const cell = rich({ type: 'user', user_id: 'U1' }).blocks[0]
    expect(liveMentions({ blocks: [{ type: 'table', rows: [[cell]] }] })).toHaveLength(1)
  })
})

describe('a link', () => {
  it.each([
    ['https://a.example/1', 'a title'],
    ['https://a.example/1', '[1]'],
    ['https://a.example/1', 'https://a.example/2'],
    ['https://www.a.example/1', 'a.example'],
    ['https://a.example/1', '3.5 per cent'],
    ['https://a.example/1', ''],
  ])('to %s may say “%s”', (url, label) => {
    expect(liveMentions({ text: `<${url}|${label}>` })).toEqual([])
    expect(liveMentions(rich({ type: 'link', url, text: label }))).toEqual([])
  })

  it.each([
    ['https://evil.example/', 'https://a.example/1'],
    ['https://evil.example/', 'a.example'],
    ['https://evil.example/', 'see https://a.example/1 for more'],
    ['https://evil.example/', 'www.a.example/news'],
    ['https://evil.example/', 'xinhuanet.com'],
  ])('to %s may not say “%s”', (url, label) => {
    expect(liveMentions({ text: `<${url}|${label}>` })).toEqual([
      `text: "${label}" leads to ${url}`,
    ])
    expect(liveMentions(rich({ type: 'link', url, text: label }))).toHaveLength(1)
  })
})
