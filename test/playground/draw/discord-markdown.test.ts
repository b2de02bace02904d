import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { escapeWords } from '#adapters/discord/render/escape.ts'
import { oneLine } from '#core/one-line.ts'
import { someWords } from '../../fixtures/chat-words.ts'
import { drawMessage } from './drawn.ts'
import { type Element, elementsIn, withClass, wordsOf } from './markup.ts'

/** A Text Display, drawn. */
async function read(content: string): Promise<Element> {
  const message = await drawMessage('discord', { components: [{ type: 10, content }] })
  const [text] = withClass(message, 'm-text')
  if (!text) throw new Error('no text')
  return text
}

/** What stands directly in a text: tags, and the words in each. */
const outline = async (content: string): Promise<readonly string[]> =>
  (await read(content)).children.map((child) =>
    typeof child === 'string' ? child : `${child.tag}: ${wordsOf(child)}`,
  )

/** Tags within a line that mean something, with their words. */
const marks = async (content: string): Promise<readonly string[]> =>
  elementsIn(await read(content))
    .filter(({ tag }) => tag !== 'p')
    .map((element) => `${element.tag}: ${wordsOf(element)}`)

describe('what a line begins with', () => {
  it('is a heading, small print, a list or a quotation', async () => {
    expect(
      await outline('## Qin Gang\n-# small\n- one\n- two\n> said\n> again\nplain\nlines'),
    ).toEqual([
      'div: Qin Gang',
      'p: small',
      'ul: onetwo',
      'blockquote: said\nagain',
      'p: plain\nlines',
    ])
  })

  it('is nothing where it is escaped', async () => {
    const escaped = ['\\# x', '\\- x', '1\\. x', '\\> x', '\\-# x'].join('\n')
    expect(await outline(escaped)).toEqual(['p: # x\n- x\n1. x\n> x\n-# x'])
  })

  it('numbers a list from its first number on, as Discord does', async () => {
    const [list] = elementsIn(await read('7. seven\n9. eight')).filter(({ tag }) => tag === 'ol')
    expect(list?.attributes.get('start')).toBe('7')
    expect(list?.children).toHaveLength(2)
  })

  it('goes on where the next line is set in', async () => {
    const text = await read('- one\n  goes on\n  - inner\n- two')
    const [outer, inner] = elementsIn(text).filter(({ tag }) => tag === 'ul')
    expect(outer?.children.map(wordsOf)).toEqual(['one\ngoes oninner', 'two'])
    expect(inner?.children.map(wordsOf)).toEqual(['inner'])
  })
})

describe('headings', () => {
  const levels = async (...texts: readonly string[]) => {
    const components = texts.map((content) => ({ type: 10, content }))
    const message = await drawMessage('discord', { components })
    return elementsIn(message)
      .filter(({ attributes }) => attributes.get('role') === 'heading')
      .map(({ attributes }) => attributes.get('aria-level'))
  }

  it('begin at the third level, whatever their size', async () => {
    expect(await levels('### Please try that again')).toEqual(['3'])
  })

  it('skip none, through a whole message', async () => {
    expect(await levels('## a\n### b', '### c\n# d', '### e')).toEqual(['3', '4', '4', '3', '4'])
  })
})

describe('what stands within a line', () => {
  it('is shown the way it is marked', async () => {
    expect(await marks('**strong** *lean* _lean_ __under__ ~~gone~~ `co*de*` ||hidden||')).toEqual([
      'strong: strong',
      'em: lean',
      'em: lean',
      'u: under',
      's: gone',
      'code: co*de*',
      'span: hidden',
    ])
  })

  it('is marked inside other marks', async () => {
    expect(await marks('**a [b `c`](https://a.example/)**')).toEqual([
      'strong: a b c',
      'a: b c',
      'code: c',
    ])
  })

  it('is a footnote that leads to its source', async () => {
    const [link] = elementsIn(await read('x [\\[1\\]](https://zh.example/秦刚)')).filter(
      ({ tag }) => tag === 'a',
    )
    expect(link && wordsOf(link)).toBe('[1]')
    expect(link?.attributes.get('href')).toBe('https://zh.example/%E7%A7%A6%E5%88%9A')
    expect(link?.attributes.get('rel')).toBe('noopener noreferrer')
  })

  it('is no link where it would lead anywhere but to a page', async () => {
    expect(await marks('[a](javascript:alert(1)) [b](https://me@evil.example/)')).toEqual([])
  })

  it('names channels and people', async () => {
    expect(await marks('<#987654321098765432> <@987654321098765432> @everyone')).toEqual([
      'span: #987654321098765432',
      'span: @987654321098765432',
      'span: @everyone',
    ])
  })

  it('is nothing but words where it is escaped', async () => {
    const escaped =
      '\\*\\*a\\*\\* \\_b\\_ \\`c\\` \\[d\\](https\\://e.example) \\<\\@1> \\<\\#1> \\|\\|f\\|\\| \\@everyone'
    expect(await outline(escaped)).toEqual([
      'p: **a** _b_ `c` [d](https://e.example) <@1> <#1> ||f|| @everyone',
    ])
    expect(await marks(escaped)).toEqual([])
  })
})

describe('code between fences', () => {
  it('keeps every column, and can be scrolled with the keyboard', async () => {
    const [block] = (await read('before\n```\na   b\n    ^\n```\nafter')).children.filter(
      (child) => typeof child !== 'string' && child.tag === 'pre',
    )
    if (typeof block !== 'object') throw new Error('no code')
    expect(wordsOf(block)).toBe('a   b\n    ^')
    expect(block.attributes.get('tabindex')).toBe('0')
    expect(block.attributes.get('aria-label')).toBe('Text with fixed columns')
  })

  it('has no marks in it', async () => {
    expect(await marks('```\n**a** [b](https://a.example)\n```')).toEqual([
      'pre: **a** [b](https://a.example)',
    ])
  })

  it('tells what was added, removed and altered in a diff', async () => {
    const text = await read('```diff\n  same\n+ new\n- old\n! other\n```')
    const lines = ['m-added', 'm-removed', 'm-altered'].map((kind) =>
      withClass(text, kind).map(wordsOf),
    )
    expect(lines).toEqual([['+ new'], ['- old'], ['! other']])
  })

  it('is nothing where it is not closed', async () => {
    expect(wordsOf(await read('```\na'))).toContain('```')
  })
})

it('shows any words the adapter escaped as the words they were', async () => {
  await fc.assert(
    fc.asyncProperty(someWords, async (words) => {
      const said = oneLine(words).trim()
      fc.pre(said !== '')
      const text = await read(escapeWords(words))
      expect(wordsOf(text)).toBe(said)
      expect(elementsIn(text).map(({ tag }) => tag)).toEqual(['p'])
    }),
    { numRuns: 2_000 },
  )
})

it('shows what is longer than any message as it is', async () => {
  expect(await outline('*'.repeat(100_000))).toEqual([`p: ${'*'.repeat(100_000)}`])
})
