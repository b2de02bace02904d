/**
 * What people call a zone where the database has another name for it: capitals that are not in
 * it, Chinese names of cities, and abbreviations. A city of the database needs no entry here.
 */
export const ALSO_CALLED: Readonly<Record<string, readonly string[]>> = {
  UTC: ['utc', 'gmt', 'z', 'zulu', 'greenwich', '世界时', '世界時', '协调世界时'],
  'Asia/Shanghai': [
    'beijing',
    'peking',
    'china',
    'prc',
    'shenzhen',
    'guangzhou',
    'chongqing',
    '北京',
    '北京时间',
    '北京時間',
    '上海',
    '中国',
    '中國',
    '广州',
    '廣州',
    '深圳',
  ],
  'Asia/Hong_Kong': ['hongkong', 'hk', 'hkt', '香港'],
  'Asia/Taipei': ['taiwan', '台北', '臺北', '台湾', '台灣', '臺灣'],
  'Asia/Macau': ['macao', '澳门', '澳門'],
  'Asia/Singapore': ['sgt', '新加坡'],
  'Asia/Tokyo': ['japan', 'jst', '东京', '東京'],
  'Asia/Seoul': ['korea', 'kst', '首尔', '首爾'],
  'Asia/Kolkata': ['india', 'delhi', 'new delhi', 'mumbai', '新德里'],
  'Australia/Sydney': ['canberra', 'aest', 'aedt', '悉尼', '雪梨', '堪培拉', '坎培拉'],
  'Europe/London': ['uk', '伦敦', '倫敦'],
  'Europe/Berlin': ['germany', 'cet', 'cest', 'frankfurt', 'munich', 'hamburg', '柏林'],
  'Europe/Paris': ['france', '巴黎'],
  'Europe/Brussels': ['eu', '布鲁塞尔', '布魯塞爾'],
  'Europe/Zurich': ['geneva', 'bern', '日内瓦', '日內瓦', '苏黎世', '蘇黎世'],
  'Europe/Moscow': ['msk', '莫斯科'],
  'America/New_York': [
    'washington',
    'washington dc',
    'boston',
    'et',
    'edt',
    'eastern',
    '纽约',
    '紐約',
    '华盛顿',
    '華盛頓',
  ],
  'America/Chicago': ['ct', 'cdt', 'central', '芝加哥'],
  'America/Denver': ['mt', 'mdt', 'mountain'],
  'America/Los_Angeles': [
    'san francisco',
    'seattle',
    'pt',
    'pdt',
    'pacific',
    '洛杉矶',
    '洛杉磯',
    '旧金山',
    '舊金山',
  ],
  'America/Toronto': ['ottawa', '多伦多', '多倫多', '渥太华', '渥太華'],
}

/**
 * Abbreviations that mean several zones: whoever types one is asked which. `CST` is the time of
 * China as much as that of Chicago.
 */
export const AMBIGUOUS: Readonly<Record<string, readonly string[]>> = {
  cst: ['Asia/Shanghai', 'America/Chicago', 'Asia/Taipei'],
  ist: ['Asia/Kolkata', 'Europe/Dublin', 'Asia/Jerusalem'],
  bst: ['Europe/London', 'Asia/Dhaka'],
  est: ['America/New_York', 'America/Toronto'],
  pst: ['America/Los_Angeles', 'Asia/Manila'],
  mst: ['America/Denver', 'America/Phoenix'],
  ast: ['America/Halifax', 'Asia/Riyadh'],
}

/** A well-known zone without summer time for some distances from UTC, in hours. */
export const AT_OFFSET: Readonly<Record<number, readonly string[]>> = {
  3: ['Europe/Moscow'],
  4: ['Asia/Dubai'],
  5.5: ['Asia/Kolkata'],
  7: ['Asia/Bangkok'],
  8: ['Asia/Shanghai'],
  9: ['Asia/Tokyo'],
}

/**
 * Names the database gave up, as the runtime still writes them, with those of today.
 * https://github.com/eggert/tz/blob/main/backward
 */
export const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
}
