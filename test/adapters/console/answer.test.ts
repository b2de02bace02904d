import { Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { answerOnce } from '../../../src/adapters/console/answer.ts'
import { qinGang } from './briefs.ts'
import { newsroom } from './newsroom.ts'
import { streams } from './streams.ts'

async function ask(args: readonly string[], given: Parameters<typeof streams>[0] = {}) {
  const io = streams(given)
  const code = await answerOnce(args, newsroom, io)
  return { code, out: io.stdout.text(), err: io.stderr.text() }
}

describe('one question from a shell', () => {
  it('is answered on stdout with exit code 0', async () => {
    const { code, out, err } = await ask(['who', 'Li Shangfu', 'asof:2023-10-23'])
    expect({ code, out, err }).toEqual({
      code: 0,
      out: 'Li Shangfu\n\nAs of 2023-10-23.\n',
      err: '',
    })
  })

  it('that holds a mistake is explained on stderr with exit code 2', async () => {
    const { code, out, err } = await ask(['cases', 'stage:expeled'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('“expeled” is not one of')
  })

  it('that breaks something on our side ends with 1 and a reference', async () => {
    const { code, out, err } = await ask(['broken'])
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('Quote F-1 to an admin.')
  })

  it('with an unreadable width is a mistake too', async () => {
    expect(await ask(['who', 'x', '--width', 'wide'])).toMatchObject({ code: 2, out: '' })
  })
})

describe('the forms of an answer', () => {
  it('--json is the Brief itself', async () => {
    const { out } = await ask(['who', 'qin-gang', '--json'])
    expect(out).toBe(`${JSON.stringify(qinGang, null, 2)}\n`)
  })

  it('--json tells mistakes on stdout', async () => {
    const { code, out, err } = await ask(['nobody', '--json'])
    expect({ code, err }).toEqual({ code: 2, err: '' })
    expect(JSON.parse(out)).toMatchObject({ outcome: 'mistaken' })
    expect(JSON.parse((await ask(['who', '--json', '--width'])).out)).toMatchObject({
      outcome: 'mistaken',
    })
  })

  it('--csv is the file and nothing else, byte for byte into a pipe', async () => {
    const { out } = await ask(['cases', '--csv'])
    expect(out).toBe('id,name\r\nqin-gang,秦刚\r\nx,bell \u0007 and \u001b[31mred\r\n')
  })

  it('--csv in a terminal leaves out what the terminal would obey', async () => {
    const { out } = await ask(['cases', '--csv'], { columns: 80 })
    expect(out).toBe('id,name\nqin-gang,秦刚\nx,bell  and red\n')
  })

  it('--width sets the columns', async () => {
    const { out } = await ask(['who', 'qin-gang', '--width', '46'])
    expect(out).toContain('Certainty  official')
  })
})

describe('colour', () => {
  const isColoured = async (env: Record<string, string>, columns?: number) =>
    (await ask(['who', 'x'], { env, ...(columns ? { columns } : {}) })).out.includes('\x1b[')

  it('is for terminals', async () => {
    expect(await isColoured({}, 80)).toBe(true)
    expect(await isColoured({})).toBe(false)
  })

  it('is off with NO_COLOR, unless that is empty, and with TERM=dumb', async () => {
    expect(await isColoured({ NO_COLOR: '1' }, 80)).toBe(false)
    expect(await isColoured({ NO_COLOR: '' }, 80)).toBe(true)
    expect(await isColoured({ TERM: 'dumb' }, 80)).toBe(false)
  })

  it('is what FORCE_COLOR says when it says anything', async () => {
    expect(await isColoured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true)
    expect(await isColoured({ FORCE_COLOR: '' })).toBe(true)
    expect(await isColoured({ FORCE_COLOR: '0' }, 80)).toBe(false)
  })
})

describe('an output that fails', () => {
  const failing = (code: string) =>
    new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error(code), { code })),
    })

  it('because its reader has left ends quietly with 0', async () => {
    const io = { ...streams(), stdout: failing('EPIPE'), stderr: failing('EPIPE') }
    expect(await answerOnce(['who', 'qin-gang'], newsroom, io)).toBe(0)
    expect(await answerOnce(['nobody'], newsroom, { ...io, stderr: failing('EPIPE') })).toBe(0)
  })

  it('for any other reason says so', async () => {
    const io = { ...streams(), stdout: failing('ENOSPC') }
    await expect(answerOnce(['who', 'qin-gang'], newsroom, io)).rejects.toThrow('ENOSPC')
  })
})
