import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { HISTORY_MAX, readHistory, remember } from '../../../src/adapters/console/history.ts'

describe('the history', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-history-'))
  const path = join(folder, 'var', 'history')
  beforeEach(() => rmSync(join(folder, 'var'), { recursive: true, force: true }))
  afterAll(() => rmSync(folder, { recursive: true }))

  it('keeps each line once, the last use last', () => {
    for (const line of ['who qin-gang', 'cases', 'who qin-gang']) remember(path, line)
    expect(readHistory(path)).toEqual(['cases', 'who qin-gang'])
  })

  it('is readable by its owner only, also when it was not before', () => {
    remember(path, 'cases')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    chmodSync(path, 0o644)
    remember(path, 'who x')
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('keeps what another console wrote meanwhile', () => {
    remember(path, 'cases')
    writeFileSync(path, `${readFileSync(path, 'utf8')}who x\n`)
    remember(path, 'risks')
    expect(readHistory(path)).toEqual(['cases', 'who x', 'risks'])
  })

  it(`keeps the last ${HISTORY_MAX} lines`, () => {
    remember(path, 'first')
    writeFileSync(path, Array.from({ length: 600 }, (_, i) => `line ${i}\n`).join(''))
    remember(path, 'last')
    const lines = readHistory(path)
    expect([lines.length, lines[0], lines.at(-1)]).toEqual([500, 'line 101', 'last'])
  })

  it('never shows the terminal a control character', () => {
    remember(path, 'x')
    writeFileSync(path, 'who \x1b[2Jx\n\x07\n')
    expect(readHistory(path)).toEqual(['who x'])
  })

  it('that cannot be read or written is quietly left out', () => {
    const file = join(folder, 'file')
    writeFileSync(file, '')
    expect(readHistory(join(file, 'history'))).toEqual([])
    expect(() => remember(join(file, 'history'), 'x')).not.toThrow()
    expect(readHistory(folder)).toEqual([])
  })
})
