import { describe, expect, it } from 'vitest'
import { plain } from '#core/brief.ts'
import { openDesk } from '../shipped/desk.ts'
import { lineWith, readLines, wordsOf } from '../shipped/reading.ts'

const { answer, mistake } = await openDesk()

describe('`link`', () => {
  it.each([
    'link qin-gang wang-yi',
    'link "Li Shangfu" "Wei Fenghe"',
    'link li-xi zhang-hongli',
  ])('`%s` says first that an overlap is no evidence', async (line) => {
    const [first] = readLines(await answer(line))
    expect(first?.text).toBe(
      'An overlap is not evidence of wrongdoing, of influence, or even of acquaintance.',
    )
  })

  it('says when both were surely in one body, from the dates as they are known', async () => {
    const { text, notes } = lineWith(
      await answer('link qin-gang wang-yi'),
      'Ambassador to the United States',
    )
    // He came in July 2021, on a day not traced, and left about the end of 2022: only what lies
    // between the last day of that July and the first of that year is sure.
    expect(text).toContain('both surely there from 31 July 2021 to 1 January 2022')
    expect(notes.length).toBeGreaterThan(1)
  })

  it('takes a handover for no overlap', async () => {
    const brief = await answer('link qin-gang wang-yi')
    expect(wordsOf(brief)).not.toMatch(
      /from 25 July 2023 to 25 July 2023|from 30 December 2022 to 30 December 2022/,
    )
  })

  it('says whose event each statement naming both is', async () => {
    const brief = await answer('link qin-gang wang-yi')
    const naming = readLines(brief).filter(({ under }) => under === 'Statements that name both')
    expect(naming.length).toBeGreaterThan(2)
    for (const { text, certainties } of naming) {
      expect(text).toMatch(/^(Qin Gang 秦刚|Wang Yi 王毅|Xi Jinping 习近平) · /)
      expect(certainties).toHaveLength(1)
    }
  })

  it('takes no gap in the store for the absence of a link', async () => {
    expect(wordsOf(await answer('link li-xi zhang-hongli'))).toContain('this may be a gap')
  })

  it('is the same both ways round, but for the order of names', async () => {
    const [one, other] = [
      await answer('link qin-gang wang-yi'),
      await answer('link wang-yi qin-gang'),
    ]
    expect(readLines(other).length).toBe(readLines(one).length)
    expect(plain(other.footer.flat())).toBe(plain(one.footer.flat()))
  })

  it('takes names of several words in quotation marks, and says so otherwise', async () => {
    expect((await answer('link "Li Shangfu" "Wei Fenghe"')).title).toBe(
      'Li Shangfu 李尚福 and Wei Fenghe 魏凤和',
    )
    expect((await mistake('link Li Shangfu Wei Fenghe')).summary).toContain(
      'Put each name in quotation marks',
    )
  })
})
