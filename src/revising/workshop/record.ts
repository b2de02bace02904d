import type { Load } from '#core/changes.ts'
import { openFacts } from '#store/open.ts'
import { openState } from '../../state/open.ts'
import type { Job } from './jobs.ts'

/** Records what a load changed, as the service would: once, however often it is asked. */
export async function record({
  state: file,
  path,
  at,
}: Extract<Job, { kind: 'record' }>): Promise<Pick<Load, 'seq' | 'loadedAt'>> {
  using facts = openFacts(path)
  const moment = new Date(at)
  await using state = await openState(file, () => moment)
  const { seq, loadedAt } = await state.changes.record(facts, moment)
  return { seq, loadedAt }
}
