import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { goodFiles } from '../fixtures/packs.ts'
import { factsOver } from './built.ts'

const { facts, path, leftovers } = await factsOver(goodFiles())

const search = (words: string) =>
  facts.search(words, { offset: 0, limit: 99 }).rows.map(({ kind, id }) => `${kind} ${id}`)

describe('search finds', () => {
  it.each([
    ['a word of two characters', '部长', 'post example-minister'],
    ['two characters inside a longer name', '国务', 'organisation example-ministry'],
    ['the same typed in traditional characters', '國務', 'organisation example-ministry'],
    ['a mixture of both scripts', '示例國务部', 'organisation example-ministry'],
    ['one character', '墙', 'measure example-wall'],
    ['a phrase in the other script', '舉例', 'phrase phrase-example'],
    ['pinyin without its tones', 'shuoming', 'phrase phrase-example'],
    ['an English word in another form', 'offices', 'claim person-two-second-count'],
    ['the beginning of the last word', 'person fiv', 'person person-five'],
    ['a publisher', 'encyclopedia', 'source undated-page'],
    ['what a report said', 'removed in June', 'check check-01'],
  ])('%s', (_, words, hit) => expect(search(words)).toContain(hit))

  it('names before sentences before sources', () => {
    const { rows } = facts.search('examples', { offset: 0, limit: 99 })
    const order = ['name', 'line', 'source']
    const places = rows.map(({ matched }) => order.indexOf(matched))
    expect(new Set(places).size).toBeGreaterThan(1)
    expect(places).toEqual([...places].sort())
  })

  it('the characters of a word only side by side', () => {
    expect(search('部国')).toEqual([])
  })

  it.each([
    '',
    '   ',
    '"',
    '*',
    'AND',
    '" OR "',
    '-',
    '甲*"',
    '\0',
    '\ud800',
    '()',
    '{name}:x',
  ])('no more than the words in %j, which is never an operator', (words) =>
    expect(() => search(words)).not.toThrow())
})

describe('an address that is not the publisher’s own', () => {
  it('is not in the snapshot at all', () => {
    const bytes = readFileSync(path)
    expect(bytes.includes('gazette.example')).toBe(true)
    expect(bytes.includes('unlinked-mirror')).toBe(false)
    expect(bytes.includes('unlinked-odd-host')).toBe(false)
  })

  it('is told by its kind, and only the publisher’s is given', () => {
    expect(facts.findSource('mirrored-report')).toMatchObject({ address: 'mirror' })
    for (const id of ['mirrored-report', 'odd-host-report', 'undated-page'])
      expect(facts.findSource(id)).not.toHaveProperty('url')
    expect(facts.findSource('notice-2015')?.url).toBe('https://gazette.example/2015/appointment')
  })
})

describe('reading', () => {
  it('changes nothing in the file and leaves nothing beside it', () => {
    const state = () => ({
      hash: createHash('sha256').update(readFileSync(path)).digest('hex'),
      written: statSync(path).mtimeMs,
      beside: leftovers(),
    })
    const before = state()
    for (let i = 0; i < 50; i += 1) {
      search('examples')
      facts.exactly('Person One')
      facts.nearly('Persn One', 3)
      facts.completions('', 10)
      facts.claimsAbout('person-one', { asof: '2020-05-01' })
      facts.cases({}, {}, { offset: 0, limit: 10 })
      facts.changesSince('2015-01-01', undefined, { offset: 0, limit: 10 })
      facts.revisions()
    }
    expect(state()).toEqual(before)
    expect(before.beside).toEqual([basename(path)])
  })

  it('counts what the snapshot holds', () => {
    expect(facts.about()).toMatchObject({
      title: 'Made-up facts for the tests',
      newestEvent: '2021-08-31',
      counts: { people: 5, organisations: 2, posts: 2, cases: 4, sources: 6, phrases: 1 },
    })
  })
})
