import { describe } from 'vitest'
import { checkMessage } from './message.ts'
import { button, holds, long, many, row, select, v2, words } from './rows.ts'

const container = (...components: unknown[]) => ({ type: 17, components })
const section = (components: unknown[], accessory: unknown = button()) => ({
  type: 9,
  components,
  accessory,
})
const picture = { url: 'https://example.org/a.png' }
const gallery = (count: number, fields: object = {}) => ({
  type: 12,
  items: many(count, () => ({ media: picture, ...fields })),
})
const buttons = (count: number) => row(...many(count, (i) => button({ custom_id: `${i}` })))
const thumbnail = (fields: object = {}) =>
  v2(section([words()], { type: 11, media: picture, ...fields }))

describe('sections', () => {
  const texts = (count: number) => v2(section(many(count, () => words())))
  holds(checkMessage, [
    [
      'have one to three texts',
      texts(3),
      texts(4),
      'components[0].components: Must be between 1 and 3',
    ],
    ['have a text', texts(1), texts(0), 'components[0].components: Must be between 1 and 3'],
    ['have only texts', texts(1), v2(section([button()])), 'components[0].components[0].type'],
    [
      'have an accessory',
      texts(1),
      v2({ type: 9, components: [words()] }),
      'components[0].accessory.type',
    ],
    [
      'have a button or thumbnail',
      thumbnail(),
      v2(section([words()], words())),
      'accessory.type: Value of field "type" must be one of (2, 11)',
    ],
    [
      'have a thumbnail with alt text',
      thumbnail({ description: long(1_024) }),
      thumbnail({ description: long(1_025) }),
      'accessory.description: Must be between 1 and 1024',
    ],
  ])
})

describe('containers', () => {
  holds(checkMessage, [
    [
      'hold something',
      v2(container(words())),
      v2(container()),
      'components[0].components: Must be between 1 and 40',
    ],
    [
      'hold no container',
      v2(container(gallery(1), section([words()]))),
      v2(container(container(words()))),
      'components[0].components[0].type',
    ],
    [
      'hold rows, not buttons',
      v2(container(row(button()))),
      v2(container(button())),
      'components[0].components[0].type',
    ],
    [
      'have a colour',
      v2({ ...container(words()), accent_color: 0xffffff }),
      v2({ ...container(words()), accent_color: 0x1000000 }),
      'accent_color: Value should be',
    ],
  ])
})

describe('media galleries, separators', () => {
  const bar = (fields: object) => v2(words(), { type: 14, ...fields })
  holds(checkMessage, [
    [
      'have one to ten pictures',
      v2(gallery(10)),
      v2(gallery(11)),
      'components[0].items: Must be between 1 and 10',
    ],
    [
      'have a picture',
      v2(gallery(1)),
      v2(gallery(0)),
      'components[0].items: Must be between 1 and 10',
    ],
    [
      'have alt text',
      v2(gallery(1, { description: long(1_024) })),
      v2(gallery(1, { description: long(1_025) })),
      'items[0].description: Must be between 1 and 1024',
    ],
    [
      'have addresses',
      v2(gallery(1)),
      v2(gallery(1, { media: { url: 'file:///a' } })),
      'items[0].media.url: Not an address',
    ],
    [
      'have addresses of some length',
      v2(gallery(1, { media: { url: `https://e.org/${long(2_034)}` } })),
      v2(gallery(1, { media: { url: `https://e.org/${long(2_035)}` } })),
      'items[0].media.url: Must be between 1 and 2048',
    ],
    [
      'are 1 or 2 wide',
      bar({ spacing: 2 }),
      bar({ spacing: 3 }),
      'spacing: Value must be one of {1, 2}',
    ],
    [
      'have a line or none',
      bar({ divider: false }),
      bar({ divider: 'no' }),
      'divider: Must be true or false',
    ],
  ])
})

describe('rows', () => {
  holds(checkMessage, [
    [
      'hold five buttons',
      v2(buttons(5)),
      v2(buttons(6)),
      'components[0].components: Must be between 1 and 5',
    ],
    [
      'hold something',
      v2(buttons(1)),
      v2(row()),
      'components[0].components: Must be between 1 and 5',
    ],
    [
      'hold one select',
      v2(row(select())),
      v2(row(select(), select({ custom_id: 't' }))),
      'components[0].components: A select stands alone',
    ],
    [
      'hold a select or buttons',
      v2(row(select())),
      v2(row(select(), button())),
      'A select stands alone',
    ],
    ['hold no text', v2(buttons(1)), v2(row(words())), 'components[0].components[0].type'],
  ])
})
