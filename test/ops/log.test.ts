import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Fault } from '#core/errors.ts'
import { faultLog } from '#root/ops/log.ts'
import { temporaryFolder } from '../fixtures/folder.ts'

/** For where no line may go but to the file. */
const nowhere = {
  write: (text: string) => {
    throw new Error(text)
  },
}

const now = () => new Date('2026-01-02T03:04:05Z')

describe('a fault', () => {
  it('is one line of JSON under a reference that can be read out, with its causes', () => {
    const path = join(temporaryFolder(), 'new', 'vigil.log')
    const report = faultLog(path, now, nowhere)
    const cause = new Error('the disk is full', { cause: new Error('no space') })
    const ids = [report(new Fault('first', { cause })), report(new Fault('second\nline'))]

    const lines = readFileSync(path, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      { time: '2026-01-02T03:04:05.000Z', level: 'error', id: ids[0], message: 'first' },
      { id: ids[1], message: 'second\nline', causes: [] },
    ])
    expect(lines[0].causes.map((text: string) => text.split('\n')[0])).toEqual([
      'Error: the disk is full',
      'Error: no space',
    ])
    for (const id of ids) expect(id).toMatch(/^F-[2-9A-HJ-NP-Z]{6}$/)
    expect(ids[0]).not.toBe(ids[1])
  })

  it('goes to a file that only its owner can read', () => {
    const path = join(temporaryFolder(), 'vigil.log')
    faultLog(path, now, nowhere)(new Fault('private'))
    expect(statSync(path).mode & 0o077).toBe(0)
  })

  it('goes to stderr, and still gets its reference, when the file cannot be written', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    const written: string[] = []
    const stderr = { write: (text: string) => written.push(text) }
    const id = faultLog(join(folder, 'file', 'vigil.log'), now, stderr)(new Fault('full'))
    expect(written.map((entry) => JSON.parse(entry))).toMatchObject([{ id, message: 'full' }])
  })

  it('whose causes go round in a circle is still logged', () => {
    const path = join(temporaryFolder(), 'vigil.log')
    const fault = new Fault('round')
    fault.cause = fault
    faultLog(path, now, nowhere)(fault)
    expect(JSON.parse(readFileSync(path, 'utf8')).causes).toHaveLength(5)
  })
})
