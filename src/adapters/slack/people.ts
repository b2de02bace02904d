import type { Log } from '#core/log.ts'
import type { Language } from '#core/words.ts'
import { codeOf, missingScope } from './api-errors.ts'
import { askerId, type Visitor } from './visitor.ts'

/** What is known of somebody: what their Slack is set to, and the name others see there. */
export type Person = {
  readonly language: Language
  readonly name?: string | undefined
  /** An IANA time zone. */
  readonly zone?: string | undefined
}

export type People = {
  /** Asks Slack at most once a day for each person. Never throws; an answer in English is one. */
  readonly find: (visitor: Visitor) => Promise<Person>
  /** What is known without asking: for what must be answered at once. */
  readonly known: (visitor: Visitor) => Person
}

export type PeopleParts = {
  /** Milliseconds. */
  readonly now: () => number
  readonly log: Log
  /** Told of every error, so that a dead token is noticed wherever it shows first. */
  readonly failed: (error: unknown, visitor: Visitor) => void
}

const STRANGER: Person = { language: 'en' }
const REMEMBERED_MAX = 10_000
const DAY_MS = 24 * 60 * 60 * 1000
/** After a failure Slack is left alone for a while, not asked with every question. */
const FAILED_MS = 5 * 60 * 1000
/** An answer waits so long for its language; a late one counts from the next question on. */
const PATIENCE_MS = 1500

/** Looks people up: https://docs.slack.dev/reference/methods/users.info (scope `users:read`). */
export function createPeople({ now, log, failed }: PeopleParts): People {
  const remembered = new Map<string, { person: Person; until: number }>()
  const pending = new Map<string, Promise<Person>>()
  let isScopeMissing = false

  function remember(id: string, person: Person, forMs: number): Person {
    remembered.delete(id)
    remembered.set(id, { person, until: now() + forMs })
    if (remembered.size > REMEMBERED_MAX) remembered.delete(remembered.keys().next().value ?? '')
    return person
  }

  async function look(id: string, visitor: Visitor): Promise<Person> {
    try {
      const { client, user } = visitor
      const { user: found } = await client.users.info({ user, include_locale: true })
      const name = found?.profile?.display_name || found?.real_name || undefined
      const zone = found?.tz || undefined
      return remember(id, { language: languageOf(found?.locale), name, zone }, DAY_MS)
    } catch (error) {
      if (missingScope(error) === undefined) {
        log('info', 'slack.language.unknown', { code: codeOf(error) })
      } else if (!isScopeMissing) {
        isScopeMissing = true
        const fix = 'Add users:read to the bot scopes and install the app again'
        log('warn', 'slack.scope.missing', { scope: 'users:read', effect: 'English for all', fix })
      }
      failed(error, visitor)
      return remember(id, STRANGER, FAILED_MS)
    }
  }

  return {
    async find(visitor) {
      const id = askerId(visitor)
      const known = remembered.get(id)
      if (known && known.until > now()) return known.person
      const asked = pending.get(id) ?? look(id, visitor).finally(() => pending.delete(id))
      pending.set(id, asked)
      return await withPatience(asked)
    },
    known: (visitor) => remembered.get(askerId(visitor))?.person ?? STRANGER,
  }
}

async function withPatience(asked: Promise<Person>): Promise<Person> {
  const late = Promise.withResolvers<Person>()
  const timer = setTimeout(() => late.resolve(STRANGER), PATIENCE_MS)
  try {
    return await Promise.race([asked, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Hong Kong reads traditional characters. https://docs.slack.dev/reference/methods/users.info */
function languageOf(locale: string | undefined): Language {
  const [language, region] = (locale ?? '').split(/[-_]/)
  if (language !== 'zh') return 'en'
  return region === 'TW' || region === 'HK' ? 'zh-TW' : 'zh-CN'
}
