import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import { bundledNames, readBundled } from '../../../src/revising/sources/bundled.ts'
import { temporaryFolder, writePack } from '../../fixtures/folder.ts'
import { GOOD_PACK, goodFiles } from '../../fixtures/packs.ts'

/** A folder of packs with one good pack in it, and something beside it that is nobody’s business. */
function scene() {
  const folder = temporaryFolder()
  const places = { data: GOOD_PACK, packs: join(folder, 'packs') }
  writePack(join(places.packs, 'autumn-2026'), goodFiles())
  mkdirSync(join(folder, 'secret'))
  writeFileSync(join(folder, 'secret', 'pack.yaml'), 'name: secret\n')
  return { folder, places, read: (name: string) => readBundled(name, places, en) }
}

describe('a pack by its name', () => {
  it('is read whole, as the folder of data is', () => {
    const { read } = scene()
    expect(read('autumn-2026')).toEqual(goodFiles())
    expect(read('data')).toEqual(goodFiles())
  })

  it('is named among those there are when there is no such one', () => {
    const { read, places } = scene()
    expect(bundledNames(places.packs)).toEqual(['autumn-2026'])
    expect(() => read('spring-2026')).toThrow(/There are data, autumn-2026\./)
    expect(bundledNames(join(places.packs, 'nowhere'))).toEqual([])
  })

  it.each([
    '',
    '.',
    '..',
    '../secret',
    'autumn-2026/../../secret',
    '/etc',
    'autumn-2026/people',
    'autumn-2026\0',
    'autumn-2026\0.yaml',
    '%2e%2e%2fsecret',
    '..%2fsecret',
    '..\\secret',
    'AUTUMN-2026',
    'autumn 2026',
    'autumn-2026\n',
    '．．／secret',
    'a'.repeat(41),
  ])('cannot be a path: %j', (name) => {
    const { read } = scene()
    expect(() => read(name)).toThrow(Mistake)
    expect(() => read(name)).toThrow(/not the name of a pack/)
  })

  it('is not read through a link, wherever it stands', () => {
    const { folder, places, read } = scene()
    symlinkSync(join(folder, 'secret'), join(places.packs, 'linked'))
    expect(() => read('linked')).toThrow(/holds a link to somewhere else/)

    symlinkSync(
      join(folder, 'secret', 'pack.yaml'),
      join(places.packs, 'autumn-2026', 'extra.yaml'),
    )
    expect(() => read('autumn-2026')).toThrow(/holds a link to somewhere else/)
  })

  it('is not read through a link to a folder in it', () => {
    const { folder, places, read } = scene()
    symlinkSync(join(folder, 'secret'), join(places.packs, 'autumn-2026', 'more'))
    expect(() => read('autumn-2026')).toThrow(/holds a link to somewhere else/)
  })

  it('leaves out what is no file of a pack', () => {
    const { places, read } = scene()
    const folder = join(places.packs, 'autumn-2026')
    writeFileSync(join(folder, 'notes.txt'), 'x')
    writeFileSync(join(places.packs, 'loose.yaml'), 'x')
    expect(read('autumn-2026')).toEqual(goodFiles())
    expect(bundledNames(places.packs)).toEqual(['autumn-2026'])
  })
})
