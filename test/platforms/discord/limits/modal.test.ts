import { describe } from 'vitest'
import { checkModal } from './modal.ts'
import { holds, long, many, option, row, select, words } from './rows.ts'

const input = (fields: object = {}) => ({ type: 4, custom_id: 'i', style: 1, ...fields })
const label = (component: unknown = input(), fields: object = {}) => ({
  type: 18,
  label: 'x',
  component,
  ...fields,
})
const modal = (components: unknown[] = [label()], fields: object = {}) => ({
  custom_id: 'm',
  title: 'x',
  components,
  ...fields,
})
const of = (fields: object) => modal([label(input(fields))])
const holding = (component: object) => modal([label({ custom_id: 'i', ...component })])
const options = (count: number) => ({ options: many(count, (i) => option(i)) })
const inputs = (count: number) => modal(many(count, (i) => label(input({ custom_id: `${i}` }))))

describe('a modal', () => {
  holds(checkModal, [
    [
      'title',
      modal(undefined, { title: long(45) }),
      modal(undefined, { title: long(46) }),
      'title: Must be between 1 and 45',
    ],
    [
      'custom id',
      modal(undefined, { custom_id: long(100) }),
      modal(undefined, { custom_id: long(101) }),
      'custom_id: Must be between 1 and 100',
    ],
    ['components', inputs(5), inputs(6), 'components: Must be between 1 and 5'],
    ['a component', inputs(1), inputs(0), 'components: Must be between 1 and 5'],
    [
      'custom ids once',
      inputs(2),
      modal([label(), label()]),
      'components[1].component.custom_id: Component custom id cannot',
    ],
    [
      'labels',
      modal([label(input(), { label: long(45) })]),
      modal([label(input(), { label: long(46) })]),
      'components[0].label: Must be between 1 and 45',
    ],
    [
      'descriptions',
      modal([label(input(), { description: long(100) })]),
      modal([label(input(), { description: long(101) })]),
      'components[0].description: Must be between',
    ],
    [
      'text beside',
      modal([words(), label()]),
      modal([select()]),
      'components[0].type: Value of field',
    ],
    [
      'no button',
      modal(),
      modal([label({ type: 2, style: 1, label: 'x', custom_id: 'b' })]),
      'components[0].component.type',
    ],
    ['style', of({ style: 2 }), of({ style: 3 }), 'style: Value must be one of'],
    ['least', of({ min_length: 4_000 }), of({ min_length: 4_001 }), 'min_length: Value should be'],
    ['most', of({ max_length: 4_000 }), of({ max_length: 0 }), 'max_length: Value should be'],
    [
      'least and most',
      of({ min_length: 1, max_length: 1 }),
      of({ min_length: 2, max_length: 1 }),
      'min_length: Longer than max_length',
    ],
    ['value', of({ value: long(4_000) }), of({ value: long(4_001) }), 'value: Must be 4000'],
    [
      'placeholder',
      of({ placeholder: long(100) }),
      of({ placeholder: long(101) }),
      'placeholder: Must be 100',
    ],
    [
      'label inside a label',
      of({}),
      of({ label: 'x' }),
      'component.label: Inside a label component',
    ],
    [
      'an input in a row',
      modal([row(input({ label: 'x' }))]),
      modal([row(input())]),
      'components[0].components[0].label: This field is required',
    ],
    [
      'one input in a row',
      modal([row(input({ label: 'x' }))]),
      modal([row(input({ label: 'x' }), input({ label: 'y', custom_id: 'j' }))]),
      'A row holds one text input',
    ],
    ['selects', holding(select()), holding(select({ disabled: true })), 'disabled: Not in a modal'],
    [
      'optional selects',
      holding(select({ min_values: 0, required: false })),
      holding(select({ min_values: 0 })),
      'min_values: A required select',
    ],
    [
      'files',
      holding({ type: 19, max_values: 10 }),
      holding({ type: 19, max_values: 11 }),
      'max_values: Value should be',
    ],
    [
      'radio buttons',
      holding({ type: 21, ...options(2) }),
      holding({ type: 21, ...options(1) }),
      'options: Must be between 2 and 10',
    ],
    [
      'boxes',
      holding({ type: 22, ...options(10) }),
      holding({ type: 22, ...options(11) }),
      'options: Must be between 1 and 10',
    ],
    [
      'a box',
      holding({ type: 23, default: true }),
      holding({ type: 23, custom_id: '' }),
      'custom_id: Must be between',
    ],
    [
      'no mention',
      modal([words('\\<@1>'), label()]),
      modal([words('<@1>'), label()]),
      'components[0].content: Mentions <@1>',
    ],
  ])
})
