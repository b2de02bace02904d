import { describe, expect, it } from 'vitest'
import { openDesk } from '../shipped/desk.ts'
import { lineWith, readLines, wordsOf } from '../shipped/reading.ts'

const { answer } = await openDesk()

describe('`who` on Qin Gang', () => {
  it('says that no reason was given, on each of his four losses', async () => {
    const brief = await answer('who qin-gang')
    for (const post of ['Minister of foreign affairs', 'State councillor']) {
      expect(lineWith(brief, `${post} `).text).toContain('removed from post (免职)')
      expect(lineWith(brief, `${post} `).text).toContain('no official reason given')
    }
    for (const post of [
      "Deputy to the National People's Congress",
      'Member of the CPC Central Committee',
    ]) {
      expect(lineWith(brief, `${post} `).text).toMatch(
        /resigned \(辞职\).* · official · no official reason given/,
      )
    }
  })

  it('says that there is no case, and that what was reported is not confirmed', async () => {
    const lines = readLines(await answer('who qin-gang')).map(({ text }) => text)
    expect(lines[0]).toBe('Case: no official case in this store.')
    expect(lines[1]).toBe(
      '2 reports or accusations are listed below; none is officially confirmed.',
    )
  })

  it('never gives health, an affair or corruption as a reason', async () => {
    const brief = await answer('who qin-gang')
    const official = readLines(brief).filter(({ certainties }) => certainties.includes('official'))
    for (const { text } of official)
      expect(text).not.toMatch(/affair\b|corrupt|bribe|probe|inquiry/i)
    expect(lineWith(brief, 'Party inquiry found an affair').certainties).toEqual(['alleged'])
    expect(lineWith(brief, 'under a disciplinary probe').certainties).toEqual(['alleged'])
  })

  it('is the same card in either script, in pinyin, and in the other order', async () => {
    const card = wordsOf(await answer('who qin-gang'))
    for (const typed of ['秦刚', '秦剛', 'Qín Gāng', 'qin gang', 'Gang Qin', 'QIN GANG']) {
      expect(wordsOf(await answer(`who "${typed}"`)), typed).toBe(card)
    }
  })
})

describe('`who` on Zhang Jiwen', () => {
  it('never calls him the top anti-corruption official, except as what a report said', async () => {
    const brief = await answer('who zhang-jiwen')
    const calling = readLines(brief).filter(({ text }) => /top (anti-|graft)/i.test(text))
    expect(calling.length).toBeGreaterThan(0)
    for (const { text, under } of calling) {
      if (under === 'Notes') expect(text).toContain('he headed one inspection group')
      else
        expect(text).toMatch(
          /^Democracy News Live: .* · wrong · He headed one of the CCDI's resident inspection groups/,
        )
    }
    expect(`${brief.title} ${brief.summary}`).not.toMatch(/\btop\b/i)
  })

  it('says why the report called him that, and who it is instead', async () => {
    const { text } = lineWith(await answer('who zhang-jiwen'), 'top anti-corruption official')
    expect(text).toContain(
      'Why it was said: SCMP, which the report rewrites, opens with "top graft-buster".',
    )
    expect(text).toContain('the CCDI secretary, Li Xi')
  })

  it('names his post in full', async () => {
    const brief = await answer('who zhang-jiwen')
    expect(lineWith(brief, 'Last known post').text).toContain(
      'Head of the CCDI/NSC inspection group at the Central Foreign Affairs Office',
    )
  })

  it('is found by the name a report misspelt, and says so', async () => {
    const brief = await answer('who "Zhang Jingwen"')
    expect(brief.title).toBe('Zhang Jiwen 张际文')
    expect(wordsOf(brief)).toContain('Found by a misspelling seen in a report, Zhang Jingwen.')
  })
})

describe('`who` on somebody without a post that is known to have ended', () => {
  it('says when the post was last seen rather than that it is held', async () => {
    const brief = await answer('who zhang-ji')
    expect(wordsOf(brief)).not.toMatch(/^In post:/m)
    expect(lineWith(brief, 'Last known post').text).toContain(
      'last shown in post 6 May 2019 · reported',
    )
  })
})

describe('`who` on a former minister with a verdict', () => {
  it('shows stage, day and how sure, and only compares spans that begin with a notice', async () => {
    const brief = await answer('who li-shangfu')
    expect(readLines(brief)[0]?.text).toMatch(
      /^Case: sentenced \(一审判决\).*, 7 May 2026 · official/,
    )
    expect(wordsOf(brief)).toMatch(
      /From expulsion to sentence: 679 days \(median in this store: \d+ days, n = \d+\)/,
    )
    // His case was opened in 2023 but only disclosed with the expulsion: there was no notice.
    expect(wordsOf(brief)).not.toMatch(/From notice to/)
  })
})

describe('`who` on a body, a post, a risk or a measure', () => {
  it('shows what a body is, what it belongs to and who last held its posts', async () => {
    const brief = await answer('who 外交部')
    expect(brief.title).toBe('Ministry of Foreign Affairs 外交部')
    expect(lineWith(brief, 'Minister of foreign affairs 外交部部长: ').text).toContain(
      'Wang Yi 王毅, since 25 July 2023, last shown in post 8 March 2026 · official',
    )
  })

  it('knows the holders of a post at a day', async () => {
    const then = await answer('who foreign-minister asof:2023-07-01')
    expect(
      readLines(then)
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(/In post then: Qin Gang 秦刚/)
  })

  it('shows a risk and a measure under their own names', async () => {
    expect((await answer('who 渗透')).title).toBe('Infiltration 渗透: political risk')
    expect((await answer('who firewall')).title).toBe('Firewall 防火墙')
  })
})
