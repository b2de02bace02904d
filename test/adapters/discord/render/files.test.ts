import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import { checkMessage } from '../../../platforms/discord/limits/message.ts'
import { briefWith } from '../../console/briefs.ts'
import { show, showAll, texts } from './shown.ts'

const file = { name: 'cases.csv', mediaType: 'text/csv', text: 'name\r\n秦刚\r\n' }
const records = { name: 'cases', columns: ['name'], rows: [['秦刚'], ['Person One']] }
const withFile = (parts: Partial<Brief> = {}) =>
  briefWith({ title: 'Cases', file, records, ...parts })

const sizes = (message: ReturnType<typeof show>) =>
  message.files.map(({ name, bytes }) => ({ name, size: bytes.length }))

describe('a file', () => {
  it('is attached, shown, said, and described for who does not see it', () => {
    const message = show(withFile())
    expect(message.files).toEqual([
      {
        name: 'cases.csv',
        mediaType: 'text/csv',
        bytes: new TextEncoder().encode('name\r\n秦刚\r\n'),
        description: 'Cases: 2 rows',
      },
    ])
    expect(message.body.attachments).toEqual([
      { id: 0, filename: 'cases.csv', description: 'Cases: 2 rows' },
    ])
    expect(JSON.stringify(message.body.components)).toContain('"attachment://cases.csv"')
    expect(texts(message).at(-1)).toBe('-# The whole list is attached as cases.csv.')
    expect(checkMessage(message.body, sizes(message))).toEqual([])
  })

  it('goes with the first part only, and only there it is said', () => {
    const footnotes = [{ number: 1, id: 's', title: 'T', publisher: 'P', published: '' }]
    const [first, second] = showAll(withFile({ footnotes, footer: [['Revision 1']] }))
    expect(first?.files).toHaveLength(1)
    expect(second?.files).toEqual([])
    expect(JSON.stringify(second?.body)).not.toMatch(/attach.*cases\.csv/)
    expect(second && texts(second).at(-1)).toBe('-# Revision 1')
  })

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['cases 2023 秦刚.csv', 'cases-2023.csv'],
    ['秦刚.json', 'vigil.json'],
    ['', 'vigil'],
    [`${'a'.repeat(300)}.csv`, `${'a'.repeat(80)}.csv`],
  ])('has a name that can be referred to: %s', (name, safe) => {
    const message = show(withFile({ file: { ...file, name } }))
    expect(message.files[0]?.name).toBe(safe)
    expect(checkMessage(message.body, sizes(message))).toEqual([])
  })

  it('has a type that cannot end a header, and alt text within the limit', () => {
    const odd = { ...file, mediaType: 'text/csv\r\nX-Evil: 1' }
    const [attached] = show(withFile({ file: odd, title: 'long '.repeat(500) })).files
    expect(attached?.mediaType).toBe('application/octet-stream')
    expect(attached?.description).toBe('cases.csv')
  })

  it('larger than Discord takes is not sent, and that is said', () => {
    const text = 'x'.repeat(10 * 1024 * 1024 + 1)
    const message = show(withFile({ file: { ...file, text } }))
    expect(message.files).toEqual([])
    expect(message.body.attachments).toBeUndefined()
    expect(texts(message).at(-1)).toContain('too large to attach')
  })
})

it('without a file a message has no attachments', () => {
  expect(show(briefWith({})).body).not.toHaveProperty('attachments')
})
