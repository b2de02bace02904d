import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { baseName, fetchAttached, writeSize } from '#core/attached.ts'
import { en } from '#core/words-en.ts'

describe('what a file is called', () => {
  it.each([
    ['facts.yaml', 'facts.yaml'],
    ['2023 秦刚.yaml.gz', '2023 秦刚.yaml.gz'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\facts.json', 'facts.json'],
    ['.env', 'env'],
    ['<!channel>`x`.yaml', '_channel_x_.yaml'],
    ['a\u0000b\u202Ec.yaml', 'a_b_c.yaml'],
    ['', 'file'],
    ['..', 'file'],
    ['/', 'file'],
  ])('%j is %j', (name, plain) => expect(baseName(name)).toBe(plain))

  it('is never a path, a mention or longer than it needs, and says what kind it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
        expect(baseName(`${name}x.yaml`)).toMatch(/^(?!\.)[\p{L}\p{N} ._-]{1,160}\.yaml$/u)
        expect([...baseName(name)].length).toBeLessThanOrEqual(80)
      }),
    )
  })
})

it('sizes are written as people write them', () => {
  expect([500, 1_000, 64_500, 2_000_000].map(writeSize)).toEqual([
    '500 bytes',
    '1 kB',
    '64.5 kB',
    '2 MB',
  ])
})

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Fetches from a server that answers so. */
async function fetchFrom(answer: RequestListener, timeoutMs?: number) {
  const server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  const url = `http://127.0.0.1:${port}/facts.yaml`
  return fetchAttached({
    find: async (id) => (id === 'F1' ? { id, name: 'facts.yaml', url } : undefined),
    isOwn: ({ href }) => href === url,
    words: en.chat.given,
    refused: () => 'refused',
    log: () => {},
    timeoutMs,
  })
}

describe('a file that is fetched', () => {
  it('is taken whole, up to the last byte that is wanted', async () => {
    const fetchFile = await fetchFrom((_, response) => response.end('12345'))
    expect((await fetchFile(' F1 ', 5)).bytes).toEqual(new TextEncoder().encode('12345'))
    await expect(fetchFile('F1', 4)).rejects.toThrow('is too large')
    await expect(fetchFile('F2', 5)).rejects.toThrow(en.chat.given.none)
  })

  it('is left at the first byte too many, though it never ends', async () => {
    const closed = Promise.withResolvers<void>()
    const fetchFile = await fetchFrom((_, response) => {
      const write = () => {
        while (!response.destroyed && response.write('x'.repeat(10_000)));
      }
      response.on('drain', write).on('close', closed.resolve)
      write()
    })
    await expect(fetchFile('F1', 100_000)).rejects.toThrow('is too large')
    await closed.promise
  })

  it('is given up when it does not arrive in time, at the start or in the middle', async () => {
    for (const begun of [false, true]) {
      const fetchFile = await fetchFrom((_, response) => {
        if (begun) response.write('x')
      }, 50)
      await expect(fetchFile('F1', 5)).rejects.toThrow(en.chat.given.unreachable('facts.yaml'))
    }
  })

  it('is not unpacked on the way, where a little could become a lot', async () => {
    let encodings: unknown
    const fetchFile = await fetchFrom(({ headers }, response) => {
      encodings = headers['accept-encoding']
      response.end('x')
    })
    await fetchFile('F1', 5)
    expect(encodings).toBe('identity')
  })
})
