import fc from 'fast-check'
import { expect, it } from 'vitest'
import { modalOf } from '#adapters/discord/forms/modal.ts'
import type { Field, Form } from '#core/form.ts'
import { endlessWords, someWords } from '../../../fixtures/chat-words.ts'
import { fieldsOf, listOf } from '../../../platforms/discord/json.ts'
import { checkModal } from '../../../platforms/discord/limits/modal.ts'

const words = fc.oneof(someWords, someWords, endlessWords)
const maybe = fc.option(words, { nil: undefined })

const field = (option: string): fc.Arbitrary<Field> => {
  const common = {
    option: fc.constant(option),
    label: words,
    hint: maybe,
    isRequired: fc.boolean(),
  }
  const choices = fc.uniqueArray(fc.record({ value: fc.uuid(), label: words }), {
    ...{ minLength: 1, maxLength: 40 },
    selector: ({ value }) => value,
  })
  return fc.oneof(
    fc.record({
      ...{ ...common, kind: fc.constant('text' as const), value: maybe, placeholder: maybe },
      most: fc.integer({ min: -1, max: 9_000 }),
      isLong: fc.boolean(),
    }),
    fc.record({ ...common, kind: fc.constant('file' as const) }),
    fc.record({ ...common, kind: fc.constant('choice' as const), choices, value: maybe }),
    fc.record({
      ...{ ...common, kind: fc.constant('channel' as const) },
      value: fc.option(fc.oneof(words, fc.constant('123456789012345678')), { nil: undefined }),
    }),
  )
}

const form: fc.Arbitrary<Form> = fc.record({
  title: words,
  submit: words,
  command: fc.constant('sign-up'),
  typed: fc.constant({}),
  fields: fc
    .integer({ min: 1, max: 7 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => field(`option-${i}`)))),
})

it('whatever a form holds, Discord takes it', () => {
  fc.assert(
    fc.property(form, (one) => {
      expect(checkModal(modalOf(one, 'ask.1:sign-up', true))).toEqual([])
    }),
    { numRuns: 2_000 },
  )
})

it('only a channel that could be one stands in its field', () => {
  const channel = (value: string): Form => ({
    ...{ title: 'A', submit: 'B', command: 'sign-up', typed: {} },
    fields: [{ kind: 'channel', option: 'channel', label: 'Where', isRequired: true, value }],
  })
  const chosen = (value: string) =>
    listOf(modalOf(channel(value), 'a', true).components).map(
      (label) => fieldsOf(fieldsOf(label)['component'])['default_values'],
    )
  expect(chosen('here')).toEqual([undefined])
  expect(chosen('123456789012345678')).toEqual([[{ id: '123456789012345678', type: 'channel' }]])
})
