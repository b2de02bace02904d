import { answered } from '#core/answer.ts'
import { heading, list, paragraph } from '#core/brief.ts'
import { defineCommand } from '#core/command.ts'
import { dayOf, daysBetween } from '#core/edtf.ts'

export const about = defineCommand({
  name: 'about',
  about: 'What this store covers and what not, how old it is, its licence',
  examples: ['about'],
  audience: 'reader',
  options: {},
  answer(_given, { facts, words, now }) {
    const info = facts.about()
    const age = daysBetween(info.newestEvent, dayOf(now))
    const { about: said, date } = words
    const counts = Object.entries(info.counts).map(([what, n]) => said.counted(what, n))
    return answered({
      title: info.title,
      summary: said.summary(info.title, counts),
      blocks: [
        paragraph(said.counts(counts)),
        heading(said.coversHeading),
        list(info.covers.map((one) => [one])),
        heading(said.ageHeading),
        list([
          said.compiled(date(info.compiled)),
          said.newest(date(info.newestEvent), age, date(info.newestSource)),
        ]),
        heading(said.readingHeading),
        list(said.reading),
        heading(said.licenceHeading),
        paragraph([info.licence]),
      ],
      footer: [said.revisions(info.revision, facts.revisions())],
    })
  },
})
