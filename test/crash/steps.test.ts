import { expect, it } from 'vitest'
import type { ChatPlatform } from '#core/place.ts'
import { beginStory } from './life.ts'
import { POINTS } from './mortal.ts'

/** How long the process is gone: for a moment, or until Discord leaves out no copies any more. */
const GONE_MS = [0, 600_000]

const STOPS = (['discord', 'slack'] satisfies ChatPlatform[]).flatMap((platform) =>
  GONE_MS.flatMap((goneMs) => POINTS.map((point) => ({ platform, point, goneMs }))),
)

it.each(
  STOPS,
)('ends in one message on $platform when it dies $point and is gone for $goneMs ms', async ({
  platform,
  point,
  goneMs,
}) => {
  await using story = await beginStory(platform)
  await story.live(point)
  story.clock.pass(goneMs)
  await story.live()
  expect(story.shown()).toMatchObject([{ isWhole: true }])
  expect(await story.recorded()).toMatchObject([{ state: 'sent', isFinished: true }])
  expect(story.world.violations).toEqual([])
})

it.each(
  STOPS.filter(({ goneMs }) => goneMs === 0),
)('ends in one message on $platform when it dies $point, and again', async ({
  platform,
  point,
}) => {
  await using story = await beginStory(platform)
  await story.live(point)
  story.clock.pass(1_000)
  await story.live(point)
  story.clock.pass(120_000)
  await story.live()
  expect(story.shown()).toMatchObject([{ isWhole: true }])
})
