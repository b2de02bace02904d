import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { GOOD_PACK } from './fixtures/packs.ts'

type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

const folder = mkdtempSync(join(tmpdir(), 'vigil-cli-'))
const home = join(folder, 'home')

/** Runs the real program, as `npm run` would, and gives it something to read. */
function vigil(
  args: readonly string[],
  typed = '',
  env: Record<string, string> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const { NO_COLOR: _, FORCE_COLOR: __, ...own } = process.env
    const child = spawn(process.execPath, ['src/main.mjs', ...args], {
      env: { ...own, VIGIL_HOME: home, ...env },
    })
    let [out, err] = ['', '']
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }))
    child.stdin.end(typed)
  })
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the first start', () => {
  it('builds the store, says so aside, and answers', async () => {
    const { code, out, err } = await vigil(['ask', 'who', 'qin-gang'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Qin Gang 秦刚\n/)
    expect(err).toMatch(/^The data is new: built revision [0-9a-f]{12} in \d+\.\d s\.\n$/)
  })

  it('of several at once builds once, and all of them answer', async () => {
    const env = { VIGIL_HOME: join(folder, 'together') }
    const ended = await Promise.all([1, 2, 3].map(() => vigil(['ask', 'who', 'qin-gang'], '', env)))
    expect(ended.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(ended.filter(({ err }) => err.startsWith('The data is new'))).toHaveLength(1)
    expect(ended.filter(({ err }) => err === '')).toHaveLength(2)
  })
})

describe('from then on', () => {
  beforeAll(() => vigil(['ask', 'about']))

  it('answers with nothing aside, without colour into a pipe', async () => {
    const { code, out, err } = await vigil(['ask', 'who', '李尚福', 'asof:2023-10-23'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toContain('In post on 23 October 2023: Minister of national defence')
    expect(out).not.toContain('\x1b')
  })

  it('takes a command without `ask`', async () => {
    expect((await vigil(['who', 'Wang Yi'])).out).toMatch(/^Wang Yi 王毅\n/)
  })

  it('answers a mistake with a kind sentence on stderr and code 2', async () => {
    const { code, out, err } = await vigil(['ask', 'who', 'qin-gagn'])
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('Try: who qin-gang')
  })

  it('builds a damaged store again, and answers', async () => {
    const snapshots = join(home, 'snapshots')
    for (const name of readdirSync(snapshots).filter((name) => name.endsWith('.sqlite')))
      truncateSync(join(snapshots, name), 20_000)
    const { code, out, err } = await vigil(['ask', 'who', 'qin-gang'])
    expect(code).toBe(0)
    expect(out).toMatch(/^Qin Gang 秦刚\n/)
    expect(err).toMatch(/^The snapshot was damaged: built revision [0-9a-f]{12} in /)
  })

  it('says that it found no data, and answers from what it has', async () => {
    const { code, out, err } = await vigil(['who', 'li-xi'], '', { VIGIL_DATA: '/no/such/folder' })
    expect(code).toBe(0)
    expect(out).toMatch(/^Li Xi/)
    expect(err).toMatch(/^There is no data at \/no\/such\/folder, so revision [0-9a-f]{12} goes on/)
  })

  it('prints data for scripts', async () => {
    const { code, out } = await vigil(['ask', '--json', 'who', 'qin-gang'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ outcome: 'answered', title: 'Qin Gang 秦刚' })
  })

  it('answers line by line in a console', async () => {
    const typed = 'seats mfa\ncases stage:expelled\nwho li-xi\n'
    const { code, out, err } = await vigil(['console'], typed)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(
      /Seats: Ministry of Foreign Affairs[\s\S]*cases made public[\s\S]*Li Xi 李希/,
    )
  })

  it('ends line by line with the code of the worst answer', async () => {
    expect(await vigil(['console'], 'who li-xi\nwho nobody-at-all-here\n')).toMatchObject({
      code: 2,
    })
  })

  it('checks the data', async () => {
    const { code, out } = await vigil(['pack', 'check'])
    expect(code).toBe(0)
    expect(out).toMatch(/^No findings in \d+ files, \d+ records\. Revision [0-9a-f]{12}\.\n$/)
  })

  it('goes on serving when the data is refused, and names the findings on request', async () => {
    const data = join(folder, 'data')
    cpSync('data', data, { recursive: true })
    writeFileSync(
      join(data, 'people', 'nobody.yaml'),
      'id: nobody\nnames: {en: No Body}\nclaims: [1]\n',
    )
    const asked = await vigil(['ask', 'who', 'li-xi'], '', { VIGIL_DATA: data })
    expect(asked).toMatchObject({ code: 0 })
    expect(asked.err).toContain('The data has 1 finding, so revision')
    const again = await vigil(['ask', 'who', 'li-xi'], '', { VIGIL_DATA: data })
    expect(again).toEqual(asked)
    const checked = await vigil(['pack', 'check'], '', { VIGIL_DATA: data })
    expect(checked).toMatchObject({ code: 2 })
    expect(checked.out).toMatch(/^people\/nobody\.yaml:3:10: /)
  })
})

describe('keeping the facts', () => {
  it('plans a load, and serves it once it is confirmed', async () => {
    const data = join(folder, 'kept-data')
    cpSync(GOOD_PACK, data, { recursive: true })
    const env = { VIGIL_HOME: join(folder, 'kept'), VIGIL_DATA: data }
    await vigil(['ask', 'about'], '', env)
    const file = join(data, 'people', 'person-two.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('three offices', 'four offices'))
    const planned = await vigil(['ask', 'admin', 'reseed'], '', env)
    expect(planned).toMatchObject({ code: 0, err: '' })
    const id = /admin confirm (?:which:)?([\w-]{22})/.exec(planned.out)?.[1] ?? 'none'
    const confirmed = await vigil(['admin', 'confirm', id, 'why:counted anew'], '', env)
    expect(confirmed).toMatchObject({ code: 0, err: '' })
    const { out } = await vigil(['console'], 'who person-two\nadmin audit\n', env)
    expect(out).toMatch(/Opened four offices\.[\s\S]*2 entries in the audit/)
  })
})

describe('what cannot be done', () => {
  it.each(['a-file', 'a-file/home'])('says that %s cannot be its home, with code 2', async (at) => {
    writeFileSync(join(folder, 'a-file'), '')
    const { code, err } = await vigil(['ask', 'about'], '', { VIGIL_HOME: join(folder, at) })
    expect(code).toBe(2)
    expect(err).toContain('cannot be made a folder. Set VIGIL_HOME')
  })

  it.each([
    'data/pack.yaml',
    'data/pack.yaml/x',
    'nowhere',
  ])('says that %s is no folder to check, with code 2', async (named) => {
    const { code, err } = await vigil(['pack', 'check', named])
    expect(code).toBe(2)
    expect(err).toContain(`There is no folder ${named}.`)
  })

  it('shows how it is used when the verb is unknown', async () => {
    const { code, err } = await vigil(['frobnicate'])
    expect(code).toBe(2)
    expect(err).toContain('vigil ask who qin-gang')
  })

  it('gives a fault a reference, and code 1', async () => {
    const broken = join(folder, 'broken')
    mkdirSync(broken)
    writeFileSync(join(broken, 'snapshots'), 'a file where a folder was made')
    const { code, err } = await vigil(['ask', 'about'], '', { VIGIL_HOME: broken })
    expect(code).toBe(1)
    expect(err).toMatch(/Something broke on our side\. Quote F-[2-9A-Z]{6}/)
    expect(readFileSync(join(broken, 'vigil.log'), 'utf8')).toContain('The program stopped')
  })
})
