import type { AuditWords } from '../audit.ts'

export const audit: AuditWords = {
  title: '审计记录',
}
