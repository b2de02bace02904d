import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { edited, goodFiles } from '../../fixtures/packs.ts'
import { ADMIN, installed } from './installed.ts'

const FILE = 'people/person-one.yaml'

describe('a load that changes names', () => {
  it('says so, with what somebody goes by first, also after the plan was read back', async () => {
    const one = await installed()
    one.bundled('renamed', edited(FILE, 'en: Person One', 'en: Person Uno'))
    const plan = await one.planned({ kind: 'bundled', name: 'renamed' })
    expect(plan.names).toMatchObject([
      { of: 'name', subject: { id: 'person-one', name: 'Person One' }, before: ['Person One'] },
    ])
    expect(plan.names?.[0]?.after).toEqual(['Person Uno'])
    await one.close()
    const again = await one.again()
    expect((await again.revisions.plan(plan.id, ADMIN, en)).names).toEqual(plan.names)
  })

  it('tells other forms of a name, each way', async () => {
    const one = await installed()
    const first = one.serving.revision()
    const also = '- {name: Persson One, kind: misspelling}'
    one.put(edited(FILE, also, `${also}\n    - {name: Persoon One, kind: misspelling}`))
    const { revision } = await one.revisions.confirm((await one.planned()).id, '', ADMIN, en)
    const forward = await one.revisions.compare(first, revision, en)
    expect(forward).toMatchObject({ names: [{ before: [], after: ['Persoon One'] }] })
    const back = await one.revisions.compare(revision, first, en)
    expect(back).toMatchObject({ names: [{ before: ['Persoon One'], after: [] }] })
  })

  it('tells decisions on who is who', async () => {
    const one = await installed()
    one.put(edited('identities.yaml', 'verdict: not-same', 'verdict: same'))
    const { names } = await one.planned()
    expect(names).toMatchObject([
      { of: 'identity', before: { verdict: 'not-same' }, after: { verdict: 'same' } },
    ])
    one.put(goodFiles().filter(({ file }) => file !== 'identities.yaml'))
    const taken = (await one.planned()).names?.[0]
    expect(taken).toMatchObject({ of: 'identity', before: { verdict: 'not-same' } })
    expect(taken?.after).toBeUndefined()
  })

  it('tells none where none differs', async () => {
    const one = await installed()
    one.put(edited(FILE, 'Appointed minister of examples.', 'Made minister of examples.'))
    expect((await one.planned()).names).toEqual([])
  })

  it('says of one file that it stands in place of the folder’s own', async () => {
    const one = await installed()
    const file = goodFiles().find((each) => each.file === FILE)
    const text = new TextDecoder().decode(file?.bytes).replace('en: Person One', 'en: Person Uno')
    const given = { name: 'person-one.yaml', bytes: new TextEncoder().encode(text) }
    const plan = await one.planned({ kind: 'file', file: given })
    expect(plan).toMatchObject({ isPart: true, changes: expect.any(Array) })
    one.put(edited(FILE, 'en: Person One', 'en: Person Uno'))
    expect((await one.planned()).isPart).toBeUndefined()
  })
})
