import { AsyncLocalStorage } from 'node:async_hooks'
import { shortId } from './short-id.ts'

const requests = new AsyncLocalStorage<string>()

/** Does the work as one request: whatever is logged in it carries the request’s id. */
export const asRequest = <T>(work: () => T): T => requests.run(`R-${shortId(8)}`, work)

/** The id of the request that is being answered, such as `R-7K3QX2ZP`; undefined outside of one. */
export const currentRequest = (): string | undefined => requests.getStore()
