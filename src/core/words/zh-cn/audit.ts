import type { AuditBreak } from '../../audit.ts'
import { grouped } from '../../grouped.ts'
import { quoted } from '../../quoted.ts'
import type { AuditWords } from '../audit.ts'

export const audit: AuditWords = {
  title: '审计记录',
  unit: '审计记录',
  count: (count, about) =>
    `${about === undefined ? '审计记录' : `关于${quoted(about)}的审计记录`}：${grouped(count)}条`,
  whole: (entries) => `记录链完整：共${grouped(entries)}条，无一被改，无一缺失。`,
  broken: (at, why) => `记录链在第${grouped(at)}条处断裂：${BREAKS[why]}。`,
  fix: '该处及其后的内容不可采信。请保留状态文件原样，并与备份比对。',
  none: (about) => (about === undefined ? '尚无任何更改。' : `没有关于${quoted(about)}的记录。`),
  number: (seq) => `第${grouped(seq)}条`,
  outcome: { begun: '已开始', done: '已完成', refused: '被拒绝', failed: '未成功' },
  itself: 'Vigil 自身',
  terminal: '终端',
  changed: (before, after) =>
    `${before === undefined ? '无' : quoted(before)} → ${after === undefined ? '无' : quoted(after)}`,
  why: (why) => `理由：“${why}”`,
  file: '全部（文件）',
}

const BREAKS: Readonly<Record<AuditBreak, string>> = {
  altered: '该条已被改动',
  missing: '该处缺少记录',
  reordered: '该处是另一条记录',
  'cut-off': '自该处起的记录已不存在',
  'head-altered': '关于末条的标记已被改动',
}
