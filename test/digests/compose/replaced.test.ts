import { describe, expect, it } from 'vitest'
import type { Brief } from '#core/brief.ts'
import type { Case, Claim } from '#core/facts.ts'
import { wordsIn } from '#core/words-in.ts'
import { createCompose } from '#digests/compose/compose.ts'
import { createGather } from '#digests/tick/gather.ts'
import { newsSince } from '../../../commands/lists/news-since.ts'
import { altered, caseIn } from '../altered.ts'
import { CHANNEL, openScene } from '../events/scene.ts'
import { first, having, retracted, revision, told } from '../events/told.ts'
import { head, headingsOf, linesOf } from './scene.ts'

const OLD: Claim = { ...told, line: 'The old words.' }
const SINCE = { day: '2026-11-10', zone: 'UTC' }
const NEW: Claim = { ...told, id: 'new-one', line: 'The new words.', supersedes: OLD.id }
const replaced: Claim = { ...OLD, supersededBy: NEW.id }
const saying = (...added: readonly Claim[]) => altered(first, { revision: revision(), added })

/** What a digest of everything says, and what `changes` lists, of some loads after a first one. */
async function digestOver(
  before: ReturnType<typeof saying>,
  ...loads: readonly ReturnType<typeof saying>[]
): Promise<{ brief: Brief; listed: readonly string[] }> {
  const scene = await openScene(before)
  for (const one of loads) await scene.load(one)
  const reader = {
    id: 's',
    place: CHANNEL,
    filter: '',
    topic: 'changes',
    cap: 10,
    coveredTo: 1,
  } as const
  const gather = createGather({ ...scene.parts, changes: scene.changes })
  const found = (await gather([reader], () => {})).get('s')
  if (found?.topic !== 'changes') throw new Error('Nothing was gathered')
  const compose = createCompose({ ...scene, facts: scene.parts.facts, words: wordsIn })
  const content = { kind: 'digest', head: { ...head, cap: 30 }, entries: found.entries } as const
  const listed = await newsSince(SINCE, undefined, scene.changes)
  return {
    brief: await compose({ id: '', content, language: 'en' }),
    listed: listed.filter(({ change }) => change.seq > 1).map(({ change }) => change.id),
  }
}

