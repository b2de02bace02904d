import { clockOptions } from '#core/clocks.ts'
import { defineCommand } from '#core/command.ts'
import { positional } from '#core/option.ts'
import { subject } from '#core/subject-option.ts'
import { caseCard } from './cards/case.ts'
import { measureCard, riskCard } from './cards/catalogue.ts'
import { organisationCard } from './cards/organisation.ts'
import { personCard } from './cards/person.ts'
import { postCard } from './cards/post.ts'

export const who = defineCommand({
  name: 'who',
  about: 'A person, body or post on one card: what is known, since when, and who says so',
  examples: [
    'who qin-gang',
    'who "Li Shangfu" asof:2023-10-23',
    'who 外交部',
    'who zhang-jiwen known:2023-11-10',
  ],
  audience: 'reader',
  options: {
    name: positional(
      subject('A person, body, post or risk: id, name in any script, or alias', [
        'person',
        'organisation',
        'post',
        'risk',
        'measure',
        'case',
      ]),
    ),
    ...clockOptions,
  },
  answer({ name: asked, asof, known }, desk) {
    const clocks = { asof, known }
    switch (asked.subject.type) {
      case 'person':
        return personCard(asked, clocks, desk)
      case 'organisation':
        return organisationCard(asked, clocks, desk)
      case 'post':
        return postCard(asked, clocks, desk)
      case 'risk':
        return riskCard(asked.subject.id, clocks, desk)
      case 'measure':
        return measureCard(asked.subject.id, clocks, desk)
      default:
        return caseCard(asked, clocks, desk)
    }
  },
})
