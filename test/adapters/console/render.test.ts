import { describe, expect, it } from 'vitest'
import { type Block, heading, paragraph, quiet, type Span } from '#core/brief.ts'
import type { Look } from '../../../src/adapters/console/look.ts'
import { renderConsole } from '../../../src/adapters/console/render.ts'
import { briefWith, qinGang } from './briefs.ts'

const plainLook: Look = { columns: 80, colour: false, links: false }
const show = (blocks: readonly Block[], look: Partial<Look> = {}) =>
  renderConsole(briefWith({ blocks }), { ...plainLook, ...look })
    .split('\n')
    .slice(2)
    .join('\n')
const span = (one: Span, look: Partial<Look> = {}) => show([paragraph([one])], look).trimEnd()

describe('an answer in the terminal', () => {
  it.each([46, 80, 100])('fits %i columns, Chinese included', async (columns) => {
    const text = renderConsole(qinGang, { ...plainLook, columns })
    await expect(text).toMatchFileSnapshot(`golden/who-${columns}.txt`)
  })

  it('has colours and links in a terminal that shows them', async () => {
    const text = renderConsole(qinGang, { columns: 80, colour: true, links: true })
    await expect(text).toMatchFileSnapshot('golden/who-80-colour.txt')
  })

  it('stands directly under its heading', () => {
    expect(show([paragraph(['a']), heading('Head'), paragraph(['b'])])).toBe('a\n\nHead\nb\n')
  })
})

describe('the spans of a line', () => {
  const certain = { certainty: 'alleged', text: 'took bribes' } as const

  it('name the certainty whether or not there is colour', () => {
    expect(span(certain)).toBe('took bribes (alleged)')
    expect(span(certain, { colour: true })).toBe('\x1b[35mtook bribes (alleged)\x1b[39m')
    expect(span({ certainty: 'official', text: 'official' })).toBe('official')
  })

  it('call a channel what it is called in words', () => {
    const place = { platform: 'slack', space: 'T1', kind: 'channel', id: 'C1' } as const
    expect(span({ place, text: 'channel C1' })).toBe('channel C1')
  })

  it('mark a command with backticks or with colour', () => {
    expect(span({ code: 'body:mfa' })).toBe('`body:mfa`')
    expect(span({ command: 'help who' })).toBe('`help who`')
    expect(span({ command: 'help who' }, { colour: true })).toBe('\x1b[36mhelp who\x1b[39m')
  })

  it('put an address behind the words, or after them in brackets', () => {
    const link = { link: 'notice', to: 'https://www.ccdi.gov.cn/a' }
    expect(span(link)).toBe('notice (https://www.ccdi.gov.cn/a)')
    expect(span({ ...link, link: link.to })).toBe(link.to)
    expect(span(link, { links: true })).toBe(
      '\x1b]8;;https://www.ccdi.gov.cn/a\x1b\\notice\x1b]8;;\x1b\\',
    )
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://a b',
    'https://a/\x07',
    'x',
  ])('show the words alone when the address is %j', (to) => {
    expect(span({ link: 'notice', to }, { links: true })).toBe('notice')
    expect(span({ link: 'notice', to })).toBe('notice')
  })

  it('keep an address whole, on a line of its own when it is too long', () => {
    const to = `https://example.org/${'a'.repeat(60)}`
    expect(span({ link: 'See', to }, { columns: 46 })).toBe(`See\n(${to})`)
  })

  it('reopen colour and link on every line they are wrapped over', () => {
    const link = { link: 'one two', to: 'https://a.example/' }
    const rows = show([paragraph(['x'.repeat(42), ' ', link])], { columns: 46, links: true })
    expect(rows).toBe(
      `${'x'.repeat(42)} \x1b]8;;https://a.example/\x1b\\one\x1b]8;;\x1b\\\n` +
        '\x1b]8;;https://a.example/\x1b\\two\x1b]8;;\x1b\\\n',
    )
  })
})

describe('what follows the blocks', () => {
  const end = (parts: Parameters<typeof briefWith>[0], look: Partial<Look> = {}) =>
    renderConsole(briefWith(parts), { ...plainLook, ...look })
  const actions = [
    { label: 'Timeline', command: 'timeline qin-gang' },
    { label: 'Sources', command: 'source qin-gang' },
  ]

  it('says what to type next', () => {
    expect(end({ actions })).toBe('Title\n\nNext: timeline qin-gang · source qin-gang\n')
    expect(end({ actions }, { columns: 40 })).toBe(
      'Title\n\nNext: timeline qin-gang\n      source qin-gang\n',
    )
  })

  it('offers the corrected command after a mistake', () => {
    expect(end({ actions, outcome: 'mistaken' })).toContain('Try: timeline qin-gang')
  })

  it('numbers the next steps where a number can be typed', () => {
    expect(end({ actions }, { isNumbered: true })).toContain(
      'Next: 1 timeline qin-gang · 2 source qin-gang',
    )
  })

  it('puts the address of a source behind its title, or last', () => {
    const note = { number: 1, id: 'x', title: 'A title?', publisher: 'P', published: '2 May 2023' }
    const url = 'https://a.example/'
    expect(end({ footnotes: [{ ...note, url }] })).toContain(`[1] A title? P, 2 May 2023. ${url}`)
    expect(end({ footnotes: [{ ...note, url }] }, { links: true })).toContain(
      `[1] \x1b]8;;${url}\x1b\\A title?\x1b]8;;\x1b\\ P, 2 May 2023.`,
    )
    expect(end({ footnotes: [{ ...note, remark: 'a mirror' }] })).toContain(
      '[1] A title? P, 2 May 2023. (no link: a mirror)',
    )
  })

  it('ends with the page and a quiet footer', () => {
    const page = { number: 1, of: 2, label: 'Rows 1 to 10 of 11' }
    expect(end({ page, footer: [['Revision ', quiet('3f')]] }, { colour: true })).toContain(
      '\x1b[2mRows 1 to 10 of 11\x1b[22m\n\x1b[2mRevision 3f\x1b[22m\n',
    )
  })
})
