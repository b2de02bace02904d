import { describe } from 'vitest'
import { checkMessage } from './message.ts'
import { button, holds, link, long, many, row, select, v2 } from './rows.ts'

const buttons = (count: number) => row(...many(count, (i) => button({ custom_id: `${i}` })))

describe('buttons', () => {
  const one = (fields: object) => v2(row(button(fields)))
  const to = (fields: object) => v2(row(link(fields)))
  const paid = { type: 2, style: 6, sku_id: '200000000000000001' }
  holds(checkMessage, [
    [
      'label',
      one({ label: long(80) }),
      one({ label: long(81) }),
      'label: Must be between 1 and 80',
    ],
    [
      'label or emoji',
      one({ label: undefined, emoji: { name: '🔎' } }),
      one({ label: undefined }),
      'A button needs a label or emoji',
    ],
    [
      'emoji',
      one({ emoji: { name: long(32) } }),
      one({ emoji: { name: long(33) } }),
      'emoji.name: Must be 32',
    ],
    [
      'custom id',
      one({ custom_id: long(100) }),
      one({ custom_id: long(101) }),
      'custom_id: Must be between 1 and 100',
    ],
    ['custom id is there', one({}), one({ custom_id: '' }), 'custom_id: Must be between 1 and 100'],
    [
      'custom id is needed',
      one({}),
      one({ custom_id: undefined }),
      'custom_id: This field is required',
    ],
    [
      'custom id once',
      v2(buttons(2)),
      v2(row(button(), button())),
      'components[0].components[1].custom_id: Component custom id cannot be duplicated',
    ],
    [
      'custom id once, anywhere',
      v2(row(button()), row(select())),
      v2(row(button()), row(select({ custom_id: 'x' }))),
      'components[1].components[0].custom_id',
    ],
    ['style', one({ style: 4 }), one({ style: 7 }), 'style: Value must be one of'],
    [
      'no address on others',
      one({}),
      one({ url: 'https://example.org' }),
      'url: A pressable button cannot have a url',
    ],
    [
      'link',
      to({ url: `https://e.org/${long(498)}` }),
      to({ url: `https://e.org/${long(499)}` }),
      'url: Must be between 1 and 512',
    ],
    ['link with an address', to({}), to({ url: undefined }), 'url: This field is required'],
    ['link with a proper address', to({}), to({ url: 'javascript:x' }), 'url: Not an address'],
    [
      'link without custom id',
      to({}),
      to({ custom_id: 'x' }),
      'custom_id: A link button cannot have a custom_id',
    ],
    [
      'premium',
      v2(row(paid)),
      v2(row({ ...paid, label: 'x' })),
      'label: A premium button cannot have a label',
    ],
    [
      'premium with a product',
      v2(row(paid)),
      v2(row({ ...paid, sku_id: undefined })),
      'sku_id: A premium button needs',
    ],
    [
      'disabled or not',
      one({ disabled: true }),
      one({ disabled: 1 }),
      'disabled: Must be true or false',
    ],
  ])
})
