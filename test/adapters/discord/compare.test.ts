import { describe, expect, it } from 'vitest'
import { differenceOf } from '#adapters/discord/compare.ts'

const NOTHING = { added: [], changed: [], removed: [] }

const wanted = {
  type: 1,
  name: 'who',
  description: 'One person',
  name_localizations: { 'en-US': 'who', 'zh-CN': '人物' },
  options: [
    {
      type: 3,
      name: 'name',
      description: 'A name',
      required: true,
      autocomplete: true,
      max_length: 200,
    },
    { type: 5, name: 'only-me', description: 'Only you', required: false },
  ],
  contexts: [0, 1, 2],
  default_member_permissions: null,
}

/** The same command as Discord gives it back. */
const kept = {
  version: '2',
  id: '1',
  application_id: '3',
  name: 'who',
  description: 'One person',
  type: 1,
  nsfw: false,
  dm_permission: true,
  contexts: [2, 0, 1],
  default_member_permissions: null,
  name_localizations: { 'zh-CN': '人物', 'en-US': 'who' },
  description_localizations: null,
  options: [
    {
      name: 'name',
      type: 3,
      description: 'A name',
      required: true,
      autocomplete: true,
      max_length: 200,
      name_localizations: null,
    },
    { name: 'only-me', type: 5, description: 'Only you' },
  ],
}

describe('what a registration would change', () => {
  it('is nothing when Discord only filled in what it fills in', () => {
    expect(differenceOf([wanted], [kept])).toEqual(NOTHING)
  })

  it('is nothing when the commands come back in another order', () => {
    const other = { ...wanted, name: 'cases' }
    expect(differenceOf([wanted, other], [{ ...kept, name: 'cases' }, kept])).toEqual(NOTHING)
  })

  it.each([
    ['a description', { description: 'Another' }],
    ['a translation', { name_localizations: { 'en-US': 'who', 'zh-CN': '誰' } }],
    ['who may use it', { default_member_permissions: '0' }],
    ['where it may be used', { contexts: [0] }],
    ['an option that is gone', { options: wanted.options.slice(0, 1) }],
    ['the order of the options', { options: wanted.options.toReversed() }],
    ['an age restriction somebody set', { nsfw: true }],
  ])('is the command when %s differs', (_what, change) => {
    expect(differenceOf([{ ...wanted, ...change }], [kept])).toEqual({
      ...NOTHING,
      changed: ['who'],
    })
  })

  it('names what is new and what is no longer there', () => {
    expect(differenceOf([{ ...wanted, name: 'cases' }], [kept])).toEqual({
      added: ['cases'],
      changed: [],
      removed: ['who'],
    })
  })

  it('keeps apart commands of different kinds with one name', () => {
    expect(differenceOf([wanted], [kept, { ...kept, type: 2 }])).toEqual({
      ...NOTHING,
      removed: ['who'],
    })
  })
})
