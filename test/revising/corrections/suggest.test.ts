import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { en } from '#core/words-en.ts'
import { corrected, editor, reader } from './scene.ts'

describe('a suggestion', () => {
  it('is put down with who, where and when, and changes nothing', async () => {
    const { suggested, queue, find, overlays } = await corrected()
    const one = await suggested({ note: ' The notice is dated a day later. ' })
    expect(one).toEqual({
      id: 'c00001',
      claim: 'person-one-removed',
      what: 'date',
      value: '2020-05-02',
      source: 'notice-2020',
      note: 'The notice is dated a day later.',
      state: 'open',
      by: 'discord:10001',
      place: 'discord:900/77',
      at: '2026-11-26T10:00:00.000Z',
    })
    expect(await queue('open')).toEqual([one])
    expect(await find(' C00001 ')).toEqual(one)
    expect(await overlays()).toEqual([])
  })

  it('is in the audit', async () => {
    const { suggested, audit } = await corrected()
    await suggested()
    expect(await audit()).toMatchObject([
      {
        actor: 'discord:10001',
        access: 'reader',
        place: 'discord:900/77',
        action: 'correction.suggest',
        target: 'person-one-removed',
        outcome: 'done',
        after: 'c00001: date: 2020-05-02 (notice-2020)',
      },
    ])
  })

  it.each([
    [{ claim: 'nobody' }, /has the id “nobody”/],
    [{ claim: 'person-one' }, /has the id/],
    [{ value: undefined }, /Say what the date should be/],
    [{ value: 'yesterday' }, /not a date/],
    [{ value: '2020-02-30' }, /not a date/],
    [{ what: 'certainty', value: 'certain' }, /not a certainty/],
    [{ what: 'line', value: 'x'.repeat(161) }, /161 characters/],
    [{ note: 'x'.repeat(401) }, /401 characters/],
    [{ source: '' }, /neither a source/],
    [{ source: 'nowhere' }, /neither a source/],
    [{ source: 'javascript:alert(1)' }, /neither a source/],
    [{ source: 'https://user:secret@example.com/' }, /without a user name/],
    [{ source: 'https://' }, /not an address/],
    [{ claim: 'about-example-council', what: 'certainty', value: 'alleged' }, /Choose `other`/],
    [{ claim: 'r-example', what: 'retract' }, /Choose `other`/],
  ] as const)('that cannot be is refused with what to do: %j', async (typed, says) => {
    const { suggested, audit } = await corrected()
    await expect(suggested(typed)).rejects.toThrow(says)
    await expect(suggested(typed)).rejects.toBeInstanceOf(Mistake)
    expect(await audit()).toEqual([])
  })

  it('never shows a secret of an address back', async () => {
    const { suggested } = await corrected()
    const refusal = suggested({ source: `https://${'u'.repeat(70)}:hunter2@example.com/` })
    await expect(refusal).rejects.not.toThrow(/hunter2/)
  })

  it('of one person waits with at most four others of theirs', async () => {
    const { suggested, suggest } = await corrected()
    for (let i = 0; i < 5; i += 1) await suggested()
    await expect(suggested()).rejects.toThrow(/5 suggestions waiting/)
    await expect(
      suggest(
        { claim: 'person-one-removed', what: 'other', source: 'notice-2020' },
        { ...reader, id: 'discord:10002' },
        en,
      ),
    ).resolves.toMatchObject({ state: 'open' })
  })
})

describe('what takes an editor', () => {
  it('is refused to readers by its rule, also where a command forgot to ask', async () => {
    const { suggested, approve, reject, withdraw, decide, audit } = await corrected()
    const { id } = await suggested()
    const tries = [
      approve(id, undefined, reader, en),
      reject(id, 'no', reader, en),
      withdraw('c00009', reader, en),
      decide({ a: 'person-one', b: 'person-two', verdict: 'same' }, reader, en),
    ]
    for (const one of tries) await expect(one).rejects.toMatchObject({ rule: 'access' })
    expect(await audit()).toHaveLength(1)
  })
})

describe('rejecting', () => {
  it('keeps the reason, once', async () => {
    const { suggested, reject, queue, audit, approve } = await corrected()
    const { id } = await suggested()
    const rejected = await reject(id, 'The notice says 1 May', editor, en)
    expect(rejected).toMatchObject({
      state: 'rejected',
      decidedBy: 'slack:T1/U2',
      why: 'The notice says 1 May',
    })
    expect(await queue('rejected')).toEqual([rejected])
    expect((await audit())[0]).toMatchObject({
      action: 'correction.reject',
      target: 'person-one-removed',
      before: 'c00001: open',
      after: 'c00001: rejected',
      why: 'The notice says 1 May',
    })
    await expect(reject(id, 'again', editor, en)).rejects.toMatchObject({
      rule: 'suggestion-decided',
    })
    await expect(approve(id, undefined, editor, en)).rejects.toMatchObject({
      rule: 'suggestion-decided',
    })
    await expect(reject('zzzzzz', 'no', editor, en)).rejects.toThrow(/no suggestion “zzzzzz”/)
  })
})
