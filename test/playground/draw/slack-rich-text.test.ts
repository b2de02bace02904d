import { describe, expect, it } from 'vitest'
import { drawMessage } from './drawn.ts'
import { elementsIn, withAttribute, withClass, wordsOf } from './markup.ts'

const run = (text: string, style?: object) => ({ type: 'text', text, ...(style ? { style } : {}) })
const section = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements })

/** A block of rich text, drawn. */
const drawRich = (...elements: readonly object[]) =>
  drawMessage('slack', { blocks: [{ type: 'rich_text', elements }] })

describe('rich text', () => {
  it('is in the styles its runs say', async () => {
    const message = await drawRich(
      section(
        run('a', { bold: true }),
        run('b', { italic: true }),
        run('c', { code: true, bold: true }),
        run('d', { strike: true }),
        { type: 'link', url: 'https://a.example/', text: '[1]' },
        { type: 'channel', channel_id: 'C0SANDBOX' },
      ),
    )
    const [words] = withClass(message, 'm-rich')
    expect(words && elementsIn(words).map((one) => `${one.tag} ${wordsOf(one)}`)).toEqual([
      'p abcd[1]#trying-out',
      'strong a',
      'em b',
      'strong c',
      'code c',
      's d',
      'a [1]',
      'span #trying-out',
    ])
  })

  it('is no markup of any kind', async () => {
    const hostile = '<!channel> *a* _b_ `c` <script> &amp;'
    const message = await drawRich(section(run(hostile)))
    expect(withClass(message, 'm-rich').map(wordsOf)).toEqual([hostile])
  })

  it('has lists that go on from a number, or are set in', async () => {
    const list = (about: object) => ({
      type: 'rich_text_list',
      elements: [section(run('x'))],
      ...about,
    })
    const message = await drawRich(
      list({ style: 'ordered', offset: 6 }),
      list({ style: 'ordered' }),
      list({ style: 'bullet', indent: 1 }),
    )
    expect(
      elementsIn(message)
        .filter(({ tag }) => tag === 'ol' || tag === 'ul')
        .map(({ tag, attributes }) => [tag, attributes.get('start'), attributes.get('class')]),
    ).toEqual([
      ['ol', '7', 'm-indent-0'],
      ['ol', undefined, 'm-indent-0'],
      ['ul', undefined, 'm-indent-1'],
    ])
  })

  it('has quotations, and fixed letters that can be scrolled with the keyboard', async () => {
    const message = await drawRich(
      { type: 'rich_text_quote', elements: [run('said')] },
      { type: 'rich_text_preformatted', elements: [run('a  b\n   ^')] },
    )
    const shown = elementsIn(message).filter(({ tag }) => tag === 'blockquote' || tag === 'pre')
    expect(shown.map(wordsOf)).toEqual(['said', 'a  b\n   ^'])
    expect(shown[1]?.attributes.get('tabindex')).toBe('0')
  })

  it('is words where a link leads nowhere a reader may be led', async () => {
    const message = await drawRich(section({ type: 'link', url: 'javascript:alert(1)', text: 'x' }))
    expect(withAttribute(message, 'href')).toEqual([])
    expect(withClass(message, 'm-rich').map(wordsOf)).toEqual(['x'])
  })
})
