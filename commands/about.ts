import { answered } from '#core/answer.ts'
import { heading, line, list, paragraph, strong } from '#core/brief.ts'
import { defineCommand } from '#core/command.ts'
import { dayOf, daysBetween } from '#core/edtf.ts'

export const about = defineCommand({
  name: 'about',
  about: 'What this store covers and what not, how old it is, its licence',
  examples: ['about'],
  audience: 'everyone',
  options: {},
  answer(_given, { facts, words, now }) {
    const info = facts.about()
    const age = daysBetween(info.newestEvent, dayOf(now))
    const counts = Object.entries(info.counts).map(([what, n]) => `${words.number(n)} ${what}`)
    return answered({
      title: info.title,
      summary: `${info.title}: ${counts.join(', ')}.`,
      blocks: [
        paragraph(line`${counts.join(' · ')}.`),
        heading('Covers'),
        list(info.covers.map((one) => [one])),
        heading('Age'),
        list([
          line`Compiled ${words.date(info.compiled)}.`,
          line`Last event: ${words.date(info.newestEvent)}, ${age < 0 ? 'ahead of today' : `${words.count(age, 'day', 'days')} ago`}. Newest dated source: ${words.date(info.newestSource)}.`,
        ]),
        heading('How to read an answer'),
        list([
          line`${strong('official')}: announced by a Chinese Party, state or military organ, or by state media, though sometimes read second-hand. ${strong('reported')}: stated by media or researchers. ${strong('alleged')}: an accusation that nobody official has confirmed.`,
          line`Dates are never finer than the source. A missing reason is said to be missing. Being under investigation is not being guilty.`,
          line`No sentence here is written by a machine at the time you ask; every line was reviewed and carries its sources.`,
        ]),
        heading('Licence'),
        paragraph(line`${info.licence}`),
      ],
      footer: [line`Revision ${info.revision}. Kept revisions: ${facts.revisions().join(', ')}.`],
    })
  },
})
