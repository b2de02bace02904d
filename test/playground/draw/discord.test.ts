import { readdirSync, readFileSync } from 'node:fs'
import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#core/words.ts'
import { drawMessage } from './drawn.ts'
import { type Element, elementsIn, withAttribute, withClass, wordsOf } from './markup.ts'

const GOLDEN = 'test/golden/discord'
const text = (content: string) => ({ type: 10, content })
const draw = (...components: readonly unknown[]) => drawMessage('discord', { components })

const pressed = (message: Element, attribute: string) =>
  withAttribute(message, attribute).map((one) => [one.attributes.get(attribute), wordsOf(one)])

describe('a message', () => {
  it('stands below the command that it answers', async () => {
    const message = await drawMessage('discord', {}, { typed: '/who name:<b>' })
    expect(withClass(message, 'm-asked').map(wordsOf)).toEqual(['You used /who name:<b>'])
  })

  it('says when only the asker sees it', async () => {
    const seen = async (isPrivate: boolean) =>
      withClass(
        await drawMessage('discord', { components: [text('x')] }, { isPrivate, language: 'zh-TW' }),
        'm-only-you',
      ).map(wordsOf)
    expect(await seen(true)).toEqual(['只有您能看到這則訊息'])
    expect(await seen(false)).toEqual([])
  })

  it('has its line of plain words, as one that is posted first has', async () => {
    const message = await drawMessage('discord', { content: 'A **line**' })
    expect(withClass(message, 'm-text').map(wordsOf)).toEqual(['A line'])
  })

  it('has the colour at its edge that was meant, and none for any other', async () => {
    const edges = async (accent_color: unknown) =>
      withClass(await draw({ type: 17, accent_color, components: [text('x')] }), 'm-container').map(
        ({ attributes }) => attributes.get('class'),
      )
    expect(await edges(0x4e5d94)).toEqual(['m-container m-accent m-blue'])
    expect(await edges(0xd9902f)).toEqual(['m-container m-accent m-amber'])
    expect(await edges(0xda373c)).toEqual(['m-container m-accent m-red'])
    expect(await edges(0x123456)).toEqual(['m-container'])
    expect(await edges('x" onclick="alert(1)')).toEqual(['m-container'])
  })
})

describe('what can be pressed', () => {
  it('carries the id that comes back, in each style', async () => {
    const buttons = [1, 2, 3, 4].map((style) => ({
      type: 2,
      style,
      label: 'Go',
      custom_id: `id.${style}`,
    }))
    const message = await draw({ type: 1, components: buttons })
    expect(
      withAttribute(message, 'data-press').map(({ attributes }) => [...attributes.values()]),
    ).toEqual([
      ['button', 'm-button m-primary', 'id.1'],
      ['button', 'm-button m-secondary', 'id.2'],
      ['button', 'm-button m-success', 'id.3'],
      ['button', 'm-button m-danger', 'id.4'],
    ])
  })

  it('cannot be pressed where it is disabled', async () => {
    const message = await draw({ type: 2, style: 2, label: 'x', custom_id: 'x', disabled: true })
    expect(withAttribute(message, 'disabled')).toHaveLength(1)
  })

  it('is a link where it leads out, and carries nothing', async () => {
    const message = await draw({ type: 2, style: 5, label: 'Out', url: 'https://a.example/' })
    const [link] = withAttribute(message, 'href')
    expect(link && wordsOf(link)).toBe('Out')
    expect(pressed(message, 'data-press')).toEqual([])
  })

  it('is a menu whose options hold what was chosen', async () => {
    const options = [
      { label: 'Li Wei', description: 'of Beijing', value: 'ask.1:who li-wei' },
      { label: '<i>', value: '"' },
    ]
    const message = await draw({
      type: 1,
      components: [{ type: 3, custom_id: 'choose.1', placeholder: 'Choose', options }],
    })
    const [menu] = withAttribute(message, 'data-press-menu')
    expect(menu?.attributes.get('data-press-menu')).toBe('choose.1')
    expect(menu?.attributes.get('aria-label')).toBe('Choose')
    expect(pressed(message, 'value')).toEqual([
      ['', 'Choose'],
      ['ask.1:who li-wei', 'Li Wei of Beijing'],
      ['"', '<i>'],
    ])
  })

  it('stands beside the words it belongs to', async () => {
    const message = await draw({
      type: 9,
      components: [text('Li Wei')],
      accessory: { type: 2, style: 2, label: 'Open', custom_id: 'ask.1:who li-wei' },
    })
    const [section] = withClass(message, 'm-section')
    expect(section?.children.map(wordsOf)).toEqual(['Li Wei', 'Open'])
  })
})

