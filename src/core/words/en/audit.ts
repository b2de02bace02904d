import type { AuditWords } from '../audit.ts'

export const audit: AuditWords = {
  title: 'Audit',
}
