import type { Found, Subject } from './facts.ts'
import type { Words } from './words.ts'
import { en } from './words-en.ts'

type Tongue = Pick<Words, 'language'>

/** What something is called in characters, in both ways of writing them. */
type Written = { readonly zh?: string | undefined; readonly hant?: string | undefined }

/** "Qin Gang 秦刚"; for readers in Taiwan "Qin Gang 秦剛". */
export function nameOf(subject: Subject | ({ name: string } & Written), words: Tongue): string {
  const characters = charactersOf(subject, words)
  return characters ? `${subject.name} ${characters}` : subject.name
}

/** The characters of a name as readers of this language write them; `undefined` without any. */
export const charactersOf = ({ zh, hant }: Written, { language }: Tongue): string | undefined =>
  language === 'zh-TW' ? (hant ?? zh) : zh

/** "Li Gang 李刚, deputy head of …": with what tells it from its namesakes. */
export function distinctNameOf(subject: Subject, words: Words = en): string {
  const hint = hintOf(subject, words)
  return hint ? words.frame.detailed(nameOf(subject, words), hint) : nameOf(subject, words)
}

/** What tells a subject from its namesakes: what the data says does, or else the last post. */
function hintOf({ hint, lastPost }: Subject, words: Words): string | undefined {
  if (hint || !lastPost) return hint
  const name = words.language === 'en' ? undefined : charactersOf(lastPost, words)
  const post = name ?? lastPost.name
  return lastPost.isOver ? words.frame.formerly(post) : post
}

/** Why a name was found: "one letter off", "the initials". */
export const howFound = ({ how }: Pick<Found, 'how'>, { match }: Pick<Words, 'match'>): string =>
  match[how]
