/** A string literal of a source file, or one piece of a template between its `${}`. */
export type Literal = {
  readonly text: string
  readonly line: number
  /** The code right before and right after it, without comments and other literals' words. */
  readonly before: string
  readonly after: string
}

/** How much code around a literal is kept to tell what it is. */
const AROUND = 500

/**
 * Every string literal of a TypeScript file, in order. It reads as far as these sources need: line
 * and block comments, quotes with escapes, nested templates, and regular expressions where an
 * expression can begin.
 */
export function literalsOf(source: string): readonly Literal[] {
  const found: { text: string; at: number; end: number }[] = []
  const code = [...source]
  const blank = (from: number, to: number) => {
    for (let i = from; i < to; i += 1) if (code[i] !== '\n') code[i] = ' '
  }
  const keep = (from: number, to: number) => {
    found.push({ text: source.slice(from, to), at: from, end: to })
    blank(from, to)
  }
  let at = 0
  /** How many braces are open in each template that is being read. */
  const templates: number[] = []
  const readTemplate = () => {
    const from = at
    while (at < source.length && source[at] !== '`' && !source.startsWith('${', at))
      at += source[at] === '\\' ? 2 : 1
    keep(from, at)
    if (source[at] === '`') at += 1
    else {
      templates.push(0)
      at += 2
    }
  }
  while (at < source.length) {
    const [one, two] = [source.charAt(at), source.slice(at, at + 2)]
    if (two === '//' || two === '/*') {
      const end = two === '//' ? source.indexOf('\n', at) : source.indexOf('*/', at) + 2
      const stop = end < at ? source.length : end
      blank(at, stop)
      at = stop
    } else if (one === "'" || one === '"') {
      const from = at + 1
      at = from
      while (at < source.length && source[at] !== one) at += source[at] === '\\' ? 2 : 1
      keep(from, at)
      at += 1
    } else if (one === '`') {
      at += 1
      readTemplate()
    } else if (one === '/' && /(?:^|[=(,:?[{!&|>]|return)\s*$/.test(code.slice(0, at).join(''))) {
      const end =
        /^\/(?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[])+\//.exec(source.slice(at))?.[0].length ?? 1
      blank(at + 1, at + end - 1)
      at += end
    } else {
      const open = templates.at(-1)
      if (open !== undefined && one === '{') templates[templates.length - 1] = open + 1
      if (open !== undefined && one === '}') {
        at += 1
        if (open > 0) templates[templates.length - 1] = open - 1
        else {
          templates.pop()
          readTemplate()
        }
      } else at += 1
    }
  }
  const text = code.join('')
  return found.map(({ text: words, at: from, end }) => ({
    text: words,
    line: source.slice(0, from).split('\n').length,
    before: text.slice(Math.max(0, from - AROUND), from),
    after: text.slice(end, end + AROUND),
  }))
}