describe('a claim that takes the place of another', () => {
  it('is told with what the other said, once', async () => {
    const { brief, listed } = await digestOver(having(OLD), saying(replaced, NEW))
    expect(headingsOf(brief)).toEqual(['Corrected · 1'])
    expect(linesOf(brief)[0]).toMatch(/The new words.*Corrects .* which said: .*The old words/)
    expect(listed).toEqual([NEW.id])
  })

  it('hides no retraction of the other, in one load or in several', async () => {
    const gone = retracted(OLD)
    const goneAndReplaced = { ...gone, supersededBy: NEW.id }
    for (const loads of [
      [saying(goneAndReplaced, NEW)],
      [saying(gone), saying(goneAndReplaced, NEW)],
      [saying(replaced, NEW), saying(goneAndReplaced, NEW)],
    ]) {
      const { brief, listed } = await digestOver(having(OLD), ...loads)
      expect(headingsOf(brief)).toEqual(['Retracted · 1', 'Corrected · 1'])
      expect(linesOf(brief)[0]).toContain('Retracted 20 Nov 2026: Misread')
      // Words that were taken back are not said again for the sake of their correction.
      expect(linesOf(brief)[1]).toContain('The new words.')
      expect(linesOf(brief)[1]).not.toContain('The old words.')
      expect(listed.toSorted()).toEqual([OLD.id, NEW.id].toSorted())
    }
  })

  it('leaves in what else was altered of the other', async () => {
    const { brief } = await digestOver(having(OLD), saying({ ...replaced, date: '2023-07' }, NEW))
    expect(linesOf(brief).join('\n')).toMatch(/Corrected by new-one.*Changed: date/)
  })

  it('is told once with the other where it was altered itself in the same window', async () => {
    const later = { ...NEW, certainty: 'reported' } as const
    const { brief, listed } = await digestOver(
      having(OLD),
      saying(replaced, NEW),
      saying(replaced, later),
    )
    expect(linesOf(brief)).toHaveLength(1)
    expect(linesOf(brief)[0]).toMatch(/reported · The new words.*The old words/)
    expect(listed).toEqual([NEW.id])
  })

  it('quotes what was known where one correction follows another at once', async () => {
    const last = { ...NEW, id: 'newer-one', line: 'The newest words.', supersedes: NEW.id }
    const between = { ...NEW, supersededBy: last.id }
    for (const loads of [
      [saying(replaced, between, last)],
      [saying(replaced, NEW), saying(replaced, between, last)],
    ]) {
      const { brief, listed } = await digestOver(having(OLD), ...loads)
      expect(linesOf(brief)).toHaveLength(1)
      expect(linesOf(brief)[0]).toMatch(/The newest words.*The old words/)
      expect(listed).toEqual([last.id])
    }
  })

  it('quotes nothing any more that is taken back after it was told', async () => {
    const last = { ...NEW, id: 'newer-one', line: 'The newest words.', supersedes: NEW.id }
    const between = { ...NEW, supersededBy: last.id }
    const scene = await openScene(having(OLD))
    await scene.load(saying(replaced, between, last))
    const told = await scene.digest(2)
    const facts = saying({ ...retracted(OLD), supersededBy: NEW.id }, between, last)
    await scene.load(facts)
    const [edit] = (await scene.deliver()).filter(
      ({ act, below }) => act === 'edit' && below === told.id,
    )
    if (!edit) throw new Error('The message was not edited')
    const compose = createCompose({ ...scene, facts: () => facts, words: wordsIn })
    const lines = linesOf(await compose({ id: '', content: edit.content, language: 'en' }))
    expect(lines.join('\n')).toContain('Retracted 20 Nov 2026')
    expect(lines.join('\n')).not.toContain('The old words.')
  })

  it('may have been there before', async () => {
    const { supersedes, ...before } = NEW
    const { brief, listed } = await digestOver(saying(OLD, before), saying(replaced, NEW))
    expect(headingsOf(brief)).toEqual(['Corrected · 1'])
    expect(linesOf(brief)[0]).toMatch(/The new words.*Corrects .* which said: .*The old words/)
    expect(listed).toEqual([supersedes && NEW.id])
  })
})

describe('`changes` and a digest over the same loads', () => {
  it('tell a new stage once, whose claim was given a note after', async () => {
    const one = caseIn(first, 'zhang-shuofu')
    const step: Claim = { ...one.reached, id: 'a-step', stage: 'expelled', line: 'Expelled.' }
    const moved = (reached: Claim) =>
      altered(first, {
        revision: revision(),
        added: [reached],
        cases: { [one.id]: (before: Case) => ({ ...before, stage: 'expelled', reached }) },
      })
    const { brief, listed } = await digestOver(
      first,
      moved(step),
      moved({ ...step, note: 'A note' }),
    )
    expect(headingsOf(brief)).toEqual(['Expelled (开除) · 1'])
    expect(linesOf(brief)[0]).not.toContain('Changed')
    expect(listed).toEqual(['a-step'])
  })

  it('tell what was moved to somebody else and retracted to whoever asks for either', async () => {
    const scene = await openScene(having(OLD))
    const dong = first.findSubject('dong-jun')
    const moved = dong && { ...OLD, subjects: [{ role: 'about', subject: dong } as const] }
    if (!moved) throw new Error('Nobody to move it to')
    await scene.load(having(moved))
    await scene.load(having(retracted(moved)))
    for (const subject of ['qin-gang', 'dong-jun']) {
      const listed = await newsSince(SINCE, subject, scene.changes)
      expect(
        listed.filter(({ change }) => change.seq > 1).map(({ change }) => change.kind),
      ).toEqual(['retracted'])
    }
  })
})
