import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { liveMentions, mentions } from './mentions.ts'
import { words } from './rows.ts'

const inContent = (content: string) => mentions({ content }).map((each) => each.slice(9))

describe('a mention', () => {
  it.each([
    ['a user', 'Ask <@123>.', ['<@123>']],
    ['a user by nickname', '<@!123>', ['<@!123>']],
    ['a role', '<@&123>', ['<@&123>']],
    ['a channel', '<#123>', ['<#123>']],
    ['a command', '</who name:123>', ['</who name:123>']],
    ['a page of the guild', '<id:customize>', ['<id:customize>']],
    ['everyone', 'a@everyone b@here', ['@everyone', '@here']],
    ['several', '<@1><@2>', ['<@1>', '<@2>']],
    ['one behind an escaped backslash', '\\\\<@1>', ['<@1>']],
    ['one after code', '`x` <@1>', ['<@1>']],
    ['one after ticks that do not close', '``x` <@1>', ['<@1>']],
  ])('is found: %s', (_, text, found) => {
    expect(inContent(text)).toEqual(found)
  })

  it.each([
    ['a time', '<t:1700000000:F>'],
    ['an emoji', '<:name:123>'],
    ['an address', '<https://example.org/@1>'],
    ['what is no id', '<@abc> @every one </who>'],
    ['an escaped bracket', '\\<@123> \\<#123> \\</who:123>'],
    ['an escaped sign', '<\\@123> \\@everyone \\@here'],
    ['code', '`<@123>` ``a ` @everyone``'],
    ['a block of code', '```\n<@123>\n```'],
  ])('is not found: %s', (_, text) => {
    expect(inContent(text)).toEqual([])
  })

  it('is looked for wherever Discord reads markdown, with its place', () => {
    const data = {
      content: '<@1>',
      embeds: [{ title: '<@2>', description: '<@3>', fields: [{ name: '<@4>', value: '<@5>' }] }],
      components: [{ type: 17, components: [{ type: 9, components: [words('<@6>')] }] }],
    }
    const found = [
      'content: <@1>',
      'embeds[0].title: <@2>',
      'embeds[0].description: <@3>',
      'embeds[0].fields[0].name: <@4>',
      'embeds[0].fields[0].value: <@5>',
      'components[0].components[0].components[0].content: <@6>',
    ]
    expect(mentions(data)).toEqual(found)
    expect(mentions({ type: 4, data })).toEqual(found.map((each) => `data.${each}`))
  })

  it('is not looked for in labels and alt text, which are shown as they are', () => {
    const components = [
      { type: 1, components: [{ type: 2, style: 1, label: '<@1>', custom_id: '@everyone' }] },
      { type: 12, items: [{ media: { url: 'https://example.org' }, description: '@here' }] },
    ]
    expect(mentions({ components })).toEqual([])
  })

  it('is dead in any text whose signs are all escaped', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<@1>',
        '<@&1>',
        '<#1>',
        '</a:1>',
        '@everyone',
        '@here',
        '`',
        '``',
        '\\',
        '<',
        '@',
      ),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const escaped = pieces.join('').replaceAll(/[\\`<>@]/g, '\\$&')
        expect(inContent(escaped)).toEqual([])
      }),
    )
  })

  it('never takes long, nor throws', () => {
    const ticks = Array.from({ length: 200 }, (_, i) => '`'.repeat(i + 1)).join(' ')
    expect(inContent(ticks)).toEqual([])
    for (const odd of [null, 1, [], { content: 1, embeds: [null], components: [1] }]) {
      expect(mentions(odd)).toEqual([])
      expect(liveMentions(odd)).toEqual([])
    }
  })
})

describe('a live mention', () => {
  const live = (content: string, allowed?: unknown) =>
    liveMentions({ content, allowed_mentions: allowed }).map((each) => each.slice(9))

  it('is no name of a channel, which notifies nobody', () => {
    expect(live('See <#123>.')).toEqual([])
    expect(live('See <#123>.', { parse: ['users', 'roles', 'everyone'] })).toEqual([])
  })

  it('is no name of a user where the message allows no mention of users', () => {
    expect(live('<@1> <@!2>', { parse: [] })).toEqual([])
    expect(live('<@1>', { parse: [], users: [] })).toEqual([])
    const data = { content: '<@1>', allowed_mentions: { parse: [] } }
    expect(liveMentions({ type: 4, data })).toEqual([])
  })

  it.each([
    ['nothing is said', undefined],
    ['no kind is ruled out', {}],
    ['users are allowed', { parse: ['users'] }],
    ['that user is listed', { parse: [], users: ['1'] }],
  ])('is the name of a user where %s', (_, allowed) => {
    expect(live('<@1>', allowed)).toEqual(['<@1>'])
  })

  it('is any other mention, whatever is allowed', () => {
    const others = ['<@&1>', '</who:1>', '<id:guide>', '@everyone', '@here']
    expect(live(others.join(' '), { parse: [] })).toEqual(others)
  })
})
