import type { RevisionWords } from '../revisions.ts'

export const revisions: RevisionWords = {
  title: 'Revisions',
}
