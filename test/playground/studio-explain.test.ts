import { describe, expect, it } from 'vitest'
import { studioWords } from '#adapters/playground/words/studio.ts'
import { wordsIn } from '#core/words-in.ts'
import { EDITOR } from '../commands/digest-scene.ts'
import { LI, laterRevision } from '../commands/later-revision.ts'
import { openStudioScene, partOf } from './studio-scene.ts'

const said = studioWords.en
const scene = await openStudioScene()
const explained = async (query: Readonly<Record<string, string>>) => {
  const { html, status } = await scene.open(query)
  expect(status).toBe(200)
  return partOf(html, 'explained')
}

/** What the digest of a page holds, by the links to why. */
const toldIn = (html: string): readonly string[] =>
  [...html.matchAll(/<li>[^<]* <a href="[^"]*" data-explains="([^"]+)"/g)].map(([, id]) => id ?? '')

describe('why something is in a digest', () => {
  it('can be asked of each of its lines, and each is in it', async () => {
    const { html } = await scene.open()
    const told = toldIn(html)
    expect(told.length).toBeGreaterThan(2)
    for (const about of told) {
      const shown = await explained({ about })
      expect(shown).toContain(said.verdict.in)
      expect(shown).toContain(
        `New passed ${said.windowOf(90, true)} Filter passed It fits the filter.`,
      )
      expect(shown).toContain(said.notKnown)
    }
  })

  it('or not, and at which step', async () => {
    const [about = ''] = toldIn((await scene.open()).html)
    const shown = await explained({ about, filter: 'person:qin-gang' })
    expect(shown).toContain(said.verdict.out)
    expect(shown).toContain('Filter not passed It does not fit the filter (person:qin-gang).')
    expect(shown).toContain('Watched not passed')
    expect(await explained({ about: 'qin-gang-removed-minister-2023-07-25' })).toContain(
      `${said.verdict.earlier} Step Result What was found New not passed ${said.windowOf(90, false)}`,
    )
  })

  it('is asked of somebody by any name: of their case and claims, the newest first', async () => {
    for (const about of ['li-shangfu', '李尚福', 'Li Shangfu']) {
      const { html } = await scene.open({ about })
      const shown = partOf(html, 'explained')
      expect(shown).toContain(said.ofSomebody('Li Shangfu 李尚福'))
      expect(shown).toContain(said.asCase)
      expect(html).toMatch(new RegExp(`data-explains="${LI}">${said.isOut}<`))
    }
  })

  it('says first of somebody what is in it, and of the record of the case that a line tells the same', async () => {
    const { html } = await scene.open({ about: 'sun-shaocheng' })
    const badges = [...html.matchAll(/data-explains="(case-[^"]+)">([^<]*)</g)]
      .map(([, id, words]) => [id, words])
      .filter(([, words]) => words === said.isIn || words === said.isOut)
    expect(badges).toEqual([
      ['case-sun-shaocheng-expelled', said.isIn],
      ['case-sun-shaocheng-under-investigation', said.isOut],
      ['case-sun-shaocheng', said.isOut],
    ])
    const { stage } = wordsIn('en').subscriptions.explain
    const why = stage('twice', false, undefined)
    expect(partOf(html, 'explained').replaceAll(/\s*\([^)]*\)/g, '')).toContain(
      `${said.asCase} ${said.isOut} ${why}`,
    )
    const own = await explained({ about: 'case-sun-shaocheng' })
    expect(own).toContain(said.verdict.same)
    expect(own).not.toContain(said.verdict.out)
  })

  it('cannot be asked of what is not there, nor of what was misspelt, and says what is near', async () => {
    expect(await explained({ about: 'nobody-of-this-name' })).toContain(
      said.noOne('nobody-of-this-name'),
    )
    const { html } = await scene.open({ about: 'Qin Gnag' })
    expect(html).toMatch(/data-explains="qin-gang"/)
  })

  it('is no question of what editors owe', async () => {
    expect(await explained({ about: LI, topic: 'debt' })).toContain(said.debtNotExplained)
  })

  it('waits until the settings can be read', async () => {
    expect(await explained({ about: LI, filter: 'nix' })).toContain(said.mended)
  })

  it('is suggested by names and by ids', async () => {
    const values = async (typed: string) =>
      (await scene.suggest({ of: 'about', typed })).map(({ value }) => value)
    expect(await values('秦刚')).toContain('qin-gang')
    expect(await values('li-shangfu-exp')).toContain(LI)
    expect(await values('')).not.toContain(LI)
  })
})

describe('of a digest that is set up', () => {
  it('it is known what it told, and what is new to it', async () => {
    const scene = await openStudioScene()
    const id = await scene.setUp('digest subscribe when:"daily 09:00"', EDITOR)
    const before = partOf((await scene.open({ id, about: LI })).html, 'explained')
    expect(before).toContain(said.verdict.earlier)
    expect(before).toContain('It is not new since the last digest.')
    expect(before).not.toContain(said.notKnown)
    await scene.load(laterRevision(scene.shipped))
    const { html } = await scene.open({ id, about: LI })
    expect(partOf(html, 'explained')).toContain(said.verdict.in)
    expect(toldIn(html)).toContain(LI)
    const { html: listed } = await scene.open({ id, about: 'li-shangfu' })
    expect(listed).toMatch(new RegExp(`data-explains="${LI}">${said.isIn}<`))
    await scene.digests.pause(id, EDITOR)
    const paused = partOf((await scene.open({ id, about: LI })).html, 'explained')
    expect(paused).toContain(said.verdict.waits)
  })
})
