/**
 * What Discord takes in one message, and what we take of it.
 *
 * @see https://docs.discord.com/developers/components/reference
 */
export const LIMITS = {
  /** Components of a message, nested ones counted. */
  components: 40,
  /** Characters of all Text Displays of a message. https://github.com/discord/discord-api-docs/issues/8562 */
  text: 4_000,
  /**
   * Bytes of UTF-8 of the same, each display taking some of its own; on no page, and above it
   * Discord answers 500. https://github.com/discord/discord-api-docs/issues/8554
   */
  textBytes: 10_170,
  displayBytes: 12,
  /** Buttons of an action row; a select menu stands alone in one. */
  rowButtons: 5,
  /** Characters of a button's label. */
  label: 80,
  /** Characters of a custom id, of an option's value included. */
  customId: 100,
  /** Options of a select menu, and characters of an option's label and of its description. */
  selectOptions: 25,
  optionText: 100,
  /** Characters of a select menu's placeholder. */
  placeholder: 150,
  /** Files of a message. https://docs.discord.com/developers/resources/message#create-message */
  files: 10,
  /** Bytes of a file where nobody has paid for more: 10 MiB. https://docs.discord.com/developers/reference#uploading-files */
  fileBytes: 10 * 1024 * 1024,
  /** Characters of a file's alt text. https://docs.discord.com/developers/resources/message#attachment-object */
  altText: 1_024,
} as const

/**
 * Our budget for all Text Displays of a message, in the units of `sizeOf`: it stays within both
 * `LIMITS.text` and `LIMITS.textBytes`.
 */
export const TEXT_BUDGET = 3_900

/** Bytes of UTF-8 that weigh as much as one character of the budget. */
export const BYTES_PER_CHARACTER = 2.5

/** What a text takes of the budget: its UTF-16 length or its bytes, whichever weighs more. */
export const sizeOf = (text: string): number =>
  Math.max(text.length, Math.ceil(Buffer.byteLength(text) / BYTES_PER_CHARACTER))

/** No line of an answer is larger than this before it is broken at a space. */
export const LINE_SIZE = 1_000

/** The largest piece that is never broken: a link with its words. */
export const WHOLE_SIZE = 2_400

/** The longest address behind a link; a longer one is not linked. */
export const ADDRESS_MAX = 2_000

/** A part shows at most so many characters: more fills a phone's screen several times over. */
export const SEEN_BUDGET = 2_400

/** What of a text a reader sees: all but the addresses behind its links. */
export const seenOf = (markdown: string): number =>
  markdown.replaceAll(/\]\(https?:[^)]*\)/g, '').length
