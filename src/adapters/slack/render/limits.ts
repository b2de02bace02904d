/**
 * How much Slack takes, each with the page that says so. Characters are UTF-16 units. Where the
 * page and the types of `@slack/types` differ, the smaller number stands here.
 */
export const SLACK = {
  /** Of a message. https://docs.slack.dev/reference/block-kit/blocks */
  blocks: 50,
  /**
   * JSON of all blocks of a message. Nowhere written down: Slack refuses messages from about 13,200
   * on. https://github.com/slackapi/bolt-js/issues/2509
   */
  blocksJson: 13_200,
  /** Top-level text of a message: what is longer is not shown whole by every method. https://docs.slack.dev/reference/methods/chat.update */
  text: 4_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  sectionText: 3_000,
  /** Text of one element; a context block takes 10. https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextText: 3_000,
  contextElements: 10,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2_000,
  accessibilityLabel: 75,
  actionId: 255,
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blockId: 255,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  selectOptions: 100,
  placeholder: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object (150 for `value` there) */
  optionText: 75,
  optionValue: 75,
  optionDescription: 75,
  /** Address of a link, as for a button. https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  url: 3_000,
  /** Description of a file. https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
  fileDescription: 1_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  altText: 2_000,
  imageTitle: 2_000,
  /** Label and hint of a field. https://docs.slack.dev/reference/block-kit/blocks/input-block */
  inputLabel: 2_000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
  textInput: 3_000,
  /** https://docs.slack.dev/reference/views/modal-views */
  privateMetadata: 3_000,
  viewBlocks: 100,
  /** Title and buttons of a modal. */
  modalText: 24,
  /** https://docs.slack.dev/surfaces/app-home */
  homeBlocks: 100,
  homeBytes: 250_000,
} as const

/** The same, with less where a message must never come near to what Slack takes. */
export const LIMITS = { ...SLACK, blocks: 45, blocksJson: 12_000 } as const

/** Shares of a message's JSON, so that the frame always leaves room for the longest line. */
export const SHARES = {
  /** One line of an answer. What is longer is broken before it is folded into parts. */
  line: 3_500,
  /** The footer, the same at the end of every part. A longer one stands once, behind the answer. */
  footer: 1_400,
  /** Buttons of an answer beside those that lead through its parts. The rest goes into a menu. */
  buttons: 1_900,
  /** The same with that menu, where it is short enough to stand at the end of every part. */
  buttonsAndMenu: 2_900,
  /** What a button carries. A longer line is kept beside the message under a key. */
  press: 400,
  /** Column titles, repeated where a table goes on in another part. */
  columns: 600,
  /** What opens a part's first piece of rich text, and brackets. */
  brackets: 250,
} as const
