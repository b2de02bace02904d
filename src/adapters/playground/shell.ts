import { html } from 'hono/html'
import { ACCESS } from '#core/access.ts'
import { LANGUAGES, type Language } from '#core/words.ts'
import type { Mode } from './ports.ts'
import { addressOf, type Query, THEMES, type View, WIDTHS } from './view.ts'
import { type ShellWords, shellWords } from './words/shell.ts'

/** A piece of a page, escaped: what is put into one with `html` is escaped unless it is one. */
export type Html = ReturnType<typeof html>

/** The pages of the navigation, and where they are. */
export const PAGES = { ask: '/', studio: '/studio', browse: '/browse' } as const

/** A page, as what stands around it has to know it. */
export type Page = {
  readonly title: string
  /** Which of the navigation it is, or belongs to. */
  readonly page: keyof typeof PAGES
  readonly view: View
  readonly mode: Mode
  /** Its own address, and what it says beside the view, so that it can be looked at otherwise. */
  readonly path: string
  readonly query?: Query | undefined
  readonly body: Html
  /** Scripts and style sheets of its own, as `/assets/ask.js`. */
  readonly scripts?: readonly string[] | undefined
  readonly styles?: readonly string[] | undefined
}

/** A whole page. Nothing in it is inline, and nothing comes from elsewhere. */
export function shell(page: Page): Html {
  const { title, view, body, scripts = [], styles = [] } = page
  const said = shellWords[view.language]
  return html`<!doctype html>
<html lang="${view.language}" data-theme="${view.theme}" data-width="${view.width}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${said.title}</title>
<link rel="stylesheet" href="/assets/fonts.css">
<link rel="stylesheet" href="/assets/page.css">
<link rel="stylesheet" href="/assets/panes.css">
<link rel="stylesheet" href="/assets/messages.css">
<link rel="stylesheet" href="/assets/discord.css">
<link rel="stylesheet" href="/assets/slack.css">
${styles.map((style) => html`<link rel="stylesheet" href="${style}">`)}
<link rel="icon" href="/assets/icon.svg">
<script type="module" src="/assets/look.js"></script>
${scripts.map((script) => html`<script type="module" src="${script}"></script>`)}
</head>
<body>
<a class="skip" href="#content">${said.skip}</a>
${header(page, said)}
<main id="content" tabindex="-1">${body}</main>
</body>
</html>`
}

const header = ({ page, view, mode, path, query = {} }: Page, said: ShellWords): Html => html`
<header class="top">
<p class="name"><a href="${addressOf(PAGES.ask, view)}"><img src="/assets/icon.svg" width="24" height="24" alt="">${said.title}</a></p>
<nav aria-label="${said.title}">
${(['ask', 'studio', 'browse'] as const).map(
  (one) =>
    html`<a href="${addressOf(PAGES[one], view)}"${one === page ? html` aria-current="page"` : ''}>${said.pages[one]}</a>`,
)}
</nav>
<details class="look">
<summary><span class="sr">${said.looksNow} </span>${looks(view, said)}</summary>
<form method="get" action="${path}" aria-label="${said.look}">
${Object.entries(query).map(([name, value]) => (value ? html`<input type="hidden" name="${name}" value="${value}">` : ''))}
${menu('lang', said.language, view.language, LANGUAGES, LANGUAGE_NAMES)}
${menu('theme', said.theme, view.theme, THEMES, said.themes)}
${menu('width', said.width, view.width, WIDTHS, said.widths)}
${menu('as', said.as, view.as, ACCESS, said.access)}
<button type="submit" class="button primary">${said.apply}</button>
</form>
</details>
<p class="mode ${mode}">${said[mode]}</p>
</header>`

/** How it looks, in a few words; a phone has room for two of them. */
const looks = ({ language, theme, width, as }: View, said: ShellWords): Html[] =>
  Object.entries({
    lang: LANGUAGE_NAMES[language],
    theme: said.themes[theme],
    width: said.widths[width],
    as: said.access[as],
  }).map(([name, words]) => html`<span data-looks="${name}">${words}</span> `)

/** Languages by their own names. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
}

const menu = <T extends string>(
  name: string,
  label: string,
  chosen: T,
  values: readonly T[],
  labels: Readonly<Record<T, string>>,
): Html => html`<label>${label} <select name="${name}" autocomplete="off">
${values.map((value) => html`<option value="${value}"${value === chosen ? html` selected` : ''}>${labels[value]}</option>`)}
</select></label>`
