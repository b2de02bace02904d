/**
 * Every number that Discord puts on what a bot sends, with the page that says so. Characters are
 * Unicode code points unless a name says otherwise.
 */

/** https://docs.discord.com/developers/resources/message#create-message */
export const MESSAGE = {
  content: 2_000,
  embeds: 10,
  stickers: 3,
  nonce: 25,
  files: 10,
  legacyRows: 5,
  /** 25 MiB for the whole request. */
  requestBytes: 25 * 1024 * 1024,
  allowedMentions: 100,
} as const

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
export const EMBED = {
  total: 6_000,
  title: 256,
  description: 4_096,
  fields: 25,
  fieldName: 256,
  fieldValue: 1_024,
  footer: 2_048,
  author: 256,
  url: 2_048,
} as const

/** https://docs.discord.com/developers/components/reference */
export const COMPONENTS = {
  /** All components of a Components V2 message, nested ones counted. */
  total: 40,
  customId: 100,
  rowButtons: 5,
  sectionTexts: 3,
  /** Per text display, and the sum over a message (discord/discord-api-docs#8562). */
  text: 4_000,
  galleryItems: 10,
  altText: 1_024,
  mediaUrl: 2_048,
  buttonLabel: 80,
  buttonUrl: 512,
  emojiName: 32,
  selectOptions: 25,
  optionText: 100,
  placeholder: 150,
  colour: 0xffffff,
} as const

/**
 * Not on any page: over this sum Discord answers 500. Bytes of UTF-8, so that text in Chinese runs
 * into it long before 4,000 characters. https://github.com/discord/discord-api-docs/issues/8554
 */
export const TEXT_BYTES = { total: 10_170, perDisplay: 12 } as const

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal */
export const MODAL = {
  title: 45,
  components: 5,
  label: 45,
  labelDescription: 100,
  inputValue: 4_000,
  inputPlaceholder: 100,
  files: 10,
  radioOptions: [2, 10],
  checkboxOptions: [1, 10],
} as const

/** https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete */
export const AUTOCOMPLETE = { choices: 25, name: 100, value: 100 } as const

/** https://docs.discord.com/developers/interactions/application-commands#application-command-object */
export const COMMAND = {
  name: 32,
  description: 100,
  options: 25,
  choices: 25,
  inputLength: 6_000,
  /** Names, descriptions and values of the whole command, longest translation counted. */
  total: 8_000,
  slashCommands: 100,
  menuCommands: 15,
  createsPerDay: 200,
} as const

/** https://docs.discord.com/developers/resources/message#attachment-object */
export const ATTACHMENT = { description: 1_024, filename: 1_024, title: 1_024 } as const

/** https://docs.discord.com/developers/resources/poll#poll-create-request-object */
export const POLL = { question: 300, answers: 10, answer: 55, hours: 32 * 24 } as const

/** https://docs.discord.com/developers/reference#locales */
export const LOCALES: readonly string[] = (
  'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ' +
  'ru sv-SE th tr uk vi zh-CN zh-TW'
).split(' ')
