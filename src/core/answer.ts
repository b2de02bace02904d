import type { Block, Brief } from './brief.ts'

/** A Brief from the parts that differ; the rest is what most answers have. */
export const answered = (
  parts: Pick<Brief, 'title' | 'summary' | 'footer'> & {
    readonly blocks: readonly (Block | undefined)[]
  } & Partial<Omit<Brief, 'blocks'>>,
): Brief => ({
  outcome: 'answered',
  tone: 'calm',
  footnotes: [],
  actions: [],
  seenBy: 'everyone',
  ...parts,
  blocks: parts.blocks.filter((block) => block !== undefined),
})
