import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { runConsole } from '../../../src/adapters/console/console.ts'
import { newsroom } from './newsroom.ts'
import { type Screen, streams } from './streams.ts'

describe('a console fed by a pipe', () => {
  async function feed(input: string) {
    const io = streams()
    io.stdin.end(input)
    const code = await runConsole(newsroom, { ...io, greeting: 'Hello' })
    return { code, out: io.stdout.text(), err: io.stderr.text() }
  }

  it('answers each line, without greeting or prompt', async () => {
    expect(await feed('who a\r\n\n/who b\n')).toEqual({
      code: 0,
      out: 'a\n\nAs of today.\n\nb\n\nAs of today.\n',
      err: '',
    })
  })

  it('ends with the code of the worst outcome', async () => {
    expect(await feed('who a\nnobody\nwho b')).toMatchObject({ code: 2 })
    expect(await feed('nobody\nbroken\nnobody\n')).toMatchObject({ code: 1, out: '' })
  })

  it('stops at exit', async () => {
    expect((await feed('who a\nexit\nwho b\n')).out).not.toContain('b\n')
  })

  it('stops quietly when nobody reads any more', async () => {
    const io = streams()
    io.stdin.end('who a\nwho b\n')
    io.stdout.destroy()
    expect(await runConsole(newsroom, { ...io, greeting: '' })).toBe(0)
  })
})

describe('a console at a terminal', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-console-'))
  const historyPath = join(folder, 'history')
  afterAll(() => rmSync(folder, { recursive: true }))

  /** Types keys one after the other, each when the screen shows what the one before should do. */
  async function type(steps: readonly (readonly [keys: string, shown: string])[]) {
    const io = streams({ columns: 80 })
    const code = runConsole(newsroom, { ...io, greeting: 'Vigil 0.1', historyPath })
    await shows(io.stdout, 'vigil> ', 0)
    for (const [keys, shown] of steps) {
      const from = io.stdout.text().length
      io.stdin.write(keys)
      await shows(io.stdout, shown, from)
    }
    io.stdin.end()
    return { code: await code, screen: stripVTControlCharacters(io.stdout.text()) }
  }

  const shows = (stdout: Screen, words: string, from: number): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (!stripVTControlCharacters(stdout.text().slice(from)).includes(words)) return
        stdout.off('data', look)
        resolve()
      }
      stdout.on('data', look)
      look()
    })

  it('greets, prompts and answers', async () => {
    const { code, screen } = await type([['who a\r', 'As of today.\n\nvigil> ']])
    expect(code).toBe(0)
    expect(screen).toMatch(/^Vigil 0\.1\nvigil> /)
  })

  it('runs a next step by its number', async () => {
    const { screen } = await type([
      ['who qin-gang\r', 'claims left out\n\nvigil> '],
      ['2\r', 'vigil> '],
    ])
    expect(screen).toContain('2\r\nwho qin-gang asof:2023-06-30\nQin Gang 秦刚')
  })

  it.each(['exit', 'quit', '/quit'])('leaves with 0 on %s', async (word) => {
    expect((await type([[`${word}\r`, word]])).code).toBe(0)
  })

  it('leaves with 0 on Ctrl-D', async () => {
    expect((await type([['\x04', '\n']])).code).toBe(0)
  })

  it('drops a half-typed line on Ctrl-C', async () => {
    const { screen } = await type([
      ['who nob', 'who nob'],
      ['\x03', '^C\nvigil> '],
      ['who a\r', 'As of today.'],
    ])
    expect(screen).not.toContain('nobwho')
  })

  it('says how to leave on Ctrl-C, and leaves with 0 on a second one', async () => {
    const { code } = await type([
      ['\x03', 'Ctrl-D or quit leaves\nvigil> '],
      ['\x03', '\n'],
    ])
    expect(code).toBe(0)
  })

  it('completes with Tab and lists what it cannot decide', async () => {
    await type([
      ['wh\t', 'who '],
      [
        '秦\t',
        'qin-guangrong  Qin Guangrong 秦光荣 · former party secretary of Yunnan\nvigil> who 秦',
      ],
      ['刚\t', 'vigil> who qin-gang '],
      ['\r', 'Next: '],
    ])
  })

  it('remembers what was typed, for the next time too', async () => {
    await type([['who remembered\r', 'As of today.\n\nvigil> ']])
    expect(readFileSync(historyPath, 'utf8').endsWith('who remembered\n')).toBe(true)
    await type([['\x1b[A', 'vigil> who remembered']])
  })
})
