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
  actions: {
    'revision.load': '载入资料',
    'revision.rollback': '回退',
    'correction.suggest': '提出更正',
    'correction.approve': '批准更正',
    'correction.reject': '驳回更正建议',
    'correction.withdraw': '撤回更正',
    'identity.decide': '作出身份认定',
    'identity.undo': '撤销身份认定',
    'overlay.active': '重新应用更正',
    'overlay.contained': '更正已在资料包中',
    'overlay.conflict': '更正与资料包冲突',
    'state.backup': '制作备份',
    'state.restore': '恢复状态',
    'digest.subscribe': '设置简报',
    'digest.edit': '修改简报',
    'digest.pause': '暂停简报',
    'digest.resume': '恢复简报',
    'digest.remove': '删除简报',
    'digest.test': '试发简报',
    'watch.add': '添加关注',
    'watch.edit': '修改关注',
    'watch.remove': '删除关注',
    'follow.add': '跟进案件',
    'follow.remove': '不再跟进案件',
    'command.unknown': '无法读取的按钮或表单',
  },
  rules: {
    access: '无权执行',
    'button-unreadable': '无法读取该按钮',
    'plan-unknown': '没有这份待确认的方案',
    'plan-used': '方案已经用过',
    'plan-foreign': '方案是他人的',
    'plan-expired': '方案等待过久',
    'plan-stale': '当时资料或更正已有不同',
    'plan-damaged': '准备好的资料被改动或损坏',
    'suggestion-decided': '此前已有决定',
    'overlay-over': '此前已经结束',
  },
}

const BREAKS: Readonly<Record<AuditBreak, string>> = {
  altered: '该条已被改动',
  missing: '该处缺少记录',
  reordered: '该处是另一条记录',
  'cut-off': '自该处起的记录已不存在',
  'head-altered': '关于末条的标记已被改动',
}
