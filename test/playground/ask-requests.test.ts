import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { readSubmitRequest } from '#adapters/playground/ask/requests.ts'
import { TEXT_BYTES_MAX } from '#core/given-file.ts'
import { en } from '#core/words-en.ts'
import { post } from './ask-playground.ts'

describe('what a form was sent with', () => {
  const read = async (body: unknown) => {
    let found: Awaited<ReturnType<typeof readSubmitRequest>>
    const reader = new Hono().post('/', async (c) => {
      found = await readSubmitRequest(c)
      return c.text('')
    })
    await post(reader, '/', body)
    return found
  }
  const file = (bytes: number) => ({
    name: 'pack.yaml',
    base64: Buffer.alloc(bytes, 'a').toString('base64'),
  })

  it('is fetched by its reference, whole', async () => {
    const form = { platform: 'slack', line: 'x', values: { file: 'f' }, files: { f: file(9) } }
    const fetchFile = (await read(form))?.fetchFile(en.chat.given)
    const given = await fetchFile?.('f', TEXT_BYTES_MAX)
    expect([given?.name, Buffer.from(given?.bytes ?? []).toString()]).toEqual([
      'pack.yaml',
      'aaaaaaaaa',
    ])
    await expect(fetchFile?.('f', 8)).rejects.toThrow(
      en.chat.given.tooLarge('pack.yaml', '8 bytes'),
    )
    await expect(fetchFile?.('g', 8)).rejects.toThrow(en.chat.given.none)
  })

  it.each([
    {},
    [],
    null,
    'text',
    { platform: 'matrix', line: 'x' },
    { platform: 'slack', line: 7 },
    { platform: 'slack', line: 'x'.repeat(9_000) },
  ])('is nothing where it is no form: %#', async (body) => {
    expect(await read(JSON.stringify(body))).toBeUndefined()
  })
})
