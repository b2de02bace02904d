import type { AuditWords } from '../audit.ts'

export const audit: AuditWords = {
  title: '稽核記錄',
}
