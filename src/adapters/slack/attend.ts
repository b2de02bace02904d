import { setImmediate } from 'node:timers/promises'
import { apologise } from '#core/ask.ts'
import type { Asker } from '#core/command.ts'
import type { Words } from '#core/words.ts'
import { fileFetcher } from './given-files.ts'
import type { Office } from './office.ts'
import type { Outlet } from './outlet.ts'
import { renderSlack } from './render/render.ts'
import { type Said, say } from './said.ts'
import { askerId, askerOf, type Visitor } from './visitor.ts'

/** Somebody being answered: who, in which words, and what others call them. */
export type Attended = {
  readonly asker: Asker
  readonly words: Words
  readonly name?: string | undefined
}

/**
 * Answers somebody whose call was acknowledged. Whoever asks too fast is told so, unless what they
 * did is no question; whatever breaks is reported, and the asker is told the reference. Never throws.
 */
export async function attend(
  office: Office,
  visitor: Visitor,
  outlet: Outlet,
  work: (attended: Attended) => Promise<void>,
  { isFree = false }: { readonly isFree?: boolean } = {},
): Promise<void> {
  // The acknowledgement leaves before anything is computed.
  await setImmediate()
  const waitMs = isFree ? 0 : office.throttle(askerId(visitor))
  if (waitMs > 0 && outlet.isLasting && office.reminders(askerId(visitor)) > 0) return
  const [person, groups] = await Promise.all([
    office.people.find(visitor),
    office.groups.find(visitor),
  ])
  const words = office.newsroom.words(person.language)
  try {
    if (waitMs > 0) return await outlet.asker(say(words.chat.tooFast(Math.ceil(waitMs / 1000))))
    const asker = {
      ...askerOf(visitor, person, { grants: office.grants, groups }),
      fetchFile: fileFetcher(visitor, words.chat.given, office),
    }
    const isHome = visitor.channel === undefined
    await work({ asker: isHome ? await atHome(office, asker) : asker, words, name: person.name })
  } catch (error) {
    await tellFault(office, outlet, words, error)
  }
}

/** On the home page somebody manages the channels they set digests up in. */
async function atHome({ newsroom }: Office, asker: Asker): Promise<Asker> {
  const own = await newsroom.desk(asker).digests.ofAsker(asker)
  const channels = own
    .filter(({ place, createdBy }) => place.kind === 'channel' && createdBy === asker.id)
    .map(({ place }) => place.id)
  return { ...asker, manages: [...new Set([...(asker.manages ?? []), ...channels])] }
}

async function tellFault(
  office: Office,
  outlet: Outlet,
  words: Words,
  error: unknown,
): Promise<void> {
  const said = faultSaid(office, words, error)
  try {
    await outlet.asker(said)
  } catch {
    office.log('error', 'slack.fault.untold')
  }
}

/** Reports what was thrown, and gives what its asker is told: a mistake, or a fault's reference. */
export function faultSaid(
  { report, lines, prefix }: Pick<Office, 'report' | 'lines' | 'prefix'>,
  words: Words,
  error: unknown,
): Said {
  const brief = apologise(error, report, words)
  const shown = { question: 'help', part: 1, isPrivate: true, words, lines }
  return renderSlack(brief, { ...shown, prefix: `/${prefix}` }).message
}
