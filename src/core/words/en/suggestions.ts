import type { SuggestionWords } from '../suggestions.ts'

export const suggestions: SuggestionWords = {
  title: 'Suggested corrections',
}
