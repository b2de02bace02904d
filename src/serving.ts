import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'
import { FactsDamaged, troubleIn } from '#core/trouble.ts'
import { type OpenFacts, openFacts } from '#store/open.ts'

/** The snapshot that is asked, while another may take its place. */
export type Serving = Disposable & {
  /** The one that `during` holds on to, else the newest. */
  readonly facts: () => OpenFacts
  /**
   * Whatever the work asks, however long it takes, comes from one revision: the newest as it begins,
   * or that of the work it is part of.
   */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>
  /** The same for work that is part of nothing else, whoever set it off: always the newest. */
  readonly afresh: <T>(work: () => Promise<T>) => Promise<T>
  /**
   * Serves another snapshot from now on. What began before goes on with its own.
   *
   * @throws Error when the file cannot be read or does not answer; then nothing has changed
   */
  readonly swap: (path: string) => Promise<void>
  /** The revision that is served to whoever begins now. */
  readonly revision: () => string
  /** The file of that revision. */
  readonly path: () => string
}

type Held = {
  readonly path: string
  readonly revision: string
  readonly facts: OpenFacts
  /** How many pieces of work hold on to it. */
  users: number
  isReplaced: boolean
  isClosed: boolean
}

/** One piece of work. What it left running when it was over holds on to nothing any more. */
type Pin = { readonly held: Held; isOver: boolean }

/**
 * How long a snapshot that was replaced stays open beyond the last work with it, in milliseconds:
 * forms and home pages are written from one without holding on to it.
 */
const LINGER_MS = 5_000

/**
 * Opens a snapshot and serves it.
 *
 * @throws Error when the file is missing, damaged or no snapshot that this version can read
 */
export function openServing(path: string, lingerMs = LINGER_MS): Serving {
  const pins = new AsyncLocalStorage<Pin>()
  const lingering = new Map<Held, NodeJS.Timeout>()
  let newest = hold(path)

  const pinned = (): Held => {
    const pin = pins.getStore()
    return pin && !pin.isOver ? pin.held : newest
  }

  function close(held: Held): void {
    clearTimeout(lingering.get(held))
    lingering.delete(held)
    if (held.isClosed) return
    held.isClosed = true
    held.facts[Symbol.dispose]()
  }

  function letGo(held: Held): void {
    if (!held.isReplaced || held.users > 0 || held.isClosed) return
    clearTimeout(lingering.get(held))
    if (lingerMs === 0) close(held)
    else lingering.set(held, setTimeout(close, lingerMs, held).unref())
  }

  async function pinTo<T>(held: Held, work: () => Promise<T>): Promise<T> {
    const pin: Pin = { held, isOver: false }
    held.users += 1
    try {
      return await pins.run(pin, work)
    } finally {
      pin.isOver = true
      held.users -= 1
      letGo(held)
    }
  }

  return {
    facts: () => pinned().facts,
    revision: () => newest.revision,
    path: () => newest.path,
    during: (work) => pinTo(pinned(), work),
    afresh: (work) => pinTo(newest, work),
    async swap(next) {
      const opened = hold(next)
      try {
        await answersAll(opened.facts)
      } catch (error) {
        opened.facts[Symbol.dispose]()
        throw error
      }
      const old = newest
      newest = opened
      old.isReplaced = true
      letGo(old)
    },
    [Symbol.dispose]() {
      for (const held of [...lingering.keys(), newest]) close(held)
    },
  }
}

function hold(path: string): Held {
  const facts = marked(openFacts(path))
  const { revision } = facts.about()
  return { path, revision, facts, users: 0, isReplaced: false, isClosed: false }
}

/** The same facts; where they cannot be read, that is said of them and not of any file. */
function marked(facts: OpenFacts): OpenFacts {
  const asked = Object.entries(facts).map(([name, ask]) => [name, marking(ask)])
  // Each of its questions, with the same name and type.
  return { ...facts, ...(Object.fromEntries(asked) as OpenFacts) }
}

const marking =
  (ask: (...of: unknown[]) => unknown) =>
  (...of: unknown[]): unknown => {
    try {
      return ask(...of)
    } catch (cause) {
      const trouble = troubleIn(cause)
      const isOfFile = trouble === 'damaged' || trouble === 'broken'
      throw isOfFile ? new FactsDamaged('The facts cannot be read', { cause }) : cause
    }
  }

/** Three questions that go through most of its tables; between them others get their turn. */
async function answersAll(facts: OpenFacts): Promise<void> {
  const questions = [
    () => facts.completions('', 1),
    () => facts.events({}, {}, { offset: 0, limit: 1 }),
    () => facts.search('a', { offset: 0, limit: 1 }),
  ]
  for (const ask of questions) {
    await turn()
    ask()
  }
}
