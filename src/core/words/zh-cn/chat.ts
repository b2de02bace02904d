import { grouped } from '../../grouped.ts'
import type { ChatWords, NotAttached } from '../../words.ts'

export const chat: ChatWords = {
  more: (lines) => `更多（${grouped(lines)}行）`,
  back: '返回',
  sources: (count) => `来源（${grouped(count)}）`,
  open: '打开',
  stop: '取消关注',
  share: '分享',
  sharedBy: (name) => `由 ${name} 分享`,
  notShared: '未能分享。请邀请应用加入此频道，再点一次“分享”。',
  part: (number, of) => `第${number}部分，共${of}部分`,
  sourcesHeading: '来源',
  choose: '请选择',
  typeName: '请输入名称',
  onlyMe: { name: '仅自己可见', about: '答复只有您能看到' },
  tooFast: (seconds) => `一时提问过多。请在${seconds}秒后再问。`,
  deadButton: '此按钮来自旧版本，已经失效。请重新提问。',
  attached: (file) => `完整列表见附件 ${file}。`,
  notAttached: (file, why) => `${file} 未能附上${NOT_ATTACHED[why]}`,
  sentDirectly: (file) =>
    `应用不在此频道中，${file} 已只发送给您。若要在此附上文件，请邀请它加入。`,
  fileAbout: (list, rows) => `${list}：${grouped(rows)}行`,
  tooLarge: (file) => `${file} 过大，无法在此附上。请减少一次查询的行数。`,
  partial: '不完整',
  partialMeans: '统计期尚未结束，或未完整覆盖',
  barChart: (title, figures, more) => {
    const rest = more === 0 ? [] : [`${figures.length === 0 ? '共' : '另有'}${grouped(more)}项`]
    return `柱状图${title && `，${title}`}：${[...figures, ...rest].join('，')}。`
  },
  noLink: '无链接',
  given: {
    none: '没有收到文件。请附上文件后重新提问。',
    tooLarge: (name, most) => `${name} 过大：文件不得超过 ${most}。`,
    gone: (name) => `${name} 已不存在。请重新附上。`,
    notAllowed: '应用无权读取此处的文件。安装者可以添加权限范围 files:read 并重新安装。',
    unreachable: (name) => `暂时无法取得 ${name}。请稍后再试。`,
  },
  form: {
    cancel: '取消',
    late: '未能及时打开表单。请点击按钮打开。',
    open: '打开表单',
  },
  home: {
    title: 'Vigil',
    intro: '关于中国反腐败行动的答复，均有来源：此人是谁、发生了什么、何时发生、由谁说的。',
    watching: '您的关注',
    watchingNothing: '您尚未关注任何对象。请在资料卡上点击“关注”，或输入 `关注 添加` 加名称。',
    subscriptions: '您的简报',
    noSubscriptions:
      '您尚无简报。请在要接收简报的频道中输入 `digest subscribe`；加上 `where:me`，则由私信接收。',
    examples: '试一试',
    run: '运行',
  },
}

const NOT_ATTACHED: Readonly<Record<NotAttached, string>> = {
  'not-in-channel': '，因为应用不在此频道中。请邀请它加入，或以“仅自己可见”提问。',
  'not-allowed': '，因为应用缺少一项权限。安装者可以添加。',
  unknown: '。请稍后再问。',
}
