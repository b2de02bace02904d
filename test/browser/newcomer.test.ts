import type { Locator, Page } from 'playwright-core'
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

  it.each([
    [true, 'qin-gang'],
    [false, 'li-shangfu'],
  ] as const)('has done what a line does once, however often its address is opened; scripts: %s', async (hasScript, name) => {
    await using one = await visit({ hasScript })
    const { page } = one
    const address = `/?q=watch+add+${name}`
    const watches = async () => {
      await one.go('/?q=watch')
      return await pane(page, 'slack').locator('.turn li').count()
    }
    const before = await watches()
    for (const _ of [1, 2]) await one.go(address)
    await page.reload()
    await page.goBack()
    await page.goForward()
    await page.getByText('Press Ask to run it').waitFor()
    expect(await pane(page, 'slack').count()).toBe(0)
    expect(await watches()).toBe(before)
    await one.go(address)
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
    await pane(page, 'slack').locator('.turn').waitFor()
    if (hasScript) {
      await page.reload()
      await page.getByText('Press Ask to run it').waitFor()
    }
    expect(await watches()).toBeGreaterThan(before)
    expect(one.faults()).toEqual([])
  })

  it('looks at a picture at its own size on a phone, and goes back', async () => {
    await using one = await visit({ width: 390 })
    const { page } = one
    await one.go('/?q=cases+since%3A2021-01-01')
    const button = page.getByRole('button', { name: 'Enlarge picture' }).first()
    await button.click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('img').waitFor()
    const wide = (within: Locator) =>
      within.locator('svg').evaluate((svg) => svg.getBoundingClientRect().width)
    expect(await wide(dialog)).toBeGreaterThan(
      await wide(pane(page, 'discord').locator('.m-picture')),
    )
    expect(await one.violations()).toEqual([])
    await page.keyboard.press('Escape')
    expect(await dialog.count()).toBe(0)
    expect(await focused(page)).toBe('Enlarge picture')
    expect(one.faults()).toEqual([])
  })

  it('is told where nothing can be offered, and of what', async () => {
    await using one = await visit()
    const { page } = one
    await one.go('/')
    const line = page.getByRole('combobox', { name: 'Command' })
    await line.fill('zzz')
    await page.locator('.offers-none', { hasText: 'No suggestions' }).waitFor()
    await line.fill('timeline qin-gang from:')
    await page.locator('.offers-none', { hasText: 'From this day on' }).waitFor()
    await line.fill('who qin')
    await page.locator('#q-offers [role=option]').first().waitFor()
    expect(await page.locator('.offers-none').isVisible()).toBe(false)
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
