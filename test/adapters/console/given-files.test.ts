import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readGivenFile } from '#adapters/console/given-files.ts'
import { OPERATOR } from '#adapters/console/io.ts'
import { Mistake } from '#core/errors.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import { weigh } from '../given.ts'
import { smallFacts } from '../small-facts.ts'

const facts = await smallFacts()
const folder = mkdtempSync(join(tmpdir(), 'vigil given '))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'facts.yaml')
writeFileSync(path, 'a: 1')

describe('in the terminal a file', () => {
  it('is named by its path', async () => {
    const newsroom = openNewsroom({
      commands: [weigh],
      facts: () => facts,
      words: () => en,
      now: () => new Date('2026-11-24T09:00:00Z'),
      report: () => 'F-1',
    })
    const brief = await newsroom.askLine(`weigh "${path}"`, OPERATOR)
    expect(brief.summary).toBe('facts.yaml has 4 bytes: a: 1')
  })

  it('has at most as many bytes as are wanted', async () => {
    expect((await readGivenFile(path, 4)).bytes).toEqual(new TextEncoder().encode('a: 1'))
    await expect(readGivenFile(path, 3)).rejects.toThrow('is too large')
  })

  it('that ends without an end, or is none, is not read', async () => {
    await expect(readGivenFile('/dev/zero', 10)).rejects.toThrow('is not a file')
    await expect(readGivenFile(folder, 10)).rejects.toThrow('is not a file')
    await expect(readGivenFile(join(folder, 'none'), 10)).rejects.toThrow('ENOENT')
    await expect(readGivenFile('a\0b', 10)).rejects.toThrow(Mistake)
  })
})
