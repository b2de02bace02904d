import { describe } from 'vitest'
import { checkMessage } from './message.ts'
import { button, holds, legacy, long, many, row, v2, words } from './rows.ts'

const container = (...components: unknown[]) => ({ type: 17, components })
const section = (components: unknown[], accessory: unknown = button()) => ({
  type: 9,
  components,
  accessory,
})

describe('Components V2', () => {
  holds(checkMessage, [
    [
      'needs its flag',
      v2(words()),
      legacy(words()),
      'components[0]: Component type 10 needs the IS_COMPONENTS_V2 flag',
    ],
    [
      'needs its flag for containers',
      v2(container(words())),
      legacy(container(words())),
      'type 17 needs',
    ],
    [
      'no content beside',
      v2(words()),
      { ...v2(words()), content: 'x' },
      "content: The 'content' field cannot be used",
    ],
    [
      'no embeds beside',
      v2(words()),
      { ...v2(words()), embeds: [{ title: 'x' }] },
      "embeds: The 'embeds' field",
    ],
    ['no poll beside', v2(words()), { ...v2(words()), poll: {} }, "poll: The 'poll' field"],
    [
      'no stickers beside',
      v2(words()),
      { ...v2(words()), sticker_ids: ['1'] },
      "sticker_ids: The 'sticker_ids' field",
    ],
    [
      'at most 40',
      v2(...many(40, () => words())),
      v2(...many(41, () => words())),
      'components: At most 40 components in all, not 41',
    ],
    [
      'nested ones counted',
      v2(container(...many(39, () => words()))),
      v2(container(...many(40, () => words()))),
      'not 41',
    ],
    [
      'accessories counted',
      v2(...many(37, () => words()), section([words()])),
      v2(...many(38, () => words()), section([words()])),
      'not 41',
    ],
    [
      '4,000 characters in all',
      v2(words(long(2_000)), words(long(2_000))),
      v2(words(long(2_000)), words(long(2_001))),
      'at most 4000 characters in all, not 4001',
    ],
    [
      'bytes of text in other scripts',
      v2(words('人'.repeat(3_386))),
      v2(words('人'.repeat(3_387))),
      'above 10170 Discord answers 500',
    ],
    [
      'ids once',
      v2({ ...words(), id: 1 }, { ...words(), id: 2 }),
      v2({ ...words(), id: 1 }, { ...words(), id: 1 }),
      'components[1].id: Component id cannot be duplicated',
    ],
    [
      'known types',
      v2(words()),
      v2({ type: 99 }),
      'components[0].type: Value of field "type" must be one of',
    ],
    ['no button outermost', v2(row(button())), v2(button()), 'components[0].type'],
  ])
})

describe('text displays', () => {
  holds(checkMessage, [
    ['hold text', v2(words('x')), v2(words('')), 'content: Must be between 1 and 4000'],
    [
      'hold more than white space',
      v2(words('x')),
      v2(words(' \n ')),
      'content: Must be between 1 and 4000',
    ],
    [
      'hold 4,000 characters',
      v2(words(long(4_000))),
      v2(words(long(4_001))),
      'content: Must be between 1 and 4000',
    ],
    ['hold text and nothing else', v2(words('x')), v2(words(1)), 'content: Wrong type'],
  ])
})
