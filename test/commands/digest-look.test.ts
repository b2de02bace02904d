import { describe, expect, it } from 'vitest'
import type { Claim } from '#core/facts.ts'
import { altered, claimIn } from '../digests/altered.ts'
import { wordsOf } from '../shipped/reading.ts'
import { ALONE, EDITOR, openScene, STRANGER } from './digest-scene.ts'

const QIN = 'qin-gang-removed-minister-2023-07-25'
const FRESH = 'a-fresh-claim'

/** A newsroom in which a load has added one claim about Qin Gang and altered another. */
async function withNews() {
  const scene = await openScene()
  const wide = await scene.setUp('digest subscribe when:"daily 09:00 UTC"')
  const narrow = await scene.setUp('digest subscribe when:"daily 09:00 UTC" filter:body:cmc')
  const old = claimIn(scene.shipped, QIN)
  const added: Claim = { ...old, id: FRESH, line: 'A fresh line.', date: '2026-11-25' }
  scene.to('2026-11-26T12:00:00Z')
  await scene.load(
    altered(scene.shipped, {
      revision: 'aaaaaaaaaaaa',
      added: [added],
      claims: { [QIN]: (claim) => ({ ...claim, date: '2023-07-24' }) },
    }),
  )
  return { ...scene, wide, narrow }
}

describe('`digest preview`', () => {
  it('shows the next digest as it would be, and when it would run, to the asker alone', async () => {
    const { ask, wide } = await withNews()
    const brief = await ask(`digest preview ${wide}`)
    expect(brief.seenBy).toBe('asker')
    const words = wordsOf(brief)
    expect(words).toContain('A fresh line.')
    expect(words).toContain('Fri 27 Nov 2026, 09:00 (UTC); Sat 28 Nov 2026, 09:00 (UTC)')
  })

  it('leads to the rest of it where there is more than one message holds', async () => {
    const { ask } = await openScene('2023-11-30T09:00:00Z')
    const line = 'digest preview when:"daily 09:00 UTC" cap:3'
    const first = await ask(line)
    const [next] = first.actions
    expect([first.page?.number, next?.turns]).toEqual([1, 'on'])
    const second = await ask(next?.command ?? '')
    expect(second.page?.number).toBe(2)
    expect(wordsOf(second)).not.toEqual(wordsOf(first))
  })

  it('says when nothing would be posted', async () => {
    const { ask, narrow } = await withNews()
    expect(wordsOf(await ask(`digest preview ${narrow}`))).toContain('nothing would be')
  })

  it('says of one that nobody set up that nothing is new, not that it was silent for a week', async () => {
    const { ask } = await withNews()
    const words = wordsOf(await ask('digest preview filter:"severity:urgent province:tibet"'))
    expect(words).toContain('Nothing that is told here has changed.')
    expect(words).not.toContain('week')
    expect(words).toContain('looks back 90 days')
  })

  it('says nothing of how far a list of what is owed looks back', async () => {
    const { ask } = await openScene()
    expect(wordsOf(await ask('digest preview topic:debt'))).not.toContain('looks back')
  })

  it('shows what another filter would find, without changing anything', async () => {
    const { ask, narrow, digests } = await withNews()
    const before = await digests.find(narrow)
    expect(wordsOf(await ask(`digest preview ${narrow} filter:person:qin-gang`))).toContain(
      'A fresh line.',
    )
    expect(await digests.find(narrow)).toEqual(before)
  })

  it('needs no digest to be set up, and no chat', async () => {
    const { ask } = await withNews()
    const line = 'digest preview filter:person:qin-gang when:"weekly mon 08:00 Asia/Shanghai"'
    const words = wordsOf(await ask(line, { id: 'console', access: 'admin' }))
    expect(words).toContain('A fresh line.')
    expect(words).toContain('Mon 30 Nov 2026, 08:00 (Asia/Shanghai)')
  })
})

