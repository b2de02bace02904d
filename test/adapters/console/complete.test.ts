import { describe, expect, it } from 'vitest'
import { complete } from '../../../src/adapters/console/complete.ts'
import { drawOffers, insertable } from '../../../src/adapters/console/offers.ts'
import { newsroom } from './newsroom.ts'

const offersFor = (line: string) => complete(line, newsroom).offers.map(({ value }) => value)
/** The line after Tab, or undefined when Tab adds nothing. */
const tab = (line: string) => {
  const completion = complete(line, newsroom)
  const inserted = insertable(completion)
  return inserted === undefined
    ? undefined
    : line.slice(0, line.length - completion.on.length) + inserted
}

describe('Tab', () => {
  it.each([
    ['wh', 'who '],
    ['/wh', '/who '],
    ['cases st', 'cases stage:'],
    ['cases stage:exp', 'cases stage:expelled '],
    ['cases --stage exp', 'cases --stage expelled '],
    ['cases stage:detained exp', 'cases stage:detained export:'],
    ['who qin-ga', 'who qin-gang '],
    ['who Qin Gang', 'who qin-gang '],
    ['who 秦刚', 'who qin-gang '],
    ['who name:秦刚', 'who name:qin-gang '],
    ['who li', 'who "Li Shangfu" '],
    ['who "Li Sh', 'who "Li Shangfu" '],
    ['who name:"Li Sh', 'who name:"Li Shangfu" '],
    ['who qin-gang as', 'who qin-gang asof:'],
    ['who qin-g', 'who qin-g'],
  ])('makes %j into %j', (line, after) => expect(tab(line) ?? line).toBe(after))

  it('lists what there is when nothing is typed', () => {
    expect(offersFor('')).toEqual(['who', 'cases', 'broken'])
    expect(offersFor('who ')).toEqual(['qin-gang', 'qin-guangrong', '"Li Shangfu"', 'asof:'])
    expect(offersFor('who qin-gang ')).toEqual(['asof:'])
    expect(offersFor('cases stage:')).toEqual(
      ['expelled', 'detained', 'removed-from-post'].map((one) => `stage:${one}`),
    )
  })

  it('never takes letters away: two people for one character are listed instead', () => {
    expect(offersFor('who 秦')).toEqual(['qin-gang', 'qin-guangrong'])
    expect(tab('who 秦')).toBeUndefined()
  })

  it('has nothing to add to an unknown command, a closed name or an endless line', () => {
    expect(offersFor('nobody x')).toEqual([])
    expect(offersFor('who "Li Shangfu"')).toEqual([])
    expect(offersFor(`who ${'x'.repeat(3_000)}`)).toEqual([])
  })

  it('survives a suggestion that fails', () => expect(offersFor('broken x')).toEqual([]))
})

it('offers are shown with who they are, no wider than the terminal', () => {
  const shown = drawOffers(complete('who ', newsroom), { columns: 50, colour: false, links: false })
  expect(shown).toMatchInlineSnapshot(`
    "  qin-gang       Qin Gang 秦刚 · former foreign…
      qin-guangrong  Qin Guangrong 秦光荣 · former…
      "Li Shangfu"   Li Shangfu 李尚福 · former…
      asof:          What was true on this day
    "
  `)
})
