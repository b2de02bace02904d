import { isJson, type Json, objectsIn, textOf } from '../json.ts'

/**
 * Everything in a payload that would ring somebody's telephone or lead somewhere other than it
 * says, one line each with the path. Looks at what Slack parses: the top-level text, mrkdwn, a
 * markdown block, and the elements of rich text; plain text and runs of rich text are shown as they
 * are. The element of a channel shows its name and rings nobody.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function liveMentions(payload: unknown): string[] {
  if (!isJson(payload)) return []
  return [
    ...PARSED.flatMap((name) => inMarkup(textOf(payload[name]) ?? '', name)),
    ...(payload['link_names'] === true ? ['link_names: turns every @name into a mention'] : []),
    ...(payload['parse'] === 'full' ? ['parse: "full" turns every name into a mention'] : []),
    ...[...objectsIn(payload)].flatMap(([value, at]) => inObject(value, at)),
  ]
}

/** Top-level arguments that Slack reads as markup. */
const PARSED = ['text', 'initial_comment', 'markdown_text'] as const

function inObject(value: Json, at: string): readonly string[] {
  const inside = (name: string) => (at === '' ? name : `${at}.${name}`)
  switch (value['type']) {
    case 'mrkdwn':
      return [
        ...inMarkup(textOf(value['text']) ?? '', inside('text')),
        ...(value['verbatim'] === true ? [] : inLooseWords(value, inside('text'))),
      ]
    case 'markdown':
      return inMarkup(textOf(value['text']) ?? '', inside('text'))
    case 'broadcast':
    case 'user':
    case 'usergroup':
    case 'team':
      return isElement(value) ? [`${at}: a ${value['type']} element`] : []
    case 'link':
      return disguised(textOf(value['url']) ?? '', textOf(value['text']) ?? '', at)
    default:
      return value['fallback'] === undefined ? [] : inAttachment(value, inside)
  }
}

/** Whether it is the element of rich text and not something else that happens to have the type. */
const isElement = (value: Json): boolean =>
  ['range', 'user_id', 'usergroup_id', 'team_id'].some((name) => name in value)

function inAttachment(value: Json, inside: (name: string) => string): readonly string[] {
  return ['text', 'pretext', 'fallback'].flatMap((name) =>
    inMarkup(textOf(value[name]) ?? '', inside(name)),
  )
}

/** What stands between angle brackets means something; escaped as `&lt;` it is only shown. */
function inMarkup(text: string, at: string): readonly string[] {
  return [...text.matchAll(/<([^<>]+)>/g)].flatMap(([whole, inner = '']) => {
    if (/^(?:!(?:here|channel|everyone|subteam\^)|@|#)/.test(inner)) {
      return [`${at}: a live mention ${whole}`]
    }
    const [address = '', label = ''] = inner.split('|')
    return disguised(address, label, at)
  })
}

/** Without `verbatim: true`, Slack finds names in the words itself. */
function inLooseWords(value: Json, at: string): readonly string[] {
  const found = /(?<![\w&;])@(?:here|channel|everyone)\b/.exec(textOf(value['text']) ?? '')
  return found ? [`${at}: ${found[0]} would be made a mention, as it is not verbatim`] : []
}

/** A label that reads as one address while another stands behind it. */
function disguised(address: string, label: string, at: string): readonly string[] {
  if (!/^(?:https?|mailto):/i.test(address)) return []
  const shown = ADDRESS.exec(label.trim())
  if (!shown) return []
  const isSame = hostOf(address) === hostOf(shown[0])
  return isSame ? [] : [`${at}: "${label}" leads to ${address}`]
}

/** Words that a reader takes for an address: with a scheme anywhere, or alone and like a host. */
const ADDRESS = /https?:\/\/\S+|www\.\S+|^(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?:[/:?#]\S*)?$/iu

function hostOf(address: string): string {
  const whole = /^https?:\/\//i.test(address) ? address : `https://${address}`
  const host = URL.canParse(whole) ? new URL(whole).hostname : address
  return host.replace(/^www\./, '')
}
