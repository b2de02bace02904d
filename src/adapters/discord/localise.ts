import type { LocalizationMap } from 'discord.js'
import type { Language, Words } from '#core/words.ts'

/** What a command, an option or a choice is called, and what it is for. */
export type Said = { readonly name: string; readonly about: string }

/** Discord's locale for each language. https://docs.discord.com/developers/reference#locales */
const LOCALES = { en: 'en-US', 'zh-CN': 'zh-CN', 'zh-TW': 'zh-TW' } as const
const TRANSLATED: readonly Exclude<Language, 'en'>[] = ['zh-CN', 'zh-TW']

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const ABOUT_MAX = 100
const CHOICE_MAX = 100

/**
 * A name and a description with their translations. American English is always given, or British
 * readers may see another. A translation that Discord would refuse is left out, for one bad name
 * refuses all commands.
 */
export function inLanguages(own: Said, translated: (language: Language) => Said | undefined) {
  const said = TRANSLATED.flatMap((language) => {
    const words = translated(language)
    return words ? [{ locale: LOCALES[language], ...words }] : []
  })
  const names = said.filter(({ name }) => isName(name))
  const abouts = said.filter(({ about }) => about.length > 0 && about.length <= ABOUT_MAX)
  return {
    name: own.name,
    name_localizations: mapOf(
      own.name,
      names.map(({ locale, name }) => [locale, name]),
    ),
    description: own.about,
    description_localizations: mapOf(
      own.about,
      abouts.map(({ locale, about }) => [locale, about]),
    ),
  }
}

/** What a command or an option is called in a language: its own name where Discord would not take it. */
export const nameIn = (own: string, translated: string | undefined): string =>
  translated !== undefined && isName(translated) ? translated : own

const isName = (name: string): boolean => NAME.test(name) && name === name.toLowerCase()

/** One fixed choice: what is sent stays as declared, what is shown is translated. */
export function choiceInLanguages(
  value: string,
  translated: (language: Language) => string | undefined,
) {
  const names = TRANSLATED.flatMap((language) => {
    const name = translated(language) ?? ''
    return name !== '' && name.length <= CHOICE_MAX ? [[LOCALES[language], name] as const] : []
  })
  return { name: value, value, name_localizations: mapOf(value, names) }
}

/** What a catalogue says of a command; English says nothing, the declaration speaks for itself. */
export const commandIn = (words: Words, command: string) => ownOf(words.commands, command)

/** The entry under a name that may be anything, such as `constructor`. */
export const ownOf = <V>(entries: Readonly<Record<string, V>> | undefined, name: string) =>
  entries && Object.hasOwn(entries, name) ? entries[name] : undefined

const mapOf = (own: string, others: readonly (readonly [string, string])[]): LocalizationMap =>
  Object.fromEntries([[LOCALES.en, own], ...others])
