/**
 * How much of everything Slack takes, each with the page that says so. Where the page and the types
 * of `@slack/types` 3.2 differ, the smaller number stands here.
 */
export const LIMITS = {
  /** https://docs.slack.dev/reference/block-kit/blocks */
  blocksInMessage: 50,
  /** https://docs.slack.dev/surfaces/modals and https://docs.slack.dev/surfaces/app-home */
  blocksInView: 100,
  blockId: 255,
  /** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  actionId: 255,
  buttonText: 75,
  buttonValue: 2000,
  buttonUrl: 3000,
  accessibilityLabel: 75,
  /** https://docs.slack.dev/reference/block-kit/blocks/section-block */
  sectionText: 3000,
  sectionFields: 10,
  sectionField: 2000,
  /** https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  contextText: 3000,
  /** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionsElements: 25,
  /** https://docs.slack.dev/reference/block-kit/blocks/image-block */
  altText: 2000,
  imageTitle: 2000,
  imageUrl: 3000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
  selectOptions: 100,
  optionGroups: 100,
  placeholder: 150,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/option-object says 150 for `value`. */
  optionText: 75,
  optionValue: 75,
  optionDescription: 75,
  optionUrl: 3000,
  /** https://docs.slack.dev/reference/block-kit/block-elements/overflow-menu-element */
  overflowOptions: 5,
  /** https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element */
  checkboxOptions: 10,
  /** https://docs.slack.dev/reference/block-kit/composition-objects/confirmation-dialog-object */
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  /** https://docs.slack.dev/reference/block-kit/blocks/table-block */
  tableRows: 100,
  tableColumns: 20,
  tableCharacters: 10_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/data-table-block: a header and 100 rows. */
  dataTableRows: 101,
  dataTablePage: 100,
  /** https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block */
  chartTitle: 50,
  chartSeries: 6,
  chartLabels: 20,
  chartLabel: 20,
  chartAxisLabel: 50,
  chartsInMessage: 2,
  /** https://docs.slack.dev/reference/block-kit/blocks/markdown-block: over all of one payload. */
  markdown: 12_000,
  /** https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
  richTextIndent: 8,
  linkUrl: 3000,
  /** https://docs.slack.dev/reference/block-kit/blocks/input-block */
  inputLabel: 2000,
  inputHint: 2000,
  plainTextInput: 3000,
  /** https://docs.slack.dev/reference/views/modal-views */
  viewTitle: 24,
  viewButton: 24,
  privateMetadata: 3000,
  callbackId: 255,
  externalId: 255,
  viewBytes: 250 * 1000,
  /** https://docs.slack.dev/reference/methods/chat.postMessage: recommended, and where it is cut. */
  textRecommended: 4000,
  text: 40_000,
  /** https://github.com/slackapi/bolt-js/issues/2509: nowhere written down, and seen to vary a little. */
  blocksCharacters: 13_200,
  /** https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
  fileAltText: 1000,
  /** https://docs.slack.dev/messaging/message-metadata: the whole of it, as JSON. */
  metadataBytes: 16 * 1024,
} as const

/** What this project allows itself, below what Slack takes. */
export const BUDGET = { blocks: 45, characters: 12_000 } as const
