import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { readLines } from '../shipped/reading.ts'
import { ADMIN, OTHER_ADMIN, openAdmin, READER } from './admin-scene.ts'

const ROOT = new URL('../../', import.meta.url).pathname

/** What the first group of a pattern finds in all code. */
function written(pattern: RegExp): readonly string[] {
  const found = ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [...readFileSync(join(ROOT, folder, name), 'utf8').matchAll(pattern)])
      .map(([, code = '']) => code),
  )
  if (found.length === 0) throw new Error(`Nothing is like ${pattern}`)
  return found
}

async function openWith(entries: number) {
  const scene = await openAdmin()
  const { audit } = scene
  for (let i = 1; i <= entries; i += 1)
    await audit.append({
      actor: i % 2 === 0 ? ADMIN.id : OTHER_ADMIN.id,
      access: 'admin',
      place: 'discord:900/10001',
      action: 'digest.edit',
      target: `d${i}`,
      outcome: 'done',
      before: 'daily 09:00',
      after: 'daily 10:00',
      why: i === 3 ? 'too early' : undefined,
    })
  return scene
}

describe('`admin audit`', () => {
  it('shows newest first who did what where, before → after and why, and that it is whole', async () => {
    const { ask } = await openWith(3)
    const brief = await ask('admin audit')
    expect(brief.title).toBe('3 entries in the audit')
    expect(brief.summary).toBe('The chain is whole: 3 entries, none altered, none missing.')
    const [, ...lines] = readLines(brief)
    expect(lines.map(({ text }) => text)).toEqual([
      'No. 3 · Thu 26 Nov 2026, 10:00 (Europe/Berlin) · member 50402 · here · digest altered d3 · done · “daily 09:00” → “daily 10:00” · reason: “too early”',
      'No. 2 · Thu 26 Nov 2026, 10:00 (Europe/Berlin) · you · here · digest altered d2 · done · “daily 09:00” → “daily 10:00”',
      'No. 1 · Thu 26 Nov 2026, 10:00 (Europe/Berlin) · member 50402 · here · digest altered d1 · done · “daily 09:00” → “daily 10:00”',
    ])
    // A person is named by a span that every platform shows without calling anybody.
    expect(lines[0]?.places).toEqual(['discord:@50402'])
  })

  it('says where it is broken, and what that means', async () => {
    const { ask, breakAt } = await openWith(3)
    breakAt(2)
    const brief = await ask('admin audit')
    expect(brief.tone).toBe('notice')
    expect(brief.summary).toBe('The chain is broken at entry 2: it was altered.')
    expect(readLines(brief)[0]?.text).toMatch(/cannot be relied on/)
  })

  it('shows what is about somebody or something alone', async () => {
    const { ask } = await openWith(4)
    const brief = await ask(`admin audit which:${OTHER_ADMIN.id}`)
    expect(brief.title).toBe('2 entries in the audit about “discord:50402”')
    expect((await ask('admin audit <@50402>')).title).toBe(brief.title)
    expect((await ask('admin audit nothing')).blocks).toHaveLength(2)
    expect(readLines(await ask('admin audit nothing'))[1]?.text).toBe(
      'No entry is about “nothing”.',
    )
  })

  it('is paged, and exported whole with hashes that can be checked', async () => {
    const { ask, entries } = await openWith(25)
    const page = await ask('admin audit')
    expect(page.page).toMatchObject({ number: 1, of: 3 })
    const next = await ask(page.actions.find(({ turns }) => turns === 'on')?.command ?? '')
    expect(readLines(next)[1]?.text).toMatch(/^No\. 15 /)
    const { file } = await ask('admin audit export:json')
    const rows = JSON.parse(file?.text ?? '[]') as Record<string, string | number | null>[]
    expect(rows).toHaveLength(25)
    for (const [i, row] of rows.entries()) {
      const { hash, ...rest } = row
      expect(rest['previous']).toBe(rows[i + 1]?.['hash'] ?? '0'.repeat(64))
      expect(hash).toBe(entries.find(({ seq }) => seq === row['seq'])?.hash)
    }
  })

  it('names Vigil itself and the terminal as such', async () => {
    const { ask, audit } = await openAdmin()
    await audit.append({ actor: 'vigil', access: 'admin', action: 'x.y', outcome: 'failed' })
    await audit.append({ actor: 'console', access: 'admin', action: 'x.y', outcome: 'begun' })
    const lines = readLines(await ask('admin audit')).map(({ text }) => text)
    expect(lines[1]).toMatch(/ · the terminal · x\.y · begun$/)
    expect(lines[2]).toMatch(/ · Vigil itself · x\.y · failed$/)
  })

  it('keeps what a reader was refused', async () => {
    const { ask } = await openAdmin()
    await ask('admin reseed', READER)
    const lines = readLines(await ask('admin audit')).map(({ text }) => text)
    expect(lines[1]).toMatch(/member 50404 · here · admin reseed · refused · not allowed$/)
  })

  it('says rules and actions in words, in every language, and by their codes in the file', async () => {
    const { ask, audit } = await openAdmin()
    const by = { actor: ADMIN.id, access: 'admin' } as const
    const confirm = { ...by, action: 'command.admin.confirm', outcome: 'refused' } as const
    await audit.append({ ...confirm, target: 'plan-1', why: 'plan-stale' })
    await audit.append({ ...by, action: 'revision.load', outcome: 'done', why: 'plan-stale' })
    await audit.append({ ...by, action: 'constructor', outcome: 'refused', why: 'toString' })
    const last = async (language: Language) =>
      readLines(await ask('admin audit', { ...ADMIN, language }))
        .slice(1)
        .map(({ text }) => text.split(' · ').slice(3).join(' · '))
    expect(await last('en')).toEqual([
      'constructor · refused · reason: “toString”',
      // What somebody gave as a reason is theirs, also where it looks like a rule.
      'facts loaded · done · reason: “plan-stale”',
      'admin confirm plan-1 · refused · other facts were served by then, or other corrections stood',
    ])
    expect((await last('zh-CN'))[2]).toBe('admin confirm plan-1 · 被拒绝 · 当时资料或更正已有不同')
    expect((await last('zh-TW'))[2]).toBe('admin confirm plan-1 · 遭拒絕 · 當時資料或更正已有不同')
    const { file } = await ask('admin audit export:csv')
    expect(file?.text).toContain('command.admin.confirm,plan-1,refused')
    expect(file?.text).toContain('plan-stale')
  })

  it('has words for every rule and action that can be there', () => {
    for (const language of LANGUAGES) {
      const { rules, actions } = wordsIn(language).audit
      expect(Object.keys(rules).toSorted()).toEqual(
        Object.keys(wordsIn('en').audit.rules).toSorted(),
      )
      for (const code of written(/new Denied\('([a-z-]+)'/g))
        expect(rules, code).toHaveProperty([code])
      for (const code of written(/action: '([a-z]+\.[a-z]+)'/g))
        expect(actions, code).toHaveProperty([code])
    }
  })
})
