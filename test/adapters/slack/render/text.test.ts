import { describe, expect, it } from 'vitest'
import { type Footnote, paragraph, type Span } from '#core/brief.ts'
import type { Place } from '#core/place.ts'
import { fallbackText } from '../../../../src/adapters/slack/render/escape.ts'
import type { Shown } from '../../../../src/adapters/slack/render/shown.ts'
import { liveMentions } from '../../../platforms/slack/limits/mentions.ts'
import { linesIn } from './reading.ts'
import { render } from './shown.ts'

const note = (number: number, url?: string): Footnote => ({
  number,
  id: `s-${number}`,
  title: 'A notice',
  publisher: 'A newspaper',
  published: '25 July 2023',
  ...(url === undefined ? {} : { url }),
})

/** The runs of a line with these spans. */
function runs(
  spans: readonly Span[],
  footnotes: readonly Footnote[] = [],
  about: Partial<Shown> = {},
): readonly unknown[] {
  const { blocks } = render({ blocks: [paragraph(spans)], footnotes }, about).message
  const rich = blocks.find((block) => block.type === 'rich_text')
  const [section] = rich?.type === 'rich_text' ? rich.elements : []
  return section?.type === 'rich_text_section' ? section.elements : []
}

describe('the spans of a line', () => {
  it('keep their weight: bold for what is strong, italic for what is quiet', () => {
    expect(runs(['a ', { strong: 'b' }, ' ', { quiet: 'c' }])).toEqual([
      { type: 'text', text: 'a ' },
      { type: 'text', text: 'b', style: { bold: true } },
      { type: 'text', text: ' ' },
      { type: 'text', text: 'c', style: { italic: true } },
    ])
  })

  it('always say how sure they are, once', () => {
    expect(runs([{ certainty: 'alleged', text: 'took bribes' }])).toEqual([
      { type: 'text', text: 'took bribes (alleged)' },
    ])
    expect(runs([{ certainty: 'official', text: 'official' }])).toEqual([
      { type: 'text', text: 'official' },
    ])
  })

  it('show a command as it is typed in Slack', () => {
    expect(runs([{ command: 'who qin-gang' }])).toEqual([
      { type: 'text', text: '/vigil who qin-gang', style: { code: true } },
    ])
    expect(runs([{ command: '追蹤 新增' }])).toEqual([
      { type: 'text', text: '/vigil 追蹤 新增', style: { code: true } },
    ])
    expect(runs([{ code: 'weekdays 08:30' }])).toEqual([
      { type: 'text', text: 'weekdays 08:30', style: { code: true } },
    ])
    expect(runs([{ command: 'name:value' }])).toEqual([
      { type: 'text', text: 'name:value', style: { code: true } },
    ])
  })

  it('lead from the mark of a footnote to its source', () => {
    expect(
      runs(['x ', { note: 1 }, { note: 2 }], [note(1, 'https://a.example/1'), note(2)]),
    ).toEqual([
      { type: 'text', text: 'x ' },
      { type: 'link', url: 'https://a.example/1', text: '[1]' },
      { type: 'text', text: '[2]' },
    ])
  })

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'slack://open',
    'https://a b',
    'x',
  ])('show the words alone when the address is %j', (to) => {
    expect(runs([{ link: 'notice', to }])).toEqual([{ type: 'text', text: 'notice' }])
  })
})

describe('a place', () => {
  const channel: Place = { platform: 'slack', space: 'T1', kind: 'channel', id: 'C123' }
  const shown = (about: Partial<Place>, team: string | undefined = 'T1') =>
    runs([{ place: { ...channel, ...about }, text: 'channel x' }], [], { team })
  const address = 'https://slack.com/app_redirect?team='

  it('is the name of a channel of the workspace, which calls nobody', () => {
    expect(shown({})).toEqual([{ type: 'channel', channel_id: 'C123' }])
    expect(shown({ id: 'G123' })).toEqual([{ type: 'channel', channel_id: 'G123' }])
  })

  it('is never the element of a person, which would notify them', () => {
    expect(shown({ kind: 'person', id: 'U123' })).toEqual([
      { type: 'link', url: `${address}T1&channel=U123`, text: 'channel x' },
    ])
  })

  it.each<[string, Partial<Place>, string | undefined]>([
    ['another workspace', { space: 'T2' }, `${address}T2&channel=C123`],
    ['a conversation of two', { id: 'D123' }, `${address}T1&channel=D123`],
    ['Discord', { platform: 'discord', space: '1' }, 'https://discord.com/channels/1/C123'],
    ['no workspace at all', { space: '' }, undefined],
    ['an id with markup', { id: 'C1><!here' }, undefined],
    ['an id that leads elsewhere', { id: 'C1&redirect=x' }, undefined],
    ['a workspace that leads elsewhere', { space: 'T1#' }, undefined],
  ])('is words where it has no name: %s', (_, about, url) => {
    const words = url === undefined ? { type: 'text' } : { type: 'link', url }
    expect(shown(about)).toEqual([{ ...words, text: 'channel x' }])
  })

  it('has no name where nobody knows in which workspace it is shown', () => {
    const [run] = runs([{ place: channel, text: 'channel x' }])
    expect(run).toMatchObject({ type: 'link', text: 'channel x' })
  })

  it('has its name in small print too', () => {
    const { blocks } = render(
      { footer: [['In ', { place: channel, text: 'x' }]] },
      { team: 'T1' },
    ).message
    expect(linesIn(blocks).at(-1)).toBe('In #C123')
  })
})

