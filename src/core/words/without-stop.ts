/** Words of the data without the full stop they may end in, for the middle of a sentence of ours. */
export const withoutStop = (words: string): string => words.trim().replace(/[.。．]+$/u, '')
