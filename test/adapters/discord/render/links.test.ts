import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linkTarget, looksLikeAddress } from '#adapters/discord/render/links.ts'
import { paragraph } from '#core/brief.ts'
import { someAddress, someWords } from '../../../fixtures/chat-words.ts'
import { briefWith } from '../../console/briefs.ts'
import { readMarkdown } from './markdown.ts'
import { show, texts } from './shown.ts'

const linked = (link: string, to: string) =>
  texts(show(briefWith({ blocks: [paragraph([{ link, to }])] })))[1] ?? ''

describe('an address', () => {
  it.each([
    ['https://a.example/x?y=1&z=2#s', 'https://a.example/x?y=1&z=2#s'],
    ['https://zh.example/%E7%A7%A6刚', 'https://zh.example/秦刚'],
    ['https://a.example/%E9%A6%96%20%C3%A9%E7', 'https://a.example/首%20%C3%A9%E7'],
    ['https://例子.example/', 'https://xn--fsqu00a.example/'],
    ['https://a.example/wiki/X_(Y)', 'https://a.example/wiki/X_%28Y%29'],
    ['https://a.example/>)<@1>*`|\\', 'https://a.example/%3E%29%3C%401%3E%2A%60%7C/'],
    ['https://a.example/@everyone', 'https://a.example/%40everyone'],
    ['https://a.example/?to=discord.gg/abc', 'https://a.example/?to=discord%2Egg/abc'],
  ])('%s can be linked, as %s', (to, safe) => {
    expect(linkTarget(to)).toBe(safe)
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'discord://-/channels/1',
    '//a.example',
    'https://',
    'https://a.example/a b',
    'https://a.example/\n',
    'https://good.example@evil.example/',
    'https://discord.gg/abc',
    'https://ptb.discord.com/invite/abc',
    'https://discordapp.com./invite/abc',
    `https://a.example/${'x'.repeat(2_000)}`,
    `https://a.example/${'é'.repeat(400)}`,
  ])('%s is no link', (to) => {
    expect(linkTarget(to)).toBeUndefined()
    expect(readMarkdown(linked('Words', to))).toEqual({ text: 'Words', marks: [], stray: [] })
  })

  it('that can be linked has nothing in it that ends a link or is a mention', () => {
    fc.assert(
      fc.property(someAddress(someWords), (to) => {
        expect(linkTarget(to) ?? 'http://-').toMatch(
          /^https?:\/\/(?:[!#-&+-;=?A-[\]^_a-{}~]|\p{L}|\p{N})+$/u,
        )
      }),
      { numRuns: 3_000 },
    )
  })
})

describe('a link', () => {
  it('has the words in front of the address', () => {
    expect(linked('The notice', 'https://a.example/1')).toBe('[The notice](https://a.example/1)')
  })

  it.each([
    'https://good.example',
    'see www.good.example',
    'good.example',
    'Good.Example/path',
    'good。example',
    'https\u200b://good.example',
    '10.0.0.1',
  ])('never promises another address: %s', (words) => {
    const { text, marks } = readMarkdown(linked(words, 'https://www.evil.example/'))
    expect(marks).toEqual([{ kind: 'link', text: 'evil.example', to: 'https://www.evil.example/' }])
    expect(text).toBe(`${words.replace('\u200b', '')} (evil.example)`)
  })

  it.each([
    'U.S. officials, p. 3',
    'Qin Gang; State Secrets Law (newsletter)',
    '秦剛被免去外交部部長職務,由王毅再出任。又',
    'No. 5, at 3.5 per cent',
  ])('may have words that are no address: %s', (words) => {
    expect(looksLikeAddress(words)).toBe(false)
  })

  it('cannot be finished or taken over by its words or by what follows', () => {
    const { marks } = readMarkdown(linked('a](https://evil.example) [b', 'https://a.example/'))
    expect(marks).toEqual([{ kind: 'link', text: 'a.example', to: 'https://a.example/' }])
    expect(linked('a] [b', 'https://a.example/')).toBe(
      'a\\] \\[b ([a.example](https://a.example/))',
    )
    const after = show(
      briefWith({
        blocks: [
          paragraph([{ link: 'Good', to: 'https://a.example/' }, ' x](https://evil.example)']),
        ],
      }),
    )
    expect(readMarkdown(texts(after)[1] ?? '').marks).toEqual([
      { kind: 'link', text: 'Good', to: 'https://a.example/' },
    ])
  })

  it('without words is called by where it leads', () => {
    expect(linked(' \u200b', 'https://www.a.example/x')).toBe(
      '[a.example](https://www.a.example/x)',
    )
  })

  it('with more words than a message holds keeps them all, and leads there from behind them', () => {
    const { text, marks } = readMarkdown(linked('word '.repeat(700), 'https://a.example/'))
    expect(text.match(/word/g)?.length).toBeGreaterThan(100)
    expect(marks.filter(({ kind }) => kind === 'link')).toEqual([])
  })
})
