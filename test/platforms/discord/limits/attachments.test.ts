import { describe, expect, it } from 'vitest'
import type { FileInfo } from './attachments.ts'
import { checkMessage } from './message.ts'
import { long, many, quiet, v2, words } from './rows.ts'

const file = (name = 'a.png', size = 1, field = 'files[0]'): FileInfo => ({ name, size, field })
const text = (fields: object = {}) => ({ ...quiet, content: 'x', ...fields })
const about = (fields: object) => text({ attachments: [{ id: 0, ...fields }] })
const gallery = (url: string) => v2({ type: 12, items: [{ media: { url } }] })
const shown = (url: string) => v2({ type: 13, file: { url } })

type Row = readonly [
  rule: string,
  passes: readonly [unknown, readonly FileInfo[]],
  breaks: readonly [unknown, readonly FileInfo[]],
  says: string,
]

const ten = many(10, (i) => file(`${i}.png`, 1, `files[${i}]`))

describe('files', () => {
  it.each<Row>([
    [
      'are ten at most',
      [text(), ten],
      [text(), [...ten, file('x.png', 1, 'files[10]')]],
      'files: Must be 10 or fewer',
    ],
    [
      'are in fields of their own',
      [text(), [file()]],
      [text(), [file('a', 1, 'file')]],
      'files[0]: A file belongs in files[n], not in file',
    ],
    ['have a name', [text(), [file()]], [text(), [file('')]], 'files[0]: A file needs a name'],
    [
      'have alt text',
      [about({ description: long(1_024) }), [file()]],
      [about({ description: long(1_025) }), [file()]],
      'attachments[0].description: Must be 1024',
    ],
    [
      'have another name',
      [about({ filename: 'b.png' }), [file()]],
      [about({ filename: '' }), [file()]],
      'attachments[0].filename: Must be between 1',
    ],
    [
      'have another name of some length',
      [about({ filename: long(1_024) }), [file()]],
      [about({ filename: long(1_025) }), [file()]],
      'attachments[0].filename: Must be between 1 and 1024',
    ],
    [
      'have a title',
      [about({ title: long(1_024) }), [file()]],
      [about({ title: long(1_025) }), [file()]],
      'attachments[0].title: Must be 1024',
    ],
    [
      'are there',
      [about({}), [file()]],
      [about({}), []],
      'attachments[0].id: Names no file of this request',
    ],
    [
      'are named by number',
      [about({ id: 1 }), [file('a', 1, 'files[1]')]],
      [about({ id: 0 }), [file('a', 1, 'files[1]')]],
      'attachments[0].id: Names no file',
    ],
    [
      'are named once',
      [about({}), [file()]],
      [text({ attachments: [{ id: 0 }, { id: '0' }] }), [file()]],
      'attachments[1].id: Stands twice',
    ],
    [
      'are shown by their name',
      [gallery('attachment://a.png'), [file()]],
      [gallery('attachment://b.png'), [file()]],
      'items[0].media.url: The file b.png is not in this request',
    ],
    [
      'are shown by their new name',
      [{ ...gallery('attachment://b.png'), attachments: [{ id: 0, filename: 'b.png' }] }, [file()]],
      [{ ...gallery('attachment://a.png'), attachments: [{ id: 0, filename: 'b.png' }] }, [file()]],
      'The file a.png is not',
    ],
    [
      'are shown by file components',
      [shown('attachment://a.csv'), [file('a.csv')]],
      [shown('https://example.org/a.csv'), []],
      'file.url: A file component only takes attachment://',
    ],
    [
      'are shown in embeds',
      [{ ...quiet, embeds: [{ image: { url: 'attachment://a.png' } }] }, [file()]],
      [{ ...quiet, embeds: [{ image: { url: 'attachment://b.png' } }] }, [file()]],
      'embeds[0].image.url: The file b.png is not',
    ],
    [
      'are seen in Components V2',
      [gallery('attachment://a.png'), [file()]],
      [v2(words()), [file()]],
      'attachments: No component shows the file a.png',
    ],
    [
      'keep their name',
      [shown('attachment://a-1_b.csv'), [file('a-1_b.csv')]],
      [shown('attachment://人.csv'), [file('人.csv')]],
      'Discord renames 人.csv',
    ],
  ])('%s', (_, passes, breaks, says) => {
    expect(checkMessage(...passes)).toEqual([])
    expect(checkMessage(...breaks).join('\n')).toContain(says)
  })

  it('are as large as the place allows', () => {
    const where = { kind: 'respond', sizeLimit: 10 } as const
    expect(checkMessage(text(), [file('a.png', 10)], where)).toEqual([])
    expect(checkMessage(text(), [file('a.png', 11)], where)).toEqual([
      'files[0]: File is over 10 bytes: 11.',
    ])
  })

  it('are 25 MiB at most in one request', () => {
    const half = 25 * 1024 * 512
    const two = (more: number) => [file('a.png', half), file('b.png', half + more, 'files[1]')]
    expect(checkMessage(text(), two(0))).toEqual([])
    expect(checkMessage(text(), two(1)).join()).toContain('files: A request takes 25 MiB')
  })

  it('stay on an edit that names them, and can be shown again', () => {
    const existing = {
      flags: 32_768,
      content: '',
      embeds: 0,
      attachments: [{ id: '200000000000000001', filename: 'a.png' }],
    }
    const edit = { kind: 'edit', existing } as const
    expect(checkMessage(gallery('attachment://a.png'), [], edit)).toEqual([])
    const kept = { ...gallery('attachment://a.png'), attachments: [{ id: '200000000000000001' }] }
    expect(checkMessage(kept, [], edit)).toEqual([])
    const dropped = { ...gallery('attachment://a.png'), attachments: [] }
    expect(checkMessage(dropped, [], edit).join()).toContain('a.png is not in this request')
  })
})
