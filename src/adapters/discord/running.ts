/** What is being worked on, so that leaving can wait for it. */
export type Running = {
  readonly add: (work: Promise<void>) => void
  /** Resolves when nothing runs of what runs now, or after `most` milliseconds. */
  readonly settled: (most: number) => Promise<void>
}

/** Nothing runs yet. Work that was added is forgotten when it ends, however it ends. */
export function createRunning(): Running {
  const works = new Set<Promise<void>>()
  return {
    add(work) {
      works.add(work)
      work.finally(() => works.delete(work)).catch(() => {})
    },
    async settled(most) {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, most)
      })
      await Promise.race([Promise.allSettled(works), late])
      clearTimeout(timer)
    },
  }
}
