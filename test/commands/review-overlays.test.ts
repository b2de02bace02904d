import { describe, expect, it } from 'vitest'
import { readLines } from '../shipped/reading.ts'
import { CLAIM, EDITOR, openScene } from './correction-scene.ts'

const wordsOf = (brief: Parameters<typeof readLines>[0]) =>
  readLines(brief)
    .map(({ text }) => text)
    .join('\n')

const commandsOf = ({ actions }: { actions: readonly { command: string }[] }) =>
  actions.map(({ command }) => command)

describe('approved corrections', () => {
  it('are listed with their state, exported, and withdrawn once', async () => {
    const { ask, filed, audit } = openScene()
    await ask(`review approve ${await filed()}`, EDITOR)
    const listed = await ask('review overlays', EDITOR)
    expect(wordsOf(listed)).toContain(`claim ${CLAIM}`)
    expect(wordsOf(listed)).toContain('laid over the pack at each load')
    const [withdraw = '', exported = ''] = commandsOf(listed)
    expect(exported).toBe('review export')
    expect((await ask(exported, EDITOR)).file?.name).toBe('corrections.yaml')
    expect((await ask(withdraw, EDITOR)).title).toMatch(/is withdrawn$/)
    expect(wordsOf(await ask('review overlays', EDITOR))).toContain('withdrawn (26 Nov 2026)')
    expect((await ask(withdraw, EDITOR)).outcome).toBe('mistaken')
    expect(audit.map(({ action, why }) => [action, why])).toEqual([
      ['command.review.withdraw', 'overlay-withdrawn'],
    ])
  })
})

describe('whether two are the same', () => {
  it('is decided with who and when, listed, and undone', async () => {
    const { ask } = openScene()
    const brief = await ask('review not-same person-one 乙义某 why:"Two posts at once."', EDITOR)
    expect(brief.outcome, brief.summary).toBe('answered')
    expect(brief.summary).toMatch(/^Editors hold Person One .* not to be the same\.$/)
    const listed = await ask('review decisions', EDITOR)
    expect(wordsOf(listed)).toContain('not the same')
    expect(wordsOf(listed)).toContain('Decided by: you')
    expect(wordsOf(listed)).toContain('Reason: Two posts at once.')
    const [undo = ''] = commandsOf(listed)
    expect((await ask(undo, EDITOR)).summary).toMatch(/nothing is held about whether/)
    expect((await ask('review decisions', EDITOR)).title).toBe('Nothing decided on who is who')
  })

  it('is offered to be undone while the data does not hold it', async () => {
    const { ask, corrections } = openScene()
    await ask('review same person-one 乙义某', EDITOR)
    const decided = await corrections.decisions()
    const inPack = decided.map((one) => ({ ...one, isInPack: true }))
    Object.assign(corrections, { decisions: async () => inPack })
    const listed = await ask('review decisions', EDITOR)
    expect(wordsOf(listed)).toContain('the same')
    expect(commandsOf(listed)).toEqual([])
  })

  it.each([
    ['one of them missing', 'review same person-one', /Name the two/],
    ['one twice', 'review same person-one 甲国某', /Both are Person One/],
    ['a person and a body', 'review same person-one example-ministry', /only be compared/],
    ['nobody', 'review same person-one zzzzzz', /nothing called “zzzzzz”/],
  ])('is not decided of %s', async (_, line, said) => {
    const { ask, corrections } = openScene()
    expect((await ask(line, EDITOR)).summary).toMatch(said)
    expect(await corrections.decisions()).toEqual([])
  })
})
