import { describe, expect, it } from 'vitest'
import { placeOfWatcher } from '#core/watches.ts'
import { wordsOf } from '../shipped/reading.ts'
import { ALONE, EDITOR, NEWS, openScene, READER } from './digest-scene.ts'

const { ask, state } = await openScene()

const CONSOLE = { id: 'console', access: 'admin' as const }

const watched = async (place = ALONE.place) => (place ? await state.watches.at(place) : [])

describe('whoever presses Watch on a chat platform', () => {
  it('is told at once, by direct message, and the answer says so', async () => {
    const brief = await ask('watch add qin-gang', READER)
    expect(brief.seenBy).toBe('asker')
    expect(wordsOf(brief)).toContain('You are told by direct message as soon as something')
    expect(await watched()).toMatchObject([
      { target: { kind: 'subject', id: 'qin-gang' }, when: 'at-once', least: 'routine' },
    ])
  })

  it('can have it with the next digest instead, only what matters, or when somebody is missed', async () => {
    const brief = await ask('watch add qin-gang when:digest least:urgent absence:90', READER)
    expect(brief.summary).toBe('You already watch Qin Gang 秦刚.')
    expect(wordsOf(brief)).toContain('with the next digest in your direct messages')
    expect(await watched()).toMatchObject([
      { when: 'digest', least: 'urgent', absenceDays: 90, createdBy: READER.id },
    ])
    expect(wordsOf(await ask('watch', READER))).toContain(
      'with the digest · only what is urgent · also after 90 days without a public event',
    )
  })

  it('can watch whatever a filter finds, which is kept in its normal form', async () => {
    await ask('watch add filter:"kind:case stage >= 双开"', READER)
    const texts = (await watched()).map(({ target }) => target.kind === 'filter' && target.text)
    expect(texts).toContain('kind:case stage>=expelled')
    expect((await ask('watch remove filter:"stage>=expelled kind:case"', READER)).summary).toMatch(
      /^You do not watch/,
    )
    expect((await ask('watch remove filter:"kind:case stage>=expelled"', READER)).summary).toMatch(
      /^You no longer watch/,
    )
  })

  it('cannot miss what is nobody', async () => {
    expect((await ask('watch add mfa absence:30', READER)).summary).toContain('Only a person')
  })

  it('names something or gives a filter, not both', async () => {
    expect((await ask('watch add mfa filter:body:mfa', READER)).outcome).toBe('mistaken')
  })
})

describe('a channel', () => {
  it('watches for all who read it, set up by those who manage it', async () => {
    expect((await ask('watch add mfa where:here', READER)).summary).toContain('those who manage')
    const brief = await ask('watch add mfa where:here', EDITOR)
    expect(brief.seenBy).toBe('everyone')
    expect(brief.summary).toMatch(/^This channel now watches Ministry of Foreign Affairs/)
    expect(await watched(NEWS)).toMatchObject([{ place: NEWS, createdBy: EDITOR.id }])
    expect((await ask('watch list where:here', EDITOR)).title).toBe('This channel watches 1 thing')
    expect((await ask('watch', EDITOR)).title).toBe('You watch nothing yet')
  })

  it('takes as many as are still read, and no more, also when they come at once', async () => {
    const posts = ['foreign-minister', 'defence-minister']
    for (let i = 1; i < 99; i += 1) {
      await state.watches.put({
        id: `w${i}`,
        place: NEWS,
        target: { kind: 'filter', text: `person:p${i}` },
        when: 'digest',
        least: 'routine',
        createdBy: EDITOR.id,
        createdAt: '',
      })
    }
    const answers = await Promise.all(posts.map((id) => ask(`watch add ${id} where:here`)))
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(['answered', 'mistaken'])
    expect(await watched(NEWS)).toHaveLength(100)
  })
})

describe('what a channel watches', () => {
  it('is listed for all who read it, under its own name', async () => {
    const scene = await openScene()
    const { actions } = await scene.ask('watch add qin-gang where:here', EDITOR)
    expect(actions).toContainEqual({
      label: 'All this channel watches',
      command: 'watch list where:here',
    })
    const list = await scene.ask('watch list where:here', READER)
    expect(list.outcome).toBe('answered')
    expect(wordsOf(list)).toContain('Qin Gang')
  })

  it('is refused in words about watching, and about no digest', async () => {
    for (const asker of [READER, CONSOLE]) {
      const { summary } = await ask('watch add qin-gang where:here', asker)
      expect(summary).toContain('where:here')
      expect(summary.toLowerCase()).not.toContain('digest')
    }
  })
})

it('how somebody is told is said once', async () => {
  const words = wordsOf(await ask('watch add wang-yi absence:30', READER))
  expect(words).toContain('as soon as something')
  expect(words).toContain('also after 30 days')
  expect(words).not.toContain('told at once')
})

it('somebody whom the store shows in public on no day is said to have none to count from', async () => {
  const told = async (name: string) => wordsOf(await ask(`watch add ${name} absence:30`, READER))
  expect(await told('zhang-shuofu')).toContain('no public event of Zhang Shuofu 张硕辅 yet')
  expect(await told('qin-gang')).not.toContain('no public event')
})

describe('a terminal', () => {
  it('has a list all the same, and promises no message', async () => {
    const words = wordsOf(await ask('watch add li-shangfu when:at-once absence:90', CONSOLE))
    expect(words).toContain('You now watch Li Shangfu')
    expect(words).toContain('only listed')
    expect(wordsOf(await ask('watch', CONSOLE))).not.toContain('told')
  })

  it('leaves nothing behind that would be sent to nobody', async () => {
    const [watch] = await state.watches.at(placeOfWatcher(CONSOLE.id))
    expect(watch).toMatchObject({ when: 'digest', least: 'routine' })
    expect(watch?.absenceDays).toBeUndefined()
  })
})

describe('a question about cases', () => {
  const offered = async (line: string) =>
    (await ask(line)).actions.map(({ command }) => command).filter((one) => /^watch/.test(one))

  it('can be watched as it was asked, without its dates', async () => {
    expect(await offered('cases stage:expelled+ rank:military since:2024')).toEqual([
      'watch add filter:"kind:case stage>=expelled rank:military"',
    ])
    expect(await offered('cases body:cmc sector:finance')).toEqual([])
    expect(await offered('cases sector:finance stage:expelled')).toEqual([
      'watch add filter:"kind:case stage:expelled sector:finance"',
    ])
  })

  it('is not offered where it cannot be said as a filter, or looks back', async () => {
    expect(await offered('cases body:rocket')).toEqual([])
    expect(await offered('cases stage:expelled known:2024')).toEqual([])
  })
})
