import type { SuggestionWords } from '../suggestions.ts'

export const suggestions: SuggestionWords = {
  title: '更正建议',
}
