import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import { quoted } from '../../quoted.ts'
import type { AskingWords } from '../asking.ts'
import type { FrameWords, Then } from '../frame.ts'
import { withoutStop } from '../without-stop.ts'

export const frame: FrameWords = {
  revision: (revision, compiled) => line`版本 ${revision}，资料汇编于${compiled}。`,
  asOf: (day) => line`截至${day}：以当日结束时的情况为准。`,
  knownBy: (day, unpublished) =>
    line`已公布至${day}：只采用当日及之前发布的来源${
      unpublished === 0
        ? ''
        : `；另有${unpublished}个条目发布于其后，或仅见于未注明日期的来源，未列入`
    }。`,
  fileCut: (rows, of) => line`文件含前${grouped(rows)}行，共${grouped(of)}行。`,
  page: ({ unit, first, last, total, number, of }) =>
    `${unit}第${grouped(first)}至${grouped(last)}项，共${grouped(total)}项；第${number}页，共${of}页`,
  nextPage: '下一页',
  previousPage: '上一页',
  joined: (items) => items.join('、'),
  headed: (head) => `${head}：`,
  detailed: (head, detail) => `${head}，${detail}`,
  formerly: (post) => `曾任${post}`,
  labelled: (label, what) => line`${strong(label)}：${what}`,
  bracketed: (words) => `（${words}）`,
  sentence: (words) => (/[.!?。！？]$/.test(words) ? words : `${words}。`),
  retracted: (day, why) => `已于${day}撤回：${withoutStop(why)}。`,
  correctedBy: (id) => `已由 ${id} 更正。`,
  saysNoReason: (claim) => /(?:未|没有)(?:公布|说明|给出)(?:官方)?原因/.test(claim),
  readOn: (publisher, via) => `${publisher}，见于${via}`,
  undated: '未注明日期',
  noLink: {
    archive: '存档副本',
    mirror: '见于镜像网站',
    'odd-host': '见于无关网站',
    none: '未留存网址',
  },
  language: (code) => new Intl.DisplayNames('zh-CN', { type: 'language' }).of(code) ?? code,
}

/** By a past day, or nothing: before saying that there was none. */
export const byThen = (then: Then | undefined): string =>
  then === undefined
    ? ''
    : then.by === 'known'
      ? `截至${then.day}的已公开信息中，`
      : `截至${then.day}，`

export const cited = (typed: string): string => quoted(typed, ['“', '”'])

export const asking: AskingWords = {
  tryAgain: '请重新输入',
  failed: '未能完成',
  broke: (reference) => `系统出错。请将编号 ${reference} 告知管理员。`,
  lineTooLong: (length, most) => `共${length}个字符，最多读取${most}个。`,
  askSomething: '请输入问题，例如 `人物 秦刚`，或输入 `帮助`。',
  noCommand: (typed, names) => `没有名为${cited(typed)}的命令。可用命令：${names.join('、')}。`,
  noPlace: (typed, example) =>
    `无法判断${cited(typed)}属于哪个选项。请写明选项名称，例如 \`${example}\`。`,
  quoteNames: (example) => `请为每个名称加引号，例如 \`${example}\`。`,
  noOption: (command, typed, names) =>
    `\`${command}\` 没有名为${cited(typed)}的选项。可用选项：${names.join('、')}。`,
  missing: (what, command) => `缺少内容：${what}。见 \`帮助 ${command}\`。`,
  tooLong: (length, most) => `长度为${length}个字符，最多读取${most}个。`,
  notOneOf: (typed, choices) => `${cited(typed)}不在可选值之中。可选：${choices.join('、')}。`,
  notADay: (typed) => `无法识别日期${cited(typed)}。请写作 2023-10-24、2023-10 或 2023。`,
  notANumber: (typed, least, most) => `${cited(typed)}不是${least}至${most}之间的整数。`,
  sinceAfterUntil: (since, until) => `起始日（${since}）晚于截止日（${until}），请对调。`,
  fromAfterTo: (from, to) => `起始日（${from}）晚于截止日（${to}），请对调。`,
  nothingChosen: (command) => `未作选择。见 \`帮助 ${command}\`。`,
  notAList: '此答复不是列表，没有可导出的内容。',
  onlyOnePage: '只有一页。请用 页码:1。',
  onlyPages: (of) => `只有${of}页。请用 页码:${of}。`,
  several: (typed, count, noun) =>
    noun === 'people'
      ? `本库中有${count}人名为${cited(typed)}。您指的是哪一位？`
      : `本库中有${count}个条目名为${cited(typed)}。您指的是哪一个？`,
  nobody: (typed, hasOffers) =>
    `本库没有名为${cited(typed)}的条目。${
      hasOffers ? '您要找的是以下之一吗？' : '可用 `搜索` 加上其中一两个字词查找。'
    }`,
  watched: (name) => `${name}（已关注）`,
  changed: (name) => `${name}（近期有更新）`,
  because: (name, how) => `${name}（${how}）`,
}
