/**
 * Gives everything else its turn. The state file is read and written without ever waiting, so work
 * that goes through thousands of its rows would let nobody be answered meanwhile.
 */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
