import type { OperationWords } from '../operations.ts'

export const operations: OperationWords = {
  title: '运行状态',
}
