/** Something in a text that Discord would not show as mere words. */
export type Mark = { readonly kind: string; readonly text: string; readonly to?: string }

/** What a reader of a text sees, and how. */
export type Read = {
  /** All words in order, a line each, without what only says how they look. */
  readonly text: string
  readonly marks: readonly Mark[]
  /** Characters shown as they are that could have begun or ended a mark: half a pair. */
  readonly stray: readonly string[]
}

/**
 * Reads Markdown as Discord's clients do: an ordered list of rules, tried at every character, with
 * the patterns those clients are known to use. Where clients differ, the one that sees more counts.
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export function readMarkdown(markdown: string): Read {
  const read = newRead()
  for (const [i, block] of blocksOf(markdown).entries()) {
    if (i > 0) read.text += '\n'
    if (block.isCode) {
      read.marks.push({ kind: 'fence', text: block.text })
      read.text += block.text
    } else readLine(block.text, read)
  }
  return read
}

type Writing = { text: string; marks: Mark[]; stray: string[] }
const newRead = (): Writing => ({ text: '', marks: [], stray: [] })

/** Lines, and what stands between two code fences, wherever on a line they are. */
function blocksOf(markdown: string): readonly { text: string; isCode: boolean }[] {
  const fence = /```(?:[a-z0-9_+\-.#]+\n)?\n*([^\n][\s\S]*?)\n*```/i.exec(markdown)
  if (!fence) return markdown.split('\n').map((text) => ({ text, isCode: false }))
  const before = markdown.slice(0, fence.index).replace(/\n$/, '')
  const after = markdown.slice(fence.index + fence[0].length).replace(/^\n/, '')
  return [
    ...(before ? blocksOf(before) : []),
    { text: fence[1] ?? '', isCode: true },
    ...(after ? blocksOf(after) : []),
  ]
}

/** What a line can begin with. Behind one such mark another can stand: `- # x`. */
const STARTS: readonly (readonly [string, RegExp])[] = [
  ['heading', /^\s*#{1,3}\s+/],
  ['small', /^\s*-#\s+/],
  ['quote', /^\s*>(?:>>)?\s/],
  ['item', /^\s*(?:[*+-]|\d+[.)])(?:\s+|$)/],
]

function readLine(line: string, read: Writing): void {
  for (const [kind, pattern] of STARTS) {
    const start = pattern.exec(line)?.[0]
    if (start !== undefined) {
      read.marks.push({ kind, text: start.trim() })
      readLine(line.slice(start.length), read)
      return
    }
  }
  readInline(line, read)
}

const LINK =
  /\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\.)*?)>?(?:\s+['"]([\s\S]*?)['"])?\s*\)/y

/** What stands within a line, in the order the rules are tried. The first group is shown. */
const RULES: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['shrug', /(¯\\_\(ツ\)_\/¯)/y],
  ['escape', /\\([^0-9A-Za-z\s])/y],
  ['link', LINK],
  ['autolink', /<((?:https?|mailto|tel|sms):[^\s>]+)>/iy],
  ['url', /((?:https?|discord|steam):\/\/[^\s<]+)/iy],
  ['mention', /(<@[!&]?\d+>|@everyone|@here)/y],
  ['channel', /(<#\d+>|<id:\w+>)/y],
  ['command', /(<\/[^:>\n]+:\d+>)/y],
  ['time', /(<t:-?\d+(?::[tTdDfFRsS])?>)/y],
  ['emoji', /(<a?:\w+:\d+>)/y],
  ['emoji', /(:[^\s:*_`<>\\]+:)/y],
  ['invite', /((?:discord(?:app)?\.(?:gg|com|gift|new)|dis\.gd)\/[\w-]+)/iy],
  ['code', /(`+)(?!`)([\s\S]*?[^`])\1(?!`)/y],
  ['spoiler', /\|\|([\s\S]+?)\|\|/y],
  ['strong', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y],
  ['underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y],
  ['strike', /~~((?:\\[\s\S]|[^\\])+?)~~/y],
  ['italic', /_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/y],
  ['italic', /\*(?=\S)((?:\*\*|\s+(?:[^*\s]|\*\*)|[^\s*])+?)\*(?!\*)/y],
]

const NESTED = ['link', 'spoiler', 'strong', 'underline', 'strike', 'italic']

function readInline(source: string, read: Writing): void {
  for (let at = 0; at < source.length; ) {
    const found = ruleAt(source, at)
    if (!found) {
      const character = source.charAt(at)
      if (/[*_~|`[\]<@\\]/.test(character)) read.stray.push(character)
      read.text += character
      at += 1
      continue
    }
    const { kind, match } = found
    at += match[0].length
    if (kind === 'escape') read.text += match[1] ?? ''
    else {
      const inner = newRead()
      if (NESTED.includes(kind)) readInline(match[1] ?? '', inner)
      else inner.text = (kind === 'code' ? match[2] : match[1]) ?? ''
      const to = kind === 'link' ? { to: match[2] ?? '' } : {}
      read.marks.push({ kind, text: inner.text, ...to }, ...inner.marks)
      read.stray.push(...inner.stray)
      read.text += inner.text
    }
  }
}

function ruleAt(source: string, at: number): { kind: string; match: RegExpExecArray } | undefined {
  // Letters begin nothing but addresses and invitations.
  if (!/[\\[<:@*_~|`hsd¯]/i.test(source.charAt(at))) return undefined
  for (const [kind, pattern] of RULES) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    if (match) return { kind, match }
  }
  return undefined
}
