import { describe, expect, it } from 'vitest'
import { questionOf, readMention, readSlash } from '#adapters/slack/line.ts'
import { commands } from '#commands/index.ts'
import { LANGUAGES } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'

const ONLY_ME = LANGUAGES.map((language) => wordsIn(language).chat.onlyMe.name)

const slash = (command: string, text = '', prefix = 'vigil') =>
  readSlash({ command, text }, prefix, ONLY_ME)
const mention = (text: string, bot: string | undefined = 'UBOT') =>
  readMention(text, bot, 'vigil', ONLY_ME)

describe('a slash command', () => {
  it.each([
    ['/vigil', 'who qin-gang', 'who qin-gang'],
    ['/vigil', '  who   "Li Shangfu" ', 'who "Li Shangfu"'],
    ['/vigil', '/vigil who qin-gang', 'who qin-gang'],
    ['/vigil', 'vigil who qin-gang', 'who qin-gang'],
    ['/vigil', '/who qin-gang', '/who qin-gang'],
    ['/risks', 'political', 'risks political'],
    ['/risks', '', 'risks'],
    ['/vigil', 'cases stage&gt;=expelled', 'cases stage>=expelled'],
    ['/vigil', 'search &amp;lt;', 'search &lt;'],
  ])('%s %s asks %s', (command, text, line) => {
    expect(slash(command, text)).toEqual({ line, isOnlyMe: false })
  })

  it.each([
    ['/vigil-dev', 'who qin-gang', 'who qin-gang'],
    ['/vigil-dev-risks', 'political', 'risks political'],
  ])('with another prefix, %s %s asks %s', (command, text, line) => {
    expect(slash(command, text, 'vigil-dev').line).toBe(line)
  })

  it.each([
    'who qin-gang only-me',
    'only-me who qin-gang',
    'who --only-me qin-gang',
    'who qin-gang —only-me',
    'who qin-gang ONLY-ME',
    'who qin-gang only-me.',
    'who qin-gang only\u2011me',
    'who qin-gang only–me',
    'who only-me:true qin-gang',
    'who qin-gang only-me=yes',
    'who qin-gang only-me:',
    'who qin-gang only-me:whatever',
    'who qin-gang only-me:false only-me',
    'who qin-gang 仅自己可见',
    'who qin-gang 仅自己可见：是',
    'who qin-gang 仅自己可见： 是',
    'who qin-gang 僅自己可見',
    'who qin-gang 僅自己可見：是',
  ])('%s is for the asker only', (text) => {
    expect(slash('/vigil', text)).toEqual({ line: 'who qin-gang', isOnlyMe: true })
  })

  it.each([
    'who qin-gang only-me:false',
    'who only-me=no qin-gang',
    'who qin-gang only-me: false',
    'who qin-gang 仅自己可见：否',
    'who qin-gang 僅自己可見：否。',
  ])('%s is for everyone', (text) => {
    expect(slash('/vigil', text)).toEqual({ line: 'who qin-gang', isOnlyMe: false })
  })

  it.each([
    'search only-men',
    'search "only-me"',
    'search not-only-me',
    'search only-me-too',
  ])('%s is about those words', (text) => {
    expect(slash('/vigil', text)).toEqual({ line: text, isOnlyMe: false })
  })

  it.each(['', ' ', 'only-me', '/vigil'])('%j asks for help, for the asker only', (text) => {
    expect(slash('/vigil', text)).toEqual({ line: 'help', isOnlyMe: true })
  })
})

describe('a mention', () => {
  it.each([
    ['<@UBOT> who qin-gang', 'who qin-gang'],
    ['<@UBOT>: who qin-gang', 'who qin-gang'],
    ['<@UBOT|vigil>, `/vigil who qin-gang`', 'who qin-gang'],
    ['Hello <@UBOT> who qin-gang', 'who qin-gang'],
    ['who qin-gang, <@UBOT>', 'who qin-gang'],
    ['<@UBOT> <@UBOT> who qin-gang', 'who qin-gang'],
    ['<@UBOT> who\nqin-gang', 'who qin-gang'],
    ['<@UBOT> search <https://a.example/b|a.example/b>', 'search a.example/b'],
    ['<@UBOT> search <https://a.example/b>', 'search https://a.example/b'],
    ['<@UBOT> search <mailto:a@b.example|a@b.example>', 'search a@b.example'],
    ['<@UBOT> search <#C1|news> <!here> <@UOTHER>', 'search news'],
    ['<@UBOT> search a &amp; b', 'search a & b'],
    ['<@UBOT>', 'help'],
    ['', 'help'],
  ])('%j asks %s', (text, line) => {
    expect(mention(text).line).toBe(line)
  })

  it('without knowing the bot, takes the first name called for its own', () => {
    expect(mention('<@UANY> who qin-gang', undefined).line).toBe('who qin-gang')
  })
})

describe('a question', () => {
  it.each([
    ['who asof:2023-07-01 qin-gang', 'who qin-gang asof:2023-07-01'],
    ['/WHO qin-gang', 'who qin-gang'],
    ['nonsense here', 'nonsense here'],
  ])('%s is written %s', (line, question) => {
    expect(questionOf(line, commands, en)).toBe(question)
  })
})
