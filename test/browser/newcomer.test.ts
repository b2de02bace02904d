import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { playgroundPages } from './pages.ts'

const { visit } = playgroundPages()

const pane = (page: Page, platform: 'discord' | 'slack') =>
  page.locator(`.pane[data-platform=${platform}]`)

/** The text of what has the focus. */
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent')

describe('a newcomer', () => {
  it('comes from the first page to an answer, presses on, and comes to a digest', async () => {
    await using one = await visit({ timezoneId: 'Europe/Berlin' })
    const { page } = one
    await one.go('/')
    await page.getByRole('link', { name: '/who qin-gang' }).click()
    for (const platform of ['discord', 'slack'] as const)
      await pane(page, platform).getByRole('heading', { name: 'Qin Gang 秦刚' }).waitFor()

    // A button answers in its own pane, and whoever listens is taken there.
    await pane(page, 'discord')
      .getByRole('button', { name: /^Timeline/ })
      .click()
    await pane(page, 'discord')
      .getByRole('heading', { name: /^Timeline: Qin Gang/ })
      .waitFor()
    expect(await pane(page, 'discord').locator('article').count()).toBe(2)
    expect(await pane(page, 'slack').locator('article').count()).toBe(1)
    expect(await focused(page)).toContain('Timeline: Qin Gang')

    await page.getByRole('link', { name: 'Digest studio' }).click()
    await page.getByRole('heading', { name: 'The next digest' }).waitFor()
    for (const platform of ['discord', 'slack'] as const)
      await pane(page, platform)
        .getByRole('heading', { name: /^Vigil daily/ })
        .waitFor()
    expect(await page.locator('#runs tbody tr').count()).toBe(8)
    expect(one.faults()).toEqual([])
  })

  it('finds a command by typing, with the keyboard alone', async () => {
    await using one = await visit()
    const { page } = one
    await one.go('/')
    await page.keyboard.press('/')
    await page.keyboard.type('sea')
    const line = page.getByRole('combobox', { name: 'Command' })
    await page.getByRole('option', { name: /^search/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    expect(await line.inputValue()).toMatch(/^(?:search|seats) $/)
    await line.fill('seats m')
    await page.getByRole('option', { name: /Ministry of Foreign Affairs/ }).waitFor()
    await page.keyboard.press('Escape')
    expect(await page.locator('#q-offers [role=option]').count()).toBe(0)
    await line.fill('seats mfa')
    await page.keyboard.press('Enter')
    await pane(page, 'slack')
      .getByRole('heading', { name: /^Seats: Ministry/ })
      .waitFor()
    expect(new URL(page.url()).search).toBe('?q=seats+mfa')
    await page.goBack()
    await page.getByRole('heading', { name: 'Try one of these' }).waitFor()
    expect(one.faults()).toEqual([])
  })

  it('sees the JSON that would be sent, and how much of each limit it takes', async () => {
    await using one = await visit()
    const { page } = one
    await one.go('/?q=cases')
    await pane(page, 'slack').getByRole('tab', { name: 'JSON' }).click()
    const json = await pane(page, 'slack').locator('[data-json]').innerText()
    expect(JSON.parse(json)).toMatchObject({ unfurl_links: false, blocks: expect.any(Array) })
    expect(await pane(page, 'discord').innerText()).toMatch(/components\s+\d+ of 40/)
    expect(one.faults()).toEqual([])
  })

  it('picks a name where one leads to several people', async () => {
    await using one = await visit()
    const { page } = one
    await one.go('/?q=who')
    const picker = pane(page, 'slack').getByRole('combobox')
    await picker.fill('li shang')
    await pane(page, 'slack')
      .getByRole('option', { name: /Li Shangfu/ })
      .click()
    await pane(page, 'slack')
      .getByRole('heading', { name: /Li Shangfu/ })
      .waitFor()
    expect(one.faults()).toEqual([])
  })

  it.each([
    'discord',
    'slack',
  ] as const)('fills in a form on %s, and is told what is wrong', async (platform) => {
    await using one = await visit()
    const { page } = one
    await one.go('/?q=digest+subscribe')
    const form = pane(page, platform).locator('dialog[open]')
    await form.locator('[name=when]').fill('every now and then')
    await form.getByRole('button', { name: /^(?:Submit|Save)$/ }).click()
    await pane(page, platform)
      .locator('.pane-turns')
      .getByText(/At what time\?/)
      .last()
      .waitFor()
    await one.go('/?q=digest+subscribe')
    await form.locator('[name=when]').fill('weekdays 08:30 Europe/Berlin')
    await form.getByRole('button', { name: /^(?:Submit|Save)$/ }).click()
    await pane(page, platform).getByText('on weekdays at 08:30').first().waitFor()
    expect(one.faults()).toEqual([])
  })

  it('builds a digest in the studio and sees why something is in it', async () => {
    await using one = await visit({ timezoneId: 'America/New_York' })
    const { page } = one
    await one.go('/studio?zone=Europe%2FBerlin&filter=stage%3E%3Dexpelled')
    expect(await page.locator('#runs').innerText()).toMatch(/08:30\s+UTC\+1\s+02:30/)
    await pane(page, 'discord').getByText('Expelled (开除)').first().waitFor()
    expect(one.faults()).toEqual([])
  })

  it('can do without scripts what a link or a form can', async () => {
    await using one = await visit({ hasScript: false })
    const { page } = one
    await one.go('/')
    await page.getByRole('textbox', { name: 'Command' }).fill('who li-shangfu')
    await page.getByRole('button', { name: 'Ask' }).click()
    await pane(page, 'discord')
      .getByRole('heading', { name: /Li Shangfu/ })
      .waitFor()
    await page.getByRole('link', { name: 'Store' }).click()
    await page.getByRole('link', { name: 'Claims', exact: true }).click()
    await page.locator('table').first().waitFor()
    expect(one.faults()).toEqual([])
  })
})
