import fc from 'fast-check'
import {
  CLOSED_VALUES,
  type ClosedField,
  FILTER_FIELDS,
  type Filter,
  isNamedField,
  joined,
  negated,
  ORDERS,
  SIGNS,
  valuesOf,
} from '#core/filter/filter.ts'
import type { Traits } from '#core/traits.ts'

const IDS = ['a', 'b-1', 'qin-gang', 'or', 'not', 'mfa']

const valuesFor = (field: (typeof FILTER_FIELDS)[number]) =>
  isNamedField(field) ? IDS : CLOSED_VALUES[field as ClosedField]

const term: fc.Arbitrary<Filter> = fc
  .constantFrom(...FILTER_FIELDS)
  .chain((field) =>
    fc
      .uniqueArray(fc.constantFrom(...valuesFor(field)), { minLength: 1, maxLength: 3 })
      .map((values) => ({ kind: 'term', field, values })),
  )

const comparison: fc.Arbitrary<Filter> = fc
  .constantFrom('stage' as const, 'severity' as const)
  .chain((field) =>
    fc
      .record({
        kind: fc.constant('comparison' as const),
        field: fc.constant(field),
        sign: fc.constantFrom(...SIGNS),
        value: fc.constantFrom(...ORDERS[field]),
      })
      .filter((one) => valuesOf(one).length > 0),
  )

/** Filters in their normal form. */
export const anyFilter: fc.Arbitrary<Filter> = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    term,
    comparison,
    tie('filter').map(negated),
    fc
      .tuple(
        fc.constantFrom('and' as const, 'or' as const),
        fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
      )
      .map(([kind, parts]) => joined(kind, parts)),
  ),
})).filter

/** Traits a change may have, with values of the same few as the filters. */
export const anyTraits: fc.Arbitrary<Traits> = fc
  .tuple(
    ...FILTER_FIELDS.map((field) =>
      fc.uniqueArray(fc.constantFrom(...valuesFor(field)), { maxLength: 3 }),
    ),
  )
  // Every field has values of its own list.
  .map(
    (lists) =>
      Object.fromEntries(FILTER_FIELDS.map((field, i) => [field, lists[i]])) as unknown as Traits,
  )

export const NO_TRAITS: Traits = {
  stage: [],
  person: [],
  body: [],
  post: [],
  sector: [],
  rank: [],
  kind: [],
  certainty: [],
  province: [],
  change: [],
  severity: [],
}

/** Pieces filters are made of, put together without sense. */
export const babble = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'( ) （ ） : ： >= <= > < = , ， 、 - not 非 or 或 and 且 " “ ” 「 」 \' everything *'.split(
          ' ',
        ),
        ...'stage person 阶段 rank severity tried expelled qin-gang mfa 双开 resigned'.split(' '),
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .chain((pieces) => fc.constantFrom('', ' ').map((space) => pieces.join(space)))
