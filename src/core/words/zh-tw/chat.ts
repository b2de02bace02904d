import { grouped } from '../../grouped.ts'
import type { ChatWords, NotAttached } from '../../words.ts'

export const chat: ChatWords = {
  more: (lines) => `更多（${grouped(lines)}行）`,
  back: '返回',
  sources: (count) => `來源（${grouped(count)}）`,
  open: '開啟',
  stop: '取消追蹤',
  share: '分享',
  sharedBy: (name) => `由 ${name} 分享`,
  notShared: '未能分享。請邀請應用程式加入此頻道，再按一次「分享」。',
  part: (number, of) => `第${number}部分，共${of}部分`,
  sourcesHeading: '來源',
  choose: '請選擇',
  typeName: '請輸入名稱',
  onlyMe: { name: '僅自己可見', about: '回覆只有您能看到' },
  tooFast: (seconds) => `一時提問過多。請在${seconds}秒後再問。`,
  deadButton: '此按鈕來自舊版本，已經失效。請重新提問。',
  attached: (file) => `完整清單見附件 ${file}。`,
  notAttached: (file, why) => `${file} 未能附上${NOT_ATTACHED[why]}`,
  sentDirectly: (file) =>
    `應用程式不在此頻道中，${file} 已只傳送給您。若要在此附上檔案，請邀請它加入。`,
  fileAbout: (list, rows) => `${list}：${grouped(rows)}筆`,
  tooLarge: (file) => `${file} 過大，無法在此附上。請減少一次查詢的筆數。`,
  partial: '不完整',
  partialMeans: '統計期間尚未結束，或未完整涵蓋',
  barChart: (title, figures, more) => {
    const rest = more === 0 ? [] : [`${figures.length === 0 ? '共' : '另有'}${grouped(more)}項`]
    return `長條圖${title && `，${title}`}：${[...figures, ...rest].join('，')}。`
  },
  noLink: '無連結',
  given: {
    none: '沒有收到檔案。請附上檔案後重新提問。',
    tooLarge: (name, most) => `${name} 過大：檔案不得超過 ${most}。`,
    gone: (name) => `${name} 已不存在。請重新附上。`,
    notAllowed: '應用程式無權讀取此處的檔案。安裝者可以新增權限範圍 files:read，再重新安裝。',
    unreachable: (name) => `暫時無法取得 ${name}。請稍後再試。`,
  },
  form: {
    cancel: '取消',
    late: '未能及時開啟表單。請按下按鈕開啟。',
    open: '開啟表單',
  },
  home: {
    title: 'Vigil',
    intro: '關於中國反貪腐行動，每則回覆都附來源：此人是誰、發生了什麼、何時發生、出自何人。',
    watching: '您的追蹤',
    watchingNothing: '您尚未追蹤任何對象。請在資料卡上按「追蹤」，或輸入 `追蹤 新增` 加名稱。',
    subscriptions: '您的簡報',
    noSubscriptions:
      '您還沒有簡報。請在要接收簡報的頻道中輸入 `digest subscribe`；加上 `where:me`，則以私訊接收。',
    examples: '試試看',
    run: '執行',
  },
}

const NOT_ATTACHED: Readonly<Record<NotAttached, string>> = {
  'not-in-channel': '，因為應用程式不在此頻道中。請邀請它加入，或以「僅自己可見」提問。',
  'not-allowed': '，因為應用程式缺少一項權限。安裝者可以新增。',
  unknown: '。請稍後再問。',
}
