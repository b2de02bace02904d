import type { Found, Subject } from './facts.ts'
import type { Words } from './words.ts'

/** "Qin Gang 秦刚". */
export const nameOf = ({ name, zh }: Subject): string => (zh ? `${name} ${zh}` : name)

/** "Li Gang 李刚, deputy head of …": with what tells it from its namesakes. */
export const distinctNameOf = (subject: Subject): string =>
  subject.hint ? `${nameOf(subject)}, ${subject.hint}` : nameOf(subject)

/** Why a name was found: "one letter off", "the initials". */
export const howFound = ({ how }: Pick<Found, 'how'>, { match }: Pick<Words, 'match'>): string =>
  match[how]
