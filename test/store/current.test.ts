import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { PackRefused } from '#store/current.ts'
import { openFacts } from '#store/open.ts'
import { revisionOf } from '#store/revision.ts'
import { goodFiles } from '../fixtures/packs.ts'
import { broken, installation, titled } from './installation.ts'

describe('the snapshot that is served', () => {
  it('is built once, and then only found', async () => {
    const { current, names } = installation(goodFiles())
    const first = await current()
    const second = await current()
    expect(first.builtMs).toBeGreaterThan(0)
    expect(second).toEqual({ path: first.path, revision: revisionOf(goodFiles()) })
    expect(names()).toEqual(['current.json', `facts-${first.revision}.sqlite`])
  })

  it('follows the data', async () => {
    const { current, put } = installation(goodFiles())
    const first = await current()
    put(titled('Newer facts'))
    const second = await current()
    expect(second.revision).not.toBe(first.revision)
    using facts = openFacts(second.path)
    expect(facts.about()).toMatchObject({ title: 'Newer facts', revision: second.revision })
  })

  it('stays when the data is refused, and says how much was found', async () => {
    const { current, put } = installation(goodFiles())
    const { path, revision } = await current()
    put(broken())
    expect(await current()).toEqual({ path, revision, refused: 1 })
  })

  it('remembers that the data was refused, and forgets it when the data is another', async () => {
    const { current, put, names, snapshots } = installation(goodFiles())
    const { path, revision } = await current()
    put(broken())
    await current()
    const remembered = readFileSync(join(snapshots, 'current.json'), 'utf8')
    const refused = { data: revisionOf(broken()), findings: 1 }
    expect(JSON.parse(remembered)).toEqual({ revision, data: revision, refused })
    writeFileSync(
      join(snapshots, 'current.json'),
      JSON.stringify({ revision, data: revision, refused: { ...refused, findings: 17 } }),
    )
    expect(await current()).toEqual({ path, revision, refused: 17 }) // Told, not counted again.
    put(goodFiles())
    expect(await current()).toEqual({ path, revision })
    put(titled('Newer facts'))
    expect((await current()).refused).toBeUndefined()
    expect(names()).toHaveLength(3)
  })

  it('stays when the data is gone, and says so', async () => {
    const { current, data } = installation(goodFiles())
    const before = await current()
    rmSync(data, { recursive: true })
    const { path, revision } = before
    expect(await current()).toEqual({ path, revision, isWithoutData: true })
  })

  it('stays when the data cannot be read, and says why', async () => {
    const { current, data } = installation(goodFiles())
    const { path, revision } = await current()
    mkdirSync(join(data, 'people', 'folder.yaml'))
    expect(await current()).toEqual({ path, revision, failed: expect.any(Error) })
  })

  it('says what it was put in place of', async () => {
    const { current, put } = installation(goodFiles())
    const { revision } = await current()
    put(titled('Newer facts'))
    expect(await current()).toMatchObject({ replaced: revision })
    expect((await current()).replaced).toBeUndefined()
  })

  it('is decided again when the pointer is torn, empty or points outside', async () => {
    const { current, snapshots, point } = installation(goodFiles())
    const { revision } = await current()
    writeFileSync(join(snapshots, 'current.json'), '{"revi')
    expect((await current()).revision).toBe(revision)
    for (const nonsense of [null, {}, { revision: '../../evil', data: revision }]) {
      point(nonsense)
      expect((await current()).revision).toBe(revision)
    }
  })

  it('is built again when its file is gone', async () => {
    const { current } = installation(goodFiles())
    const { path } = await current()
    rmSync(path)
    const again = await current()
    expect(again.builtMs).toBeGreaterThan(0)
    expect(existsSync(again.path)).toBe(true)
  })
})

describe('with nothing to serve', () => {
  it('no data and no snapshot is a mistake that says what to set', async () => {
    const { current } = installation()
    await expect(current()).rejects.toThrow(Mistake)
    await expect(current()).rejects.toThrow('Set VIGIL_DATA')
  })

  it('a file where the folder of data should be is the same mistake', async () => {
    const { current, data } = installation()
    writeFileSync(data, 'name: not-a-folder')
    await expect(current()).rejects.toThrow('Set VIGIL_DATA')
  })

  it('data that cannot be read is a mistake that says why', async () => {
    const { current, data } = installation(goodFiles())
    mkdirSync(join(data, 'people', 'folder.yaml'))
    await expect(current()).rejects.toThrow(Mistake)
    await expect(current()).rejects.toThrow(/cannot be read \(EISDIR.*Correct the folder/)
  })

  it('refused data is a mistake that carries the findings', async () => {
    const refused = await installation(broken())
      .current()
      .catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(PackRefused)
    expect(refused).toMatchObject({ findings: [{ file: 'phrases.yaml', line: 7 }] })
  })

  it('a folder without a pack is refused for its missing pack.yaml', async () => {
    const { current, data } = installation()
    mkdirSync(data)
    await expect(current()).rejects.toMatchObject({ findings: [{ file: 'pack.yaml' }] })
  })
})
