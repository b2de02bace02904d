import type { Typed } from '#core/command.ts'
import { lineFor } from '#core/rewrite.ts'
import { type Setting, USUAL } from './asked.ts'
import type { Studio } from './studio.ts'

/** What of a studio a command line is written from. */
type Asking = Pick<Studio, 'asked' | 'settings' | 'known' | 'usual'>

/** What `digest preview` is asked with for the same digest. */
export function previewTyped({ known, ...asking }: Asking): Typed {
  if (!known) return { action: 'preview', ...typedIn(asking, USUAL) }
  // Of one that is set up a preview looks at these otherwise, and at nothing else.
  const { when, filter, quiet, cap } = typedIn(asking, asking.usual)
  return { action: 'preview', id: known.id, when, filter, quiet, cap }
}

/** The line that sets the same digest up wherever it is typed. */
export const subscribeLine = ({ command, ...asking }: Asking & Pick<Studio, 'command'>): string =>
  lineFor(command, { action: 'subscribe', ...typedIn(asking, USUAL) })

/** The line that changes a subscription to what is set here; undefined where it is like that. */
export function editLine({
  command,
  known,
  ...asking
}: Asking & Pick<Studio, 'command'>): string | undefined {
  const { first: _, ...changes } = typedIn(asking, asking.usual)
  const isChanged = Object.values(changes).some((value) => value !== undefined)
  return known && isChanged
    ? lineFor(command, { action: 'edit', id: known.id, ...changes })
    : undefined
}

/** All settings that are not as `usual` has them, as they are typed; a time of a new one always. */
function typedIn(
  { asked, settings }: Pick<Asking, 'asked' | 'settings'>,
  usual: Readonly<Record<Setting, string>>,
): Typed {
  const now = { ...asked, filter: settings.filter ?? asked.filter }
  const given = (name: Setting) => (now[name] === usual[name] ? undefined : now[name])
  const { schedule, zone = asked.zone } = settings
  const when = schedule?.text ?? asked.when
  const isNew = usual === USUAL
  return {
    when: isNew || when !== usual.when || zone !== usual.zone ? `${when} ${zone}` : undefined,
    filter: given('filter') === '' ? 'everything' : given('filter'),
    topic: given('topic'),
    empty: given('empty'),
    quiet: given('quiet'),
    cap: given('cap'),
    first: given('first'),
  }
}