describe('pictures and files', () => {
  const gallery = {
    type: 12,
    items: [{ media: { url: 'attachment://chart-1.png' }, description: '2023: 5 "cases"' }],
  }

  it('shows the picture behind an address, under the name the payload gives it', async () => {
    const message = await drawMessage(
      'discord',
      { components: [gallery] },
      { pictureAt: (address) => html`<span>picture of ${address}</span>` },
    )
    const [picture] = withClass(message, 'm-picture')
    expect(picture?.attributes.get('role')).toBe('img')
    expect(picture?.attributes.get('aria-label')).toBe('2023: 5 "cases"')
    expect(picture && wordsOf(picture)).toBe('picture of attachment://chart-1.png')
  })

  it('shows those words where there is none', async () => {
    expect(withClass(await draw(gallery), 'm-missing').map(wordsOf)).toEqual(['2023: 5 "cases"'])
  })

  it('offers a file that is at hand, and names one that is not', async () => {
    const file = (name: string) => ({ type: 13, file: { url: `attachment://${name}` } })
    const message = await drawMessage(
      'discord',
      { components: [file('cases.csv'), file('gone.csv')] },
      { files: [{ name: 'cases.csv', mediaType: 'text/csv', text: 'a,b' }] },
    )
    expect(withClass(message, 'm-file').map(wordsOf)).toEqual(['cases.csv', 'gone.csv'])
    expect(pressed(message, 'data-file')).toEqual([['cases.csv', 'cases.csv']])
  })
})

describe('what cannot be drawn', () => {
  const hidden = async (...components: readonly unknown[]) =>
    withClass(await draw(...components), 'm-not-shown').map(wordsOf)

  it('is a box that says so, wherever it stands', async () => {
    expect(await hidden({ type: 20 })).toEqual(['Not shown in this preview: type 20'])
    expect(
      await hidden({ type: 17, components: [{ type: 1, components: [{ type: 5 }] }] }),
    ).toEqual(['Not shown in this preview: type 5'])
    expect(
      await hidden({ type: 9, components: [text('x')], accessory: { type: 11, media: {} } }),
    ).toEqual(['Not shown in this preview: type 11'])
    expect(await hidden({ type: 2, style: 6, sku_id: '1', label: 'x' })).toHaveLength(1)
    expect(
      await hidden({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' }),
    ).toHaveLength(1)
    expect(await hidden(null, 7, 'x', [])).toHaveLength(4)
  })

  it('is never nothing', async () => {
    const message = await drawMessage('discord', { embeds: [{}] }, { language: 'zh-CN' })
    expect(withClass(message, 'm-not-shown').map(wordsOf)).toEqual(['预览中不显示：类型 embeds'])
    expect(withClass(await drawMessage('discord', {}), 'm-not-shown')).toHaveLength(1)
  })
})

it.each(readdirSync(GOLDEN))('draws all of %s', async (name) => {
  const payload: Record<string, unknown> = JSON.parse(readFileSync(`${GOLDEN}/${name}`, 'utf8'))
  for (const language of LANGUAGES) {
    const message = await drawMessage('discord', payload, { language })
    expect(withClass(message, 'm-not-shown')).toEqual([])
    expect(elementsIn(message).length).toBeGreaterThan(5)
  }
})
