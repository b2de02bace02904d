/**
 * What commands, options and choices are called in a language, beside their own names, which always
 * work too. Names are 1 to 32 lower-case letters, digits, `-`, `_` and `'`, abouts 1 to 100
 * characters, shown choices 1 to 100.
 *
 * @see https://docs.discord.com/developers/interactions/application-commands#localization
 */
export type CommandWords = Readonly<
  Record<
    string,
    {
      readonly name: string
      readonly about: string
      readonly options: Readonly<Record<string, { readonly name: string; readonly about: string }>>
      /** Shown for each value of an option with choices. */
      readonly choices?: Readonly<Record<string, string>>
    }
  >
>
