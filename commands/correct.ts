import { defineCommand } from '#core/command.ts'
import { correctForm } from './correct/form.ts'
import { correctOptions } from './correct/options.ts'
import { ownSuggestions } from './correct/own.ts'
import { howToSuggest, suggest } from './correct/suggest.ts'

export const correct = defineCommand({
  name: 'correct',
  about: 'Suggest a correction of one statement, with a source; editors decide. Alone: your own',
  examples: ['correct', 'correct qin-gang-removed-minister-2023-07-25'],
  audience: 'reader',
  options: correctOptions,
  changes: ({ claim, ...said }) => claim !== undefined && Object.keys(said).length > 0,
  isForAsker: () => true,
  isSlow: ({ source }) => source !== undefined,
  form: correctForm,
  answer(given, desk, typed) {
    const { claim, what, value, source, note } = given
    if (claim === undefined) return ownSuggestions(desk)
    const isBare = [what, value, source, note].every((one) => one === undefined)
    return isBare ? howToSuggest(claim, desk) : suggest({ ...given, claim }, desk, typed)
  },
})
