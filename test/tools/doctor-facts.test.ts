import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Checkup } from '#core/checkup.ts'
import { factCheckups } from '#root/tools/doctor-facts.ts'
import { currentSnapshot } from '#store/current.ts'
import { temporaryFolder, writePack } from '../fixtures/folder.ts'
import { GOOD_PACK, withFile } from '../fixtures/packs.ts'
import { contents, notWell, onlyAside, saying, sentences } from './checkups.ts'

/** Just after the small pack was compiled. */
const NOW = new Date('2022-01-10T09:00:00Z')

const look = (home: string, data: string = GOOD_PACK) => factCheckups({ home, data }, NOW)

/** All that is not about how old the data is. */
const withoutAge = (all: readonly Checkup[]) => all.filter(({ what }) => !what.includes(' ago.'))

const served = (home: string) =>
  currentSnapshot({ data: GOOD_PACK, snapshots: join(home, 'snapshots') })

/** A pack with one finding. */
function refused(): string {
  const folder = join(temporaryFolder(), 'data')
  writePack(
    folder,
    withFile('people/nobody.yaml', 'id: nobody\nnames: {en: No Body}\nclaims: [1]\n'),
  )
  return folder
}

describe('the facts', () => {
  it('are well when the snapshot is there', async () => {
    const home = temporaryFolder()
    const { revision } = await served(home)
    const before = contents(home)
    expect(sentences(withoutAge(await look(home)))).toBe(
      `The data has no findings: revision ${revision}.\nThe snapshot of revision ${revision} is there.`,
    )
    expect(contents(home)).toEqual(before)
  })

  it('are well when the snapshot can be built, and leave nothing behind', async () => {
    const home = temporaryFolder()
    const aside = onlyAside()
    const all = await look(home)
    expect(notWell(withoutAge(all))).toEqual([])
    expect(sentences(all)).toContain('can be built; the next start does it.')
    expect([...readdirSync(home), ...readdirSync(aside)]).toEqual([])
  })

  it('are ill when the data is refused and nothing else can serve', async () => {
    expect(await look(temporaryFolder(), refused())).toEqual([
      saying('ill', 'The data has 1 finding, and no earlier snapshot can serve.', 'pack:check'),
    ])
  })

  it('are doubtful when the data is refused and an earlier revision serves', async () => {
    const home = temporaryFolder()
    const { revision } = await served(home)
    expect(notWell(withoutAge(await look(home, refused())))).toEqual([
      saying('doubtful', `The data has 1 finding, so revision ${revision} goes on`, 'pack:check'),
    ])
  })

  it('are ill when there is no data and no snapshot', async () => {
    expect(await look(temporaryFolder(), '/no/such/folder')).toEqual([
      saying('ill', 'There is no data at /no/such/folder, and no earlier', 'Set VIGIL_DATA'),
    ])
  })

  it('are doubtful when there is no data, but a snapshot', async () => {
    const home = temporaryFolder()
    await served(home)
    expect(notWell(withoutAge(await look(home, '/no/such/folder')))).toEqual([
      saying('doubtful', 'There is no data at /no/such/folder, so revision', 'Set VIGIL_DATA'),
    ])
  })

  it('are built anew from data whose snapshot is damaged', async () => {
    const home = temporaryFolder()
    const { path } = await served(home)
    writeFileSync(path, 'no database')
    expect(sentences(await look(home))).toContain('can be built; the next start does it.')
    expect(readFileSync(path, 'utf8')).toBe('no database')
  })
})
