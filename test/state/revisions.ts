import type { Facts } from '#core/fact-store.ts'
import { bytesOf, edited, goodFiles, textOf } from '../fixtures/packs.ts'
import { factsOver } from '../store/built.ts'

const ONE = 'people/person-one.yaml'
const TALK = `
  - id: person-one-talk
    kind: statement
    line: Spoke of examples; the day was not traced.
    date: unknown
    certainty: reported
    reason: none-needed
    citations: [undated-page]`

const over = async (files: ReturnType<typeof goodFiles>): Promise<Facts> =>
  (await factsOver(files)).facts

/** The good pack with the bodies in another order: no fact is another one. */
const reordered = () =>
  goodFiles().map((one) => {
    if (one.file !== 'organisations.yaml') return one
    const bodies = textOf(one.bytes).split(/^(?=- id: )/m)
    return { ...one, bytes: bytesOf(bodies.toReversed().join('\n')) }
  })

/** The facts of the good pack and of what editors may make of it, each a revision of its own. */
export const revisions = async () => ({
  first: await over(goodFiles()),
  /** One source has another title: nothing that a claim says. */
  retitled: await over(
    edited('sources/made-up.yaml', 'Notice of an appointment', 'Notice of the appointment'),
  ),
  reordered: await over(reordered()),
  reworded: await over(edited(ONE, 'line: Expelled.', 'line: Expelled from the Party.')),
  retracted: await over(
    edited(ONE, TALK, `${TALK}\n    retracted: {on: "2021-12-01", why: Misheard}`),
  ),
  takenOut: await over(edited(ONE, TALK, '')),
  /** A step more in the case of Person Five. */
  sentenced: await over(
    edited(
      'cases/2021.yaml',
      '  outcome: followed',
      `    - stage: sentenced
      date: "2021-07-20"
      sentence: two made-up years
      citations: [notice-2021]
  outcome: followed`,
    ),
  ),
})
