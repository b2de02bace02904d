import { describe, expect, it } from 'vitest'
import { findInUpload } from './limits/file.ts'
import { checkMessage, findInMessage } from './limits/message.ts'
import { checkOptions } from './limits/options.ts'
import { linesOf } from './limits/rule.ts'
import { plain, quiet, said } from './sample.ts'

const x = (n: number) => 'x'.repeat(n)
const many = (n: number, text = 'a') => Array.from({ length: n }, () => said(text))
const message = (more: object) => ({ text: 'a', ...quiet, ...more })
const errors = (payload: object) => findInMessage(payload).flatMap(({ refusal }) => refusal ?? [])

describe('a message', () => {
  it('with all that it needs is fine', () => {
    expect(checkMessage(message({ blocks: many(45) }))).toEqual([])
    expect(checkMessage({ delete_original: true })).toEqual([])
  })

  it('has at most 50 blocks, and of ours at most 45', () => {
    expect(checkMessage(message({ blocks: many(46) }))).toEqual([
      'blocks: has 46 blocks; 45 is what we allow ourselves',
    ])
    expect(errors(message({ blocks: many(50) }))).toEqual([])
    expect(errors(message({ blocks: many(51) }))).toEqual(['invalid_blocks'])
  })

  it('has at most 12,000 characters of JSON in its blocks, and Slack stops at 13,200', () => {
    const sized = (n: number) => [...many(4, x(2500)), ...many(1, x(n))]
    const rest = (total: number) => total - JSON.stringify(sized(0)).length
    const at = (total: number) => message({ blocks: sized(rest(total)) })
    expect(checkMessage(at(12_000))).toEqual([])
    expect(checkMessage(at(12_001))).toEqual([
      'blocks: has 12001 characters of JSON; we stop at 12000',
    ])
    expect(errors(at(13_200))).toEqual([])
    expect(errors(at(13_201))).toEqual(['msg_blocks_too_long'])
  })

  it('has text for who cannot see it, of at most 4,000 characters, cut at 40,000', () => {
    expect(checkMessage(message({ text: undefined, blocks: many(1) }))).toHaveLength(1)
    expect(errors(message({ text: '  ', blocks: many(1) }))).toEqual([])
    expect(errors(message({ text: '' }))).toEqual(['no_text'])
    expect(checkMessage(message({ text: x(4000) }))).toEqual([])
    expect(checkMessage(message({ text: x(4001) }))).toHaveLength(1)
    expect(errors(message({ text: x(40_000) }))).toEqual([])
    expect(errors(message({ text: x(40_001) }))).toEqual(['msg_too_long'])
    expect(findInMessage({ text: x(4001) }, 'update')[0]?.refusal).toBe('msg_too_long')
  })

  it('unfurls nothing and has nothing that is not checked', () => {
    expect(checkMessage({ text: 'a' })).toEqual([
      'unfurl_links: must be false',
      'unfurl_media: must be false',
    ])
    expect(checkMessage({ text: 'a' }, 'ephemeral')).toEqual([])
    expect(checkMessage(message({ attachments: [] }))).toHaveLength(1)
  })

  it('has markup only where it is taken as it stands', () => {
    const marked = (verbatim?: boolean) => [
      { type: 'section', text: { type: 'mrkdwn', text: '*a*', verbatim } },
    ]
    expect(checkMessage(message({ blocks: marked(true) }))).toEqual([])
    expect(checkMessage(message({ blocks: marked() }))).toEqual([
      'blocks[0].text: mrkdwn must be verbatim: true',
    ])
  })

  it('names two things in two blocks differently', () => {
    const button = { type: 'button', text: plain('a'), action_id: 'a' }
    const blocks = [
      { type: 'actions', elements: [button] },
      { type: 'actions', elements: [button] },
    ]
    expect(checkMessage(message({ blocks }))).toEqual([
      'blocks: has the action_id "a" in two blocks',
    ])
  })

  it('has flat metadata', () => {
    const metadata = (event_payload: object) =>
      errors(message({ metadata: { event_type: 'digest', event_payload } }))
    expect(metadata({ key: 'a', n: 1, list: [{ a: true }] })).toEqual([])
    expect(metadata({ deep: { deeper: { deepest: 1 } } })).toEqual(['invalid_metadata_format'])
    expect(metadata({ key: x(20_000) })).toEqual(['metadata_too_large'])
    expect(errors(message({ metadata: { event_payload: {} } }))).toEqual([
      'invalid_metadata_format',
    ])
  })
})

describe('options', () => {
  const options = (n: number) =>
    Array.from({ length: n }, (_, i) => ({ text: plain('a'), value: `${i}` }))

  it('are up to 100, none at all, or in groups', () => {
    expect(checkOptions({ options: [] })).toEqual([])
    expect(checkOptions({ options: options(100) })).toEqual([])
    expect(checkOptions({ options: options(101) })).toEqual([
      'options: must have at most 100 items',
    ])
    expect(checkOptions({ option_groups: [{ label: plain('a'), options: options(2) }] })).toEqual(
      [],
    )
  })

  it('are one kind, with short words and one value each', () => {
    expect(checkOptions({})).toHaveLength(1)
    expect(checkOptions({ options: [{ text: plain(x(76)), value: 'a' }] })).toHaveLength(1)
    expect(checkOptions({ options: [...options(1), ...options(1)] })).toEqual([
      'offers the value "0" twice',
    ])
  })
})

describe('a file', () => {
  const upload = (args: Readonly<Record<string, unknown>>) => linesOf(findInUpload(args))

  it('that is a picture has words, and only that', () => {
    const picture = { filename: 'a.png', length: 1 }
    expect(upload({ ...picture, alt_text: x(1000) })).toEqual([])
    expect(upload({ ...picture, alt_text: x(1001) })).toHaveLength(1)
    expect(upload(picture)).toEqual(['alt_txt: is missing: a picture needs words'])
    expect(upload({ filename: 'a.csv', length: 1 })).toEqual([])
    expect(upload({ filename: 'a.csv', length: 1, alt_txt: 'a' })).toHaveLength(1)
    expect(upload({ filename: 'a', length: 0 })).toHaveLength(2)
  })
})
