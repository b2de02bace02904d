import { describe, expect, it } from 'vitest'
import type { Person } from './people.ts'
import { denies, openScene } from './scene.ts'

// Buttons that were made up, copied, pressed too late or twice, by admins and by others.

const MINUTE = 60_000
const { program, discord, slack, elsewhere, refuses, ...people } = await openScene()
const { onDiscord, onSlack } = people

const known = new Set<string>()

/** Has somebody prepare a load, and gives what they were shown and the plan’s id. */
async function prepared(person: Person, pack: string) {
  const told = await person.ask('admin', { action: 'reseed', from: pack })
  const { plans } = await program.standing()
  const [id = '', ...more] = plans.filter((plan) => !known.has(plan))
  expect(more).toEqual([])
  known.add(id)
  return { told, id }
}

const CONFIRM = { action: 'command.admin.confirm' }
const FOREIGN = { rule: 'plan-foreign', says: /Only the admin who prepared/ }

describe.each([
  {
    platform: 'Discord',
    packs: ['a', 'b'] as const,
    date: '2020-05-02',
    one: onDiscord('admin'),
    other: onDiscord('second'),
    // On another server they are an admin all the same, and the plan is not one of that server.
    moved: onDiscord('admin', elsewhere.server),
    asMoved: { ...FOREIGN },
    editor: onDiscord('editor'),
    reader: onDiscord('reader'),
  },
  {
    platform: 'Slack',
    packs: ['c', 'd'] as const,
    date: '2020-05-03',
    one: onSlack('admin'),
    other: onSlack('second'),
    // In another workspace the same id is another person’s.
    moved: onSlack('admin', { ...elsewhere.workspace, access: 'reader' }),
    asMoved: { rule: 'access', says: denies('admin') },
    editor: onSlack('editor'),
    reader: onSlack('reader'),
  },
])('a button on $platform', ({ packs, date, one, other, moved, asMoved, editor, reader }) => {
  it.each([
    ['a plan that never was', 'AAAAAAAAAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAAAAAAAAA'],
    ['a path', '../../../../etc/passwd', undefined],
    ['something short', 'x', 'x'],
  ])('that an admin made up is refused: %s', async (_, id, target) => {
    const refusal = { ...CONFIRM, target, rule: 'plan-unknown', says: /no such load waiting/ }
    await refuses(one, refusal, () => one.forge(`admin confirm ${id}`))
  })

  it('of a plan is refused to everybody else, and elsewhere, and after 15 minutes', async () => {
    const { told, id } = await prepared(one, packs[0])
    for (const [label, action] of [
      ['Confirm', 'confirm'],
      ['Discard', 'discard'],
    ] as const) {
      const what = { action: `command.admin.${action}`, target: id }
      const denied = { ...what, rule: 'access', says: denies('admin') }
      await refuses(other, { ...what, ...FOREIGN }, () => other.press(told, label))
      await refuses(moved, { ...what, ...asMoved }, () => moved.press(told, label))
      await refuses(editor, denied, () => editor.press(told, label))
      await refuses(reader, denied, () => reader.press(told, label))
    }
    const looked = { action: 'command.admin.plan', target: id, ...FOREIGN }
    await refuses(other, looked, () => other.forge(`admin plan ${id}`))
    program.pass(15 * MINUTE)
    const late = { ...CONFIRM, target: id, rule: 'plan-expired', says: /longer than 15 minutes/ }
    await refuses(one, late, () => one.press(told, 'Confirm'))
  })

  it('that was used is refused, and so is one made before another revision was served', async () => {
    const first = await prepared(one, packs[0])
    const second = await prepared(other, packs[1])
    const before = await program.standing()
    const done = await one.press(first.told, 'Confirm')
    expect(done).toMatchObject({ isForOne: true, text: expect.stringMatching(/[Rr]evision/) })
    expect((await program.standing()).revision).not.toBe(before.revision)
    const used = { ...CONFIRM, target: first.id, rule: 'plan-used', says: /confirmed already/ }
    await refuses(one, used, () => one.press(first.told, 'Confirm'))
    const stale = { ...CONFIRM, target: second.id, rule: 'plan-stale', says: /is served by now/ }
    await refuses(other, stale, () => other.press(second.told, 'Confirm'))
  })

  it('of a suggestion is refused to readers, and to editors once it was decided', async () => {
    const what = { claim: 'person-one-removed', what: 'date', value: date, source: 'notice-2020' }
    await reader.ask('correct', what)
    const [{ id } = { id: '' }] = (await program.standing()).open
    const told = await editor.ask('review', { action: 'show', id })
    for (const label of ['Approve', 'Edit', 'Reject']) {
      const action = `command.review.${label.toLowerCase()}`
      const denied = { action, target: id, rule: 'access', says: denies('editor') }
      await refuses(reader, denied, () => reader.press(told, label))
    }
    const form = await editor.open(told, 'Reject')
    const sent = { action: 'command.review.reject', target: id, rule: 'access' }
    await refuses(reader, { ...sent, says: denies('editor') }, () =>
      reader.submit(form, { why: 'It does not suit me.' }),
    )
    await editor.press(told, 'Approve')
    const { open, overlays } = await program.standing()
    expect([open, overlays[0]?.suggestion]).toEqual([[], id])
    const again = { action: 'command.review.approve', target: id, rule: 'suggestion-decided' }
    for (const late of [
      () => editor.press(told, 'Approve'),
      () => editor.forge(`review approve ${id}`),
    ])
      await refuses(editor, { ...again, says: /decided already/ }, late)
    const late = { ...again, action: sent.action, says: /decided already/ }
    await refuses(editor, late, () => editor.submit(form, { why: 'Too late.' }))
    const overlay = overlays[0]?.id
    await editor.ask('review', { action: 'withdraw', id: overlay })
    const over = { action: 'command.review.withdraw', target: overlay, rule: 'overlay-over' }
    await refuses(editor, { ...over, says: /taken back|withdrawn/ }, () =>
      editor.ask('review', { action: 'withdraw', id: overlay }),
    )
  })
})

describe('afterwards', () => {
  it('the audit is whole, and no rule of either platform was broken', async () => {
    expect(await program.isAuditWhole()).toBe(true)
    expect([...discord.violations, ...slack.violations]).toEqual([])
  })
})
