import { rmSync } from 'node:fs'
import { expect, inject, it } from 'vitest'
import { playgroundOver } from '../../docs/pictures/served.ts'
import { launch } from './chromium.ts'
import { homeWithFacts } from './pages.ts'

const TOKEN = 'a-token-of-at-least-24-characters'

it('whoever comes from elsewhere over plain http enters with the token, asks and presses', async () => {
  await using open = new AsyncDisposableStack()
  const home = open.adopt(homeWithFacts(), (folder) => rmSync(folder, { recursive: true }))
  const { address } = open.use(await playgroundOver(home, { VIGIL_PLAYGROUND_TOKEN: TOKEN }))
  // A name of which browsers do not know that it is this machine: they say less of such requests.
  const rules = '--host-resolver-rules=MAP vigil.example.org 127.0.0.1'
  const browser = open.adopt(await launch(inject('chromium'), [rules]), (one) => one.close())
  const page = await browser.newPage()
  await page.goto(`http://vigil.example.org:${new URL(address).port}/?q=who+li-shangfu`)
  await page.getByLabel('Token').fill('wrong')
  await page.getByRole('button', { name: 'Enter' }).click()
  await page.getByText('That is not the token').waitFor()
  await page.getByLabel('Token').fill(TOKEN)
  await page.getByRole('button', { name: 'Enter' }).click()
  const pane = page.locator('.pane[data-platform=discord]')
  await pane.getByRole('heading', { name: /Li Shangfu/ }).waitFor()
  await pane.getByRole('button', { name: /^Timeline/ }).click()
  await pane.getByRole('heading', { name: /^Timeline: Li Shangfu/ }).waitFor()
  expect(await pane.locator('article').count()).toBe(2)
})
