import { describe, expect, it } from 'vitest'
import { apologise } from '#core/ask.ts'
import type { Brief } from '#core/brief.ts'
import { Fault } from '#core/errors.ts'
import { checkMessage } from '../../../platforms/discord/limits/message.ts'
import { openDesk } from '../../../shipped/desk.ts'
import { show } from './shown.ts'

const { facts, answer, mistake } = await openDesk()

/** The whole body, as Discord's own component builder takes it. */
const written = (brief: Brief, question: string, part = 1): string => {
  const { body, files } = show(brief, { question, part })
  const sizes = files.map(({ name, bytes }) => ({ name, size: bytes.length }))
  expect(checkMessage(body, sizes)).toEqual([])
  // The revision is a hash of all data; what an answer says does not depend on it.
  return `${JSON.stringify(body, null, 2)}\n`.replaceAll(facts.about().revision, '0123456789ab')
}

const golden = (name: string) => `../../../golden/discord/${name}.json`

describe('real answers look as in test/golden/discord', () => {
  it.each([
    ['who', 'who qin-gang'],
    ['risks', 'risks political'],
    ['timeline', 'timeline qin-gang'],
    ['cases', 'cases'],
    ['search', 'search 秦刚'],
    ['seats', 'seats mfa'],
    ['help', 'help'],
  ])('%s', async (name, question) => {
    await expect(written(await answer(question), question)).toMatchFileSnapshot(golden(name))
  })

  it('the sources of an answer', async () => {
    const question = 'seats mfa'
    const text = written(await answer(question), question, 2)
    await expect(text).toMatchFileSnapshot(golden('sources'))
  })

  it.each([
    ['ambiguous', 'who "Li Wei"'],
    ['near-miss', 'who qin-gan'],
    ['mistake', 'cases since:foo'],
  ])('%s', async (name, question) => {
    await expect(written(await mistake(question), question)).toMatchFileSnapshot(golden(name))
  })

  it('a fault of ours', async () => {
    const brief = apologise(new Fault('Unforeseen'), () => 'F-7K3Q')
    await expect(written(brief, 'about')).toMatchFileSnapshot(golden('fault'))
  })
})
