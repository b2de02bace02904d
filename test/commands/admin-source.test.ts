import { describe, expect, it } from 'vitest'
import { ADMIN, EDITOR, openAdmin } from './admin-scene.ts'

describe('the source', () => {
  const file = { name: 'facts.yaml', bytes: new Uint8Array([1]) }
  const able = { ...ADMIN, fetchFile: async () => file }

  it.each([
    ['admin reseed', { kind: 'folder' }],
    ['admin reseed from:folder', { kind: 'folder' }],
    ['admin reseed folder', { kind: 'folder' }],
    ['admin reseed from:autumn-2026', { kind: 'bundled', name: 'autumn-2026' }],
    ['admin reseed file:123', { kind: 'file', file }],
    ['admin reseed from:file file:123', { kind: 'file', file }],
  ])('of `%s` is handed over as it is meant', async (line, source) => {
    const { ask, revisions } = await openAdmin()
    await ask(line, able)
    expect(revisions.given).toEqual([source])
  })

  it.each([
    ['admin reseed from:../../etc', /is no source/],
    ['admin reseed from:"a b"', /is no source/],
    [`admin reseed from:${'a'.repeat(41)}`, /is no source/],
    ['admin reseed from:file', /Attach a YAML or JSON file/],
    ['admin reseed from:folder file:123', /Leave one of them out/],
  ])('of `%s` is a mistake that says what to write', async (line, said) => {
    const { ask, revisions } = await openAdmin()
    const brief = await ask(line, able)
    expect(brief.outcome).toBe('mistaken')
    expect(brief.summary).toMatch(said)
    expect(revisions.given).toEqual([])
  })

  it('goes by its name in the asker’s language, as the command does', async () => {
    const { ask, revisions } = await openAdmin()
    await ask('管理 重新载入 来自:资料文件夹', { ...able, language: 'zh-CN' })
    await ask('管理 重新載入 來自:附加的檔案 檔案:1', { ...able, language: 'zh-TW' })
    expect(revisions.given).toEqual([{ kind: 'folder' }, { kind: 'file', file }])
  })

  it('is offered while it is typed, the packs there are by their names, to admins alone', async () => {
    const { newsroom } = await openAdmin()
    const command = newsroom.commands.find(({ name }) => name === 'admin')
    if (!command) throw new Error('There is no admin command')
    const offered = (typed: string, by = ADMIN) =>
      newsroom.suggest(command, 'from', typed, by).map(({ value }) => value)
    expect(offered('')).toEqual(['folder', 'file', 'drill', 'second'])
    expect(offered('dr')).toEqual(['drill'])
    expect(offered('', EDITOR)).toEqual(['folder', 'file'])
  })

  it('is no file where nothing can be attached', async () => {
    const { ask } = await openAdmin()
    expect((await ask('admin reseed file:123')).summary).toMatch(/Nothing can be attached here/)
    expect((await ask('admin reseed from:file')).summary).toMatch(/Nothing can be attached here/)
  })

  it('is asked for in a form when a file is meant and none is there', async () => {
    const { newsroom } = await openAdmin()
    const form = await newsroom.formOf('admin reseed from:file dry-run:yes why:"so"', ADMIN)
    expect(form?.typed).toEqual({ action: 'reseed', from: 'file', 'dry-run': 'yes' })
    expect(form?.fields.map(({ option, kind, value }) => [option, kind, value])).toEqual([
      ['file', 'file', undefined],
      ['why', 'text', 'so'],
    ])
    for (const line of ['admin reseed', 'admin reseed from:file file:1', 'admin status'])
      expect(await newsroom.formOf(line, ADMIN), line).toBeUndefined()
  })
})
