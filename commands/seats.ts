import { answered } from '#core/answer.ts'
import { type Block, type Brief, heading, line, list, paragraph, strong } from '#core/brief.ts'
import { clockOptions, footer } from '#core/clocks.ts'
import { type Desk, defineCommand } from '#core/command.ts'
import { dayOf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Clocks, Subject } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { optional, positional } from '#core/option.ts'
import { listOptions } from '#core/pages.ts'
import { seatsTimeline } from '#core/seats-timeline.ts'
import { nameOf } from '#core/subject-line.ts'
import { subject } from '#core/subject-option.ts'
import { holdersTable, vacancyLines } from './cards/seat.ts'
import { seatRecords } from './lists/seat-records.ts'

/** How many posts are shown as tables before the rest are named only. */
const POSTS_MAX = 8

export const seats = defineCommand({
  name: 'seats',
  about: 'The posts of a body: who holds them, since when they stand empty, who came before',
  examples: ['seats mfa', 'seats pla-rocket-force', 'seats cmc asof:2023-09-01'],
  audience: 'reader',
  options: {
    body: optional(positional(subject('A body, by id or name', ['organisation']))),
    ...clockOptions,
    export: listOptions.export,
  },
  answer({ body, asof, known }, desk) {
    if (body) return ofBody(body.subject, { asof, known }, desk)
    const said = desk.words.bodies
    if (asof || known) {
      const all = { label: said.allBodies, command: 'seats' }
      throw new Mistake(said.noClocks, { actions: [all] })
    }
    return bodies(desk)
  },
})

function ofBody(body: Subject, clocks: Clocks, desk: Desk): Brief {
  const { facts, words } = desk
  const said = words.bodies
  const notes = createFootnotes(words)
  const posts = facts.postsOf(body.id)
  const shown = posts.slice(0, POSTS_MAX).map(({ subject, seats }) => ({
    post: subject,
    seats,
    tenures: facts.tenures({ post: subject.id }, clocks),
  }))
  const blocks = shown.flatMap((seat): Block[] => {
    const { post, tenures } = seat
    const table = tenures.length > 0 ? [holdersTable(tenures, clocks, desk, notes)] : []
    return [
      heading(nameOf(post, words)),
      ...vacancyLines(seat, clocks, desk).map(paragraph),
      ...table,
    ]
  })
  const more = posts.slice(POSTS_MAX).map((post) => nameOf(post.subject, words))
  return answered({
    title: said.seatsOf(nameOf(body, words)),
    summary: said.posts(nameOf(body, words), posts.length),
    blocks: [
      ...(posts.length === 0 ? [paragraph(said.noPosts(nameOf(body, words)))] : []),
      seatsTimeline(shown, { clocks, today: dayOf(desk.now) }, words, (rows) =>
        said.pictured(nameOf(body, words), rows),
      ),
      ...blocks,
      ...(more.length > 0 ? [paragraph(said.more(more))] : []),
    ],
    footnotes: notes.list(),
    actions: [
      { label: said.theBody, command: `who ${body.id}` },
      ...posts
        .slice(POSTS_MAX, POSTS_MAX + 3)
        .map(({ subject }) => ({ label: subject.name, command: `who ${subject.id}` })),
    ],
    records: seatRecords(
      body,
      posts.flatMap((post) => facts.tenures({ post: post.subject.id }, clocks)),
    ),
    footer: footer(desk, clocks),
  })
}

function bodies(desk: Desk): Brief {
  const all = everyBody(desk)
  const counted = all.flatMap((body) => {
    const posts = desk.facts.postsOf(body.id).length
    return posts > 0 ? [{ body, posts }] : []
  })
  const said = desk.words.bodies
  return answered({
    title: said.bodiesTitle(counted.length),
    summary: said.bodies(counted.length),
    blocks: [
      list(
        counted.map(
          ({ body, posts }) =>
            line`${strong(nameOf(body, desk.words))} · ${said.postCount(posts)} · ${{ command: `seats ${body.id}` }}`,
        ),
      ),
    ],
    actions: counted
      .slice(0, 3)
      .map(({ body }) => ({ label: body.name, command: `seats ${body.id}` })),
    records: {
      name: 'seats',
      columns: ['body', 'id', 'posts'],
      rows: counted.map(({ body, posts }) => [body.name, body.id, posts]),
    },
    footer: footer(desk),
  })
}

/** All bodies of the store, the most prominent first. */
const everyBody = ({ facts }: Desk): Subject[] =>
  facts
    .completions('', facts.about().counts['organisations'] ?? 0, ['organisation'])
    .map(({ subject }) => subject)
