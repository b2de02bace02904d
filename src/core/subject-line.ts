import type { Found, Match, Subject } from './facts.ts'

/** "Qin Gang 秦刚". */
export const nameOf = ({ name, zh }: Subject): string => (zh ? `${name} ${zh}` : name)

/** "Li Gang 李刚, deputy head of …": with what tells it from its namesakes. */
export const distinctNameOf = (subject: Subject): string =>
  subject.hint ? `${nameOf(subject)}, ${subject.hint}` : nameOf(subject)

const HOW: Readonly<Record<Match, string>> = {
  id: 'its id',
  exact: 'the name',
  characters: 'the characters',
  pinyin: 'the pinyin',
  'other-script': 'the other script',
  alias: 'another name',
  'old-spelling': 'an old spelling',
  misspelling: 'a misspelling seen in a report',
  initials: 'the initials',
  title: 'the name with its title',
  'order-swapped': 'the name in the other order',
  'wade-giles': 'the Wade-Giles spelling',
  prefix: 'the beginning',
  'one-letter-off': 'one letter off',
  'two-letters-off': 'two letters off',
}

/** Why a name was found: "one letter off", "the initials". */
export const howFound = ({ how }: Pick<Found, 'how'>): string => HOW[how]
