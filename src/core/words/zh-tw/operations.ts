import type { OperationWords } from '../operations.ts'

export const operations: OperationWords = {
  title: '運行狀態',
}
