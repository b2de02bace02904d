import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { LANGUAGES, type Language } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { aroundAnswers } from '#root/ops/around.ts'
import { revisionB } from './admin-revision-b.ts'
import { EDITOR, OTHER_ADMIN, openAdmin, READER } from './admin-scene.ts'

const TITLES: Readonly<Record<Language, readonly [allowed: string, now: string]>> = {
  en: ['Not allowed', 'Not now'],
  'zh-CN': ['无权执行', '现在不能执行'],
  'zh-TW': ['沒有權限', '目前無法執行'],
}

describe('a denial', () => {
  it.each(LANGUAGES)('in %s is headed by what it is', async (language) => {
    const { ask, revisions, served } = await openAdmin()
    const [notAllowed, notNow] = TITLES[language]
    revisions.next({ facts: revisionB(served) })
    await ask('admin reseed')
    const denied = await ask('admin reseed', { ...READER, language })
    expect(denied).toMatchObject({ title: notAllowed, isDenied: true })
    const other = { ...OTHER_ADMIN, language }
    const foreign = await ask('admin confirm plan-00000000000000001', other)
    expect(foreign).toMatchObject({ title: notNow, isDenied: true })
    const typed = await ask('admin reseed from:"!"', other)
    expect(typed.title).toBe(wordsIn(language).asking.tryAgain)
    expect(typed.isDenied).toBeUndefined()
  })

  it.each(LANGUAGES)('in %s names the action as everybody can type it', async (language) => {
    const { ask } = await openAdmin()
    const by = { ...READER, language }
    const commandsIn = async (line: string) =>
      (await ask(line, by)).blocks
        .flatMap((block) => (block.kind === 'paragraph' ? block.line : []))
        .flatMap((span) => (typeof span === 'object' && 'command' in span ? [span.command] : []))
    expect(await commandsIn('admin try record:x')).toEqual(['admin try'])
    expect(await commandsIn('admin reseed')).toEqual(['admin reseed'])
    expect(await commandsIn('admin')).toEqual(['admin'])
    // What is no action is not repeated.
    expect(await commandsIn('admin <@1>')).toEqual(['admin'])
    if (language === 'zh-CN') expect(await commandsIn('管理 试看 记录:x')).toEqual(['admin try'])
  })

  it('says by which setting it is granted, everywhere or there alone', async () => {
    const { ask } = await openAdmin()
    expect((await ask('admin reseed', EDITOR)).summary).toBe(
      '`admin reseed` takes an admin; here you are an editor. Whoever runs Vigil can change that: they add `discord:50403` to VIGIL_ADMINS, or `discord:50403@900` for here alone.',
    )
    const place = { platform: 'discord', space: '', kind: 'person', id: '50404' } as const
    expect((await ask('admin try record:x', { ...READER, place })).summary).toBe(
      '`admin try` takes an editor; here you are a reader. Whoever runs Vigil can change that: they add `discord:50404` to VIGIL_EDITORS.',
    )
  })

  it('is counted and logged as refused, and a mistake as a mistake', async () => {
    const { newsroom, served } = await openAdmin()
    const counted: string[] = []
    const logged: unknown[] = []
    const around = aroundAnswers({
      metrics: { answered: ({ outcome }) => void counted.push(outcome) },
      log: (_, event, fields) => void logged.push([event, fields?.['outcome']]),
      elapsedMs: () => 0,
    })
    const { askLine } = openNewsroom({
      ...{ commands, around, words: newsroom.words },
      ...{ facts: () => served, now: () => new Date('2026-11-26T09:00:00Z'), report: () => 'F-1' },
    })
    await askLine('admin reseed', READER)
    await askLine('who', READER)
    expect(counted).toEqual(['refused', 'mistaken'])
    expect(logged).toEqual([
      ['answered', 'refused'],
      ['answered', 'mistaken'],
    ])
  })
})
