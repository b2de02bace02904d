import { readFileSync } from 'node:fs'

/** Whether there is a process of that number, ours or somebody else's. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isThread(pid)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' // What the kernel says no with.
  }
}

/**
 * Whether a process of that number is gone that left something before this one began. In a container
 * each start has the number of the one before, and its threads have those of the processes it began.
 */
export const isGone = (pid: number): boolean => pid === process.pid || !isRunning(pid)

/**
 * Linux numbers threads and processes alike, and signals reach either by it.
 * https://man7.org/linux/man-pages/man5/proc_pid_status.5.html
 */
function isThread(pid: number): boolean {
  try {
    const group = /^Tgid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return group !== undefined && Number(group) !== pid
  } catch {
    return false // Another system, or one that does not show it.
  }
}