describe('`digest explain`', () => {
  it('says step by step why something will be told', async () => {
    const { ask, wide } = await withNews()
    const words = wordsOf(await ask(`digest explain ${wide} ${FRESH}`))
    expect(words).toContain('It is new since the last digest.')
    expect(words).toContain('It fits the filter.')
    expect(words).toContain('It will be told.')
    expect(words).toContain('The next digest is on Fri 27 Nov 2026, 09:00 (UTC).')
  })

  it('says of what was there when the record began when it became public', async () => {
    const { ask, wide } = await withNews()
    const claim = 'li-shangfu-expelled-2024-06-27'
    const words = wordsOf(await ask(`digest explain ${wide} ${claim}`))
    expect(words).toMatch(/Public since .* and there before the record of changes began\./)
    expect(words).not.toContain('Added on')
  })

  it('says which step keeps it out', async () => {
    const { ask, narrow } = await withNews()
    const words = wordsOf(await ask(`digest explain ${narrow} ${FRESH}`))
    expect(words).toContain('It does not fit the filter (body:cmc).')
    expect(words).toContain('It is not told.')
  })

  it('tells what was there before the digest began from what was left out', async () => {
    const { ask, wide } = await withNews()
    const words = wordsOf(await ask(`digest explain ${wide} event:li-shangfu-expelled-2024-06-27`))
    expect(words).toContain('It was there before this digest began.')
  })

  it('says where it was told, with the link', async () => {
    const { ask, wide, state, to } = await withNews()
    await sendNow(state, wide)
    to('2026-11-27T10:00:00Z')
    const brief = await ask(`digest explain ${wide} ${FRESH}`)
    expect(wordsOf(brief)).toContain('It was told.')
    expect(JSON.stringify(brief.blocks)).toContain('https://example.org/10001/m1')
  })

  it('agrees with the preview about every change of a load', async () => {
    const { ask, wide, narrow } = await withNews()
    for (const id of [wide, narrow]) {
      const shown = wordsOf(await ask(`digest preview ${id}`))
      for (const [claim, line] of [
        [FRESH, 'A fresh line.'],
        [QIN, '24 Jul 2023'],
      ] as const) {
        const words = wordsOf(await ask(`digest explain ${id} ${claim}`))
        expect(words.includes('It will be told.'), claim).toBe(shown.includes(line))
      }
    }
  })

  it('asks which digest is meant where there are several, keeping the question', async () => {
    const { ask, wide, narrow } = await withNews()
    const { actions } = await ask(`digest explain ${FRESH}`)
    expect(actions.map(({ command }) => command)).toEqual(
      [wide, narrow].map((id) => `digest explain id:${id} event:${FRESH}`),
    )
  })

  it('knows nothing of what is no claim and no case', async () => {
    const { ask, wide } = await withNews()
    expect((await ask(`digest explain ${wide} nonsense`)).outcome).toBe('mistaken')
  })
})

describe('what was delivered', () => {
  it('is listed with what became of it, in words and in the zone of the digest', async () => {
    const { ask, wide, state } = await withNews()
    const id = await sendNow(state, wide)
    const brief = await ask(`digest history ${wide}`)
    expect(wordsOf(brief)).toContain('2026-11-27 09:00 | sent | Thu 26 Nov 2026, 12:00 (UTC)')
    expect(brief.actions.map(({ command }) => command)).toEqual([`digest show ${id}`])
  })

  it('can be seen again in its present form, by those who could see it', async () => {
    const { ask, wide, state } = await withNews()
    const id = await sendNow(state, wide)
    expect(wordsOf(await ask(`digest show ${id}`))).toContain('A fresh line.')
    expect((await ask(`digest show ${id}`, STRANGER)).outcome).toBe('mistaken')
    expect((await ask(`digest show ${id}`, { ...ALONE, id: 'discord:9' })).outcome).toBe('mistaken')
  })

  it('is nothing yet, where nothing was due', async () => {
    const { ask, setUp } = await openScene()
    expect((await ask(`digest history ${await setUp()}`, EDITOR)).summary).toContain('not been due')
  })
})

/** Plans the next digest and records that it arrived, as the sender does. */
async function sendNow(
  { ledger, subscriptions, changes }: Awaited<ReturnType<typeof withNews>>['state'],
  id: string,
) {
  const one = await subscriptions.find(id)
  const to = (await changes.latest())?.seq ?? 0
  if (!one) throw new Error(`No digest ${id}`)
  const news = await changes.between({ after: one.coveredTo, to })
  const { topic, schedule, zone, filter, cap, place, language } = one
  await ledger.plan([
    {
      id: `sent-${id}`,
      origin: id,
      slot: `2026-11-27T09:00[${zone}]`,
      act: 'post',
      place,
      language,
      content: {
        kind: 'digest',
        head: {
          subscription: id,
          topic,
          schedule,
          zone,
          filter,
          cap,
          day: '2026-11-27',
          to: '2026-11-26T12:00:00.000Z',
          missed: 0,
        },
        entries: news.map(({ n }) => ({ n, severity: 'routine' })),
      },
      window: { after: one.coveredTo, to },
      carries: [],
    },
  ])
  const [claimed] = await ledger.claim({ platforms: ['discord'], limit: 1, leaseMs: 60_000 })
  if (!claimed) throw new Error('Nothing was planned')
  await ledger.mark(claimed, 1_000)
  await ledger.settle(claimed, {
    state: 'sent',
    messageId: 'm1',
    channelId: one.place.id,
    how: 'answer',
    isFinished: true,
  })
  return claimed.id
}
