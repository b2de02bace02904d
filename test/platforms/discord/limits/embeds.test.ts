import { describe } from 'vitest'
import { checkMessage } from './message.ts'
import { holds, long, many, quiet } from './rows.ts'

/** An embed message. */
const embeds = (...list: unknown[]) => ({ ...quiet, embeds: list })

const field = (fields: object = {}) => ({ name: 'x', value: 'x', ...fields })

/** Embeds that hold that many characters in all. */
const total = (size: number) =>
  embeds(
    { description: long(4_096) },
    { description: long(size - 4_096 - 8), footer: { text: long(8) } },
  )

describe('embeds', () => {
  holds(checkMessage, [
    [
      'count',
      embeds(...many(10, () => ({ title: 'x' }))),
      embeds(...many(11, () => ({ title: 'x' }))),
      'embeds: Must be 10 or fewer',
    ],
    [
      'all together',
      total(6_000),
      total(6_001),
      'embeds: Embed size exceeds maximum size of 6000: 6001',
    ],
    [
      'title',
      embeds({ title: long(256) }),
      embeds({ title: long(257) }),
      'embeds[0].title: Must be 256',
    ],
    [
      'white space is trimmed',
      embeds({ title: ` ${long(256)} ` }),
      embeds({ title: ` ${long(257)}` }),
      'embeds[0].title: Must be 256',
    ],
    [
      'description',
      embeds({ description: long(4_096) }),
      embeds({ description: long(4_097) }),
      'embeds[0].description: Must be 4096',
    ],
    [
      'fields',
      embeds({ fields: many(25, () => field()) }),
      embeds({ fields: many(26, () => field()) }),
      'embeds[0].fields: Must be 25',
    ],
    [
      'field name',
      embeds({ fields: [field({ name: long(256) })] }),
      embeds({ fields: [field({ name: long(257) })] }),
      'fields[0].name: Must be between 1 and 256',
    ],
    [
      'field without a name',
      embeds({ fields: [field()] }),
      embeds({ fields: [field({ name: '' })] }),
      'fields[0].name: Must be between 1 and 256',
    ],
    [
      'field value',
      embeds({ fields: [field({ value: long(1_024) })] }),
      embeds({ fields: [field({ value: long(1_025) })] }),
      'fields[0].value: Must be between 1 and 1024',
    ],
    [
      'footer',
      embeds({ footer: { text: long(2_048) } }),
      embeds({ footer: { text: long(2_049) } }),
      'embeds[0].footer.text: Must be between 1 and 2048',
    ],
    [
      'author',
      embeds({ author: { name: long(256) } }),
      embeds({ author: { name: long(257) } }),
      'embeds[0].author.name: Must be between 1 and 256',
    ],
    [
      'address',
      embeds({ title: 'x', url: 'https://example.org' }),
      embeds({ title: 'x', url: 'javascript:x' }),
      'embeds[0].url: Only http(s)',
    ],
    [
      'address length',
      embeds({ title: 'x', url: `https://e.org/${long(2_034)}` }),
      embeds({ title: 'x', url: `https://e.org/${long(2_035)}` }),
      'embeds[0].url: Must be 2048',
    ],
    [
      'colour',
      embeds({ title: 'x', color: 0xffffff }),
      embeds({ title: 'x', color: 0x1000000 }),
      'embeds[0].color: Value should be',
    ],
  ])
})
