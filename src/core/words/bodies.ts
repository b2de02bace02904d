import type { Line } from '../brief.ts'
import type { Pictured } from './people.ts'

/** The cards of bodies and posts, and the seats of a body. */
export type BodyWords = {
  /** `seats` as the post has it: a number, or `many`. */
  readonly postOf: (body: string, seats: string | undefined) => Line
  readonly holdersHeading: string
  readonly holders: (post: string, count: number) => string
  readonly allSeats: string
  readonly partOf: (body: string) => Line
  readonly under: (bodies: readonly string[]) => Line
  readonly inPost: string
  readonly lastHolders: string
  /** Above those who held its posts before, where more of them may be known than are shown. */
  readonly earlierHolders: (holders: Pictured) => string
  readonly latestHeading: string
  readonly earlier: (count: number) => string
  readonly summary: (body: string, events: number, holders: number) => string
  /** `seen`: the day on which somebody was last shown in it. */
  readonly holds: (post: string, person: string, since: string, seen: string | undefined) => Line
  /** The title of a picture of a body’s posts and of one post; it says where rows are left out. */
  readonly pictured: (body: string, rows: Pictured) => string
  readonly picturedPost: (post: string, rows: Pictured) => string
  readonly seats: string
  readonly seatsOf: (body: string) => string
  readonly posts: (body: string, count: number) => string
  readonly postCount: (count: number) => string
  readonly noPosts: (body: string) => Line
  readonly more: (posts: readonly string[]) => Line
  readonly theBody: string
  readonly allBodies: string
  readonly noClocks: string
  readonly bodiesTitle: (count: number) => string
  readonly bodies: (count: number) => string
}

/** What two people share, and that it is no evidence of anything. */
export type LinkWords = {
  readonly oneTwice: (name: string) => string
  readonly pair: (one: string, other: string) => string
  readonly summary: (pair: string, pairs: number, statements: number) => string
  readonly warning: Line
  readonly heading: string
  readonly none: Line
  readonly both: (from: string, to: string) => string
  readonly notSaid: string
  readonly oneAfterOther: string
  readonly shared: (body: string, together: string, one: Line, other: Line) => Line
  /** One side of it, before its sources. */
  readonly side: (person: string, post: string, from: string, to: string) => Line
  readonly namingHeading: string
  readonly leftOut: (count: number) => Line
}