describe('a link', () => {
  const to = 'https://evil.example/a'

  it('is words with an address behind them', () => {
    expect(runs([{ link: 'The notice', to }])).toEqual([
      { type: 'link', url: to, text: 'The notice' },
    ])
    expect(runs([{ link: 'www.evil.example', to }])).toEqual([
      { type: 'link', url: to, text: 'www.evil.example' },
    ])
  })

  it.each([
    'https://www.ccdi.gov.cn',
    'ccdi.gov.cn',
    'read it on ccdi.gov.cn today',
    'ｃｃｄｉ.gov.cn',
    'https://ccdi.gov.cn@evil.example/a',
    'http://10.0.0.1/a',
    'evil.example:smile:',
  ])('stands beside a label that reads as another address: %s', (link) => {
    const shown = runs([{ link, to }])
    expect(shown.at(-1)).toEqual({ type: 'link', url: to, text: to })
    expect(shown).toHaveLength(2)
  })

  it('never hides its host behind a user name', () => {
    expect(runs([{ link: 'notice', to: 'https://ccdi.gov.cn@evil.example/' }])).toEqual([
      { type: 'text', text: 'notice' },
    ])
  })
})

describe('words from data', () => {
  const HOSTILE = [
    '<!channel> <!here|here> <@U012AB3CD> <#C1|general>',
    '<https://evil.example|https://ccdi.gov.cn>',
    '<!date^1392734382^{date}^https://evil.example|when>',
    '*bold* _italic_ ~struck~ `code` :tada:',
    '@channel @here &lt;!channel&gt;',
  ]

  it.each(HOSTILE)('are shown as they are, and mean nothing: %s', (words) => {
    const { message } = render({
      title: words,
      summary: words,
      blocks: [paragraph([words])],
      footer: [[words]],
      actions: [{ label: words, command: words }],
    })
    expect(liveMentions(message)).toEqual([])
    expect(linesIn(message.blocks)).toEqual([words, words, words])
    expect(JSON.stringify(message.blocks)).not.toContain('mrkdwn')
  })

  it('stay on one line, without what is obeyed and not seen', () => {
    const words = 'a\r\nb\u202e\u200bc\u0000 \u00a0 d\ud800'
    const { blocks } = render({
      title: words,
      blocks: [paragraph([words])],
      footer: [[words]],
    }).message
    expect(linesIn(blocks)).toEqual(['a bc d\ufffd', 'a bc d\ufffd', 'a bc d\ufffd'])
  })

  it('take no line when there is nothing to see in them', () => {
    const { blocks } = render({
      title: ' ',
      blocks: [paragraph(['\u200b', ' ']), { kind: 'list', items: [[], ['\n'], ['a']] }],
    }).message
    expect(linesIn(blocks)).toEqual(['a'])
  })
})

describe('the text of a notification', () => {
  it('is the summary, with nothing in it that Slack reads', () => {
    expect(render({ summary: 'Qin Gang: removed.' }).message.text).toBe('Qin Gang: removed.')
    expect(fallbackText('<!channel> & <https://a.example|b>')).toBe(
      '&lt;!channel&gt; &amp; &lt;https://a.example|b&gt;',
    )
    expect(fallbackText('*b* ~s~ `c` _i_ :tada:')).toBe("∗b∗ ∼s∼ 'c' ＿i＿ ∶tada:")
    expect(fallbackText('> quoted')).toBe('› quoted')
  })

  it('leaves ids and times as they are', () => {
    expect(fallbackText('case_2023_1, since: 12 May')).toBe('case_2023_1, since: 12 May')
  })

  it('is never cut: what is too long gives way to the title, then to the question', () => {
    const long = 'word '.repeat(2_000)
    expect(render({ summary: long, title: 'Cases' }).message.text).toBe('Cases')
    expect(render({ summary: long, title: long }).message.text).toBe('who qin-gang')
    expect(render({ summary: '', title: '' }, { question: ' ' }).message.text).toBe('Vigil')
  })

  it('is also what is shown when there is nothing else to say', () => {
    expect(linesIn(render({ title: '' }).message.blocks)).toEqual(['A sentence.'])
  })
})
