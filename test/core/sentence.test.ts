import { describe, expect, it } from 'vitest'
import { sentenceLine } from '#core/sentence.ts'

describe('what stands between backticks in a sentence', () => {
  it.each([
    'digest list',
    'help',
    '追蹤 新增 秦剛',
    'watch add filter:"body:mfa"',
  ])('is a command to type where it begins with a name: %s', (typed) => {
    expect(sentenceLine(`See \`${typed}\`.`)).toEqual(['See ', { command: typed }, '.'])
  })

  it.each([
    'body:mfa',
    'where:me',
    'stage>=expelled',
    '机构:外交部',
    '-rank:soe',
    'person:',
  ])('is no command where it is part of one or a filter: %s', (typed) => {
    expect(sentenceLine(`Try \`${typed}\`.`)).toEqual(['Try ', { code: typed }, '.'])
  })
})
