import type { OperationWords } from '../operations.ts'

export const operations: OperationWords = {
  title: 'Status',
}
