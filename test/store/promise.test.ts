import { describe, expect, it } from 'vitest'
import type { PackFiles } from '#pack/read.ts'
import { openFacts } from '#store/open.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { edited } from '../fixtures/packs.ts'
import { build } from './built.ts'

describe('what has no findings can be built', () => {
  it.each<[string, PackFiles]>([
    [
      'a claim that disputes the step of a case',
      edited(
        'people/person-two.yaml',
        'disputes: [person-two-second-count]',
        'disputes: [case-person-one-sentenced]',
      ),
    ],
    [
      'a post that the step of a case ended',
      edited(
        'people/person-one.yaml',
        'ended_by: person-one-removed',
        'ended_by: case-person-one-sentenced',
      ),
    ],
    [
      'two bodies that are each above the other',
      edited(
        'organisations.yaml',
        '  about: The body above the ministry.',
        '  parent: example-ministry\n  about: The body above the ministry.',
      ),
    ],
    [
      'a name without a letter or a digit',
      edited('people/person-two.yaml', 'en: Person Two', 'en: "!?"'),
    ],
    [
      'a claim that names one subject in two parts and twice in one',
      edited(
        'people/person-one.yaml',
        'body: [example-ministry, example-council]',
        'body: [example-ministry, example-ministry]\n      with: [person-two, person-one]',
      ),
    ],
    ['a figure in words', edited('figures.yaml', 'value: 12', 'qualifier: about a dozen')],
  ])('%s', async (_, files) => {
    using facts = openFacts(await build(files, temporaryFolder()))
    expect(facts.about().counts['claims']).toBeGreaterThan(10)
    for (const id of ['person-one', 'example-ministry', 'example-minister'])
      expect(facts.findCard(id)?.subject.id).toBe(id)
  })
})
