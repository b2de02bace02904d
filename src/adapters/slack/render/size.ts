/** Characters of JSON something takes: Slack limits the sum over all blocks of a message. */
export const jsonSize = (value: unknown): number => JSON.stringify(value).length
