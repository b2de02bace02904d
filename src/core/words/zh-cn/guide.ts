import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { AboutWords, HelpWords } from '../help.ts'
import type { SearchWords } from '../search.ts'
import type { WatchWords } from '../watch.ts'
import { cited } from './frame.ts'
import { labels } from './labels.ts'

export const search: SearchWords = {
  unit: '结果',
  title: (count, typed) => `${cited(typed)}的搜索结果：${grouped(count)}条`,
  summary: (count, typed) => `${search.title(count, typed)}。`,
  loose: line`没有文本含有全部词语；以下各条至少含有其中一个。`,
  noOther: '没有其他文本含有它。',
  matched: { name: '见于名称', line: '见于正文', source: '见于来源标题' },
  kind: { ...labels.subjectType, claim: '条目', source: '来源', phrase: '用语', check: '说法' },
  named: (type, how) => `${type}，查找依据：${how}`,
  statement: '报道中的说法：',
  nothing: (typed, hasOffers) =>
    `本库没有内容含有${cited(typed)}。${
      hasOffers ? '您要找的是以下之一吗？' : '请减少或更换词语。'
    }`,
}

export const help: HelpWords = {
  title: '可以问什么',
  summary: (names) => `${names.length}个命令：${names.join('、')}。`,
  tryHeading: '试一试',
  hint: line`名称可以写 id、简体或繁体汉字、带或不带声调的拼音，姓与名的顺序不限。由几个词组成的名称请加引号。选项写作 ${{ code: '名称:值' }}。`,
  command: (name, local, about) => line`${{ command: name }} ${local ? `${local}：` : ''}${about}`,
  about: (name, about) => `${name}：${about}。`,
  sentence: (about) => line`${about}。`,
  optionsHeading: '选项',
  option: ({ name, local, about, choices }, { isNeeded, isLoose }) =>
    line`${strong(local ?? name)}${local ? `（${name}）` : ''} ${about}${choices.length > 0 ? `：${choices.join('、')}` : ''}${isNeeded ? '（必填）' : ''}${isLoose ? '（可省略选项名称）' : ''}`,
  examplesHeading: '示例',
  noCommand: (typed) => `没有名为${cited(typed)}的命令。`,
}

const COUNTED: Readonly<Record<string, string>> = {
  people: '位人物',
  organisations: '个机构',
  posts: '个职务',
  cases: '起案件',
  claims: '个条目',
  citations: '处引用',
  sources: '个来源',
  risks: '项风险',
  measures: '项举措',
  figures: '个数字',
  phrases: '个用语',
  'checked statements': '条已核查的说法',
}

const { official, reported, alleged } = labels.certainty

export const about: AboutWords = {
  counted: (what, count) => `${grouped(count)}${COUNTED[what] ?? ` ${what}`}`,
  summary: (title, counts) => `${title}：${counts.join('、')}。`,
  counts: (counts) => line`${counts.join(' · ')}。`,
  coversHeading: '收录范围',
  ageHeading: '时效',
  compiled: (date) => line`汇编于${date}。`,
  newest: (event, days, source) =>
    line`最近事件：${event}，${days < 0 ? '在今日之后' : `距今${grouped(days)}天`}。日期最新的来源：${source}。`,
  readingHeading: '如何阅读答复',
  reading: [
    line`${strong(official)}：由中国党、政、军机关或官方媒体发布，有时为转引。${strong(reported)}：由媒体或研究者陈述。${strong(alleged)}：未获官方证实的指称。`,
    line`日期绝不比来源更精确。未公布的原因会注明未公布。接受审查调查不等于有罪。`,
    line`此处没有任何句子是在您提问时由机器写成的；每一条都经过审阅，并附有来源。`,
  ],
  licenceHeading: '许可',
  revisions: (revision, kept) => line`版本 ${revision}。保留的版本：${kept.join('、')}。`,
}

export const watch: WatchWords = {
  nameIt: (action) =>
    action === 'add'
      ? '请写明要添加的对象，例如 `关注 添加 秦刚`。'
      : '请写明要移除的对象，例如 `关注 移除 秦刚`。',
  full: (most) => `您已关注${most}个对象，达到上限。请先移除一个：\`关注 列出\`。`,
  added: (name, isNew) => (isNew ? `现已关注${name}。` : `此前已经关注${name}。`),
  removed: (name, wasWatched) => (wasWatched ? `已不再关注${name}。` : `您没有关注${name}。`),
  all: '您的全部关注',
  allHere: '本频道的全部关注',
  whoMay: (platform) =>
    `频道关注什么，由${platform === 'slack' ? '可在该频道发言的人在该频道中设置' : '管理该频道的人和 Vigil 的管理员设置'}。去掉 \`where:here\` 即可自己关注。`,
  notHere: '只有 Discord 与 Slack 的频道可以关注。在此处请去掉 `where:here`。',
  title: (count) => `您关注了${grouped(count)}个对象`,
  summary: (count, names) => `${watch.title(count)}：${names.join('、')}。`,
  nothingTitle: '您尚未关注任何对象',
  nothing: '您尚未关注任何对象。',
  begin: line`可以从 ${{ command: 'watch add qin-gang' }} 开始。`,
  noEvent: '本库中没有事件',
  addedHere: (name, isNew) => `本频道${isNew ? '已开始' : '早已'}关注${name}。`,
  removedHere: (name, wasWatched) => `本频道${wasWatched ? '已不再' : '并未'}关注${name}。`,
  titleHere: (count) => `本频道关注${count}项`,
  fullHere: (most) => `本频道已关注${most}项，达到上限。请先移除一项：\`watch list where:here\`。`,
  told: (when, isHere) =>
    when === 'at-once'
      ? `有新增、更正或撤回时，立即${isHere ? '在此告知' : '以私信告知您'}。`
      : `将随${isHere ? '本频道' : '您私信中'}的下一期简报告知。`,
  manner: { 'at-once': '立即告知', digest: '随简报告知' },
  least: { routine: '一切变化', notable: '较重要的及以上', urgent: '仅紧要的' },
  absence: (days) => `${days}天无公开活动时亦告知`,
  onlyListed: '在此处只列出；在 Discord 与 Slack 中还会告知。',
  neverSeen: (name) =>
    `库中尚无${name}的公开活动，无从起算：有公开活动入库之后，才会提示长期未露面。`,
  onlyPeople: '只有人物才谈得上“未露面”：请去掉该选项，或指明一个人物。',
  notBoth: '请指明关注对象，或给出筛选条件，二者取一。',
  this: '关注此项',
}
