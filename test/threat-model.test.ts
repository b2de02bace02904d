import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = new URL('../', import.meta.url).pathname
const text = readFileSync(join(root, 'docs/threat-model.md'), 'utf8')

/** The cells of each row of its tables, without the heads and the lines below them. */
const rows = text
  .split('\n')
  .filter((line) => line.startsWith('| ') && !/^\| (?:could|---)/.test(line))
  .map((line) => line.split('|').slice(1, -1))

const testsIn = (words: string): readonly string[] =>
  [...words.matchAll(/`(test\/[^`]+)`/g)].map(([, file = '']) => file)

describe('the threat model', () => {
  it('has a section for each of those who could do something', () => {
    expect(text.match(/^\| could \| what stops it \| shown by \|$/gm)?.length).toBeGreaterThan(5)
    expect(rows.length).toBeGreaterThan(30)
  })

  it.each(
    rows,
  )('names what stops it, and a test that is there:%s', (could, stops, shown, ...more) => {
    expect([could, stops].map((cell) => cell?.trim())).not.toContain('')
    const files = testsIn(shown ?? '')
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !/\.test\.ts$/.test(file))).toEqual([])
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
    expect(new Set(files).size).toBe(files.length)
    expect(more).toEqual([])
  })

  it('names no other file of the tests that is not there', () => {
    expect(testsIn(text).filter((file) => !existsSync(join(root, file)))).toEqual([])
  })
})
