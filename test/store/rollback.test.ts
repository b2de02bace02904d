import { describe, expect, it } from 'vitest'
import { openFacts } from '#store/open.ts'
import { edited, goodFiles } from '../fixtures/packs.ts'
import { installation, titled } from './installation.ts'

describe('a rollback', () => {
  it('goes on serving the older revision for as long as the data stays the same', async () => {
    const { current, put, point } = installation(goodFiles())
    const older = await current()
    put(titled('Newer facts'))
    const newer = await current()
    point({ revision: older.revision, data: newer.revision })
    expect((await current()).revision).toBe(older.revision)
    expect((await current()).revision).toBe(older.revision)
  })

  it('ends when the data changes', async () => {
    const { current, put, point } = installation(goodFiles())
    const older = await current()
    put(titled('Newer facts'))
    const newer = await current()
    point({ revision: older.revision, data: newer.revision })
    put(titled('Newest facts'))
    const newest = await current()
    expect([older.revision, newer.revision]).not.toContain(newest.revision)
  })

  it('has the last five to choose from', async () => {
    const { current, put, names } = installation(goodFiles())
    const revisions: string[] = []
    for (const title of ['1st', '2nd', '3rd', '4th', '5th', '6th']) {
      put(titled(`The ${title} edition`))
      revisions.push((await current()).revision)
    }
    put(edited('people/person-two.yaml', 'Opened three offices.', 'Opened four offices.'))
    const last = await current()
    const kept = [...revisions.slice(-4), last.revision]
    expect(names()).toEqual(['current.json', ...kept.map((r) => `facts-${r}.sqlite`).sort()])
    using facts = openFacts(last.path)
    expect(facts.revisions()).toEqual(kept.toReversed())
  })
})
