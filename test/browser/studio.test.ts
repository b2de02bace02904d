import { describe, expect, it } from 'vitest'
import { studioWords } from '#adapters/playground/words/studio.ts'
import { playgroundPages } from './pages.ts'

const { visit } = playgroundPages()
const said = studioWords.en

describe('the studio, while something is typed', () => {
  it('says of half a filter that it is not finished, and nothing of what stood there before', async () => {
    await using one = await visit()
    const { page } = one
    await one.go('/studio')
    const filter = page.locator('#filter')
    const type = async (words: string) => {
      await filter.fill('')
      await filter.pressSequentially(words)
    }
    await type('foo:bar')
    await page.locator('#filter-error').getByText('A filter has nothing called').waitFor()
    for (const half of ['(body:mfa', 'body:mfa or']) {
      await type(half)
      await page.locator('#filter-error').getByText(said.unfinished, { exact: true }).waitFor()
      expect(await page.locator('#filter-means').innerText()).toBe('')
      expect(await page.locator('#glance').innerText()).toBe(said.stale)
      expect(await filter.getAttribute('aria-invalid')).toBeNull()
      expect(await one.violations()).toEqual([])
      await type('body:mfa')
      await page.locator('#filter-means').getByText('Ministry of Foreign Affairs').first().waitFor()
      expect(await page.locator('#filter-error').innerText()).toBe('')
    }
    expect(one.faults()).toEqual([])
  })

  it('has what the digest holds in sight, and Show leads there', async () => {
    await using one = await visit()
    const { page } = one
    await one.go('/studio')
    await page.locator('#filter').fill('stage:expelled')
    await page.locator('#glance').getByText(said.changes(1)).waitFor()
    for (const selector of ['#filter', '#glance', '#value'])
      expect(await page.locator(selector).isVisible()).toBe(true)
    await page.evaluate('scrollTo(0, 400)')
    const box = await page.locator('#glance').boundingBox()
    expect(box?.y).toBeGreaterThanOrEqual(0)
    expect(box?.y).toBeLessThan(900)
    await page.locator('#filter').press('Escape')
    await page.locator('[data-leads]').click()
    await page.locator('#digest-name:focus').waitFor()
    expect(one.faults()).toEqual([])
  })
})
