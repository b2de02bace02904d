/** A division at the level of a province; `hant` where traditional characters are others. */
export type Province = {
  readonly id: string
  readonly name: string
  readonly zh: string
  readonly hant?: string | undefined
}

const province = (name: string, zh: string, hant?: string): Province => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  name,
  zh,
  hant,
})

/** The provinces, autonomous regions, municipalities and special administrative regions. */
export const PROVINCES: readonly Province[] = [
  province('Anhui', '安徽'),
  province('Beijing', '北京'),
  province('Chongqing', '重庆', '重慶'),
  province('Fujian', '福建'),
  province('Gansu', '甘肃', '甘肅'),
  province('Guangdong', '广东', '廣東'),
  province('Guangxi', '广西', '廣西'),
  province('Guizhou', '贵州', '貴州'),
  province('Hainan', '海南'),
  province('Hebei', '河北'),
  province('Heilongjiang', '黑龙江', '黑龍江'),
  province('Henan', '河南'),
  province('Hong Kong', '香港'),
  province('Hubei', '湖北'),
  province('Hunan', '湖南'),
  province('Inner Mongolia', '内蒙古', '內蒙古'),
  province('Jiangsu', '江苏', '江蘇'),
  province('Jiangxi', '江西'),
  province('Jilin', '吉林'),
  province('Liaoning', '辽宁', '遼寧'),
  province('Macau', '澳门', '澳門'),
  province('Ningxia', '宁夏', '寧夏'),
  province('Qinghai', '青海'),
  province('Shaanxi', '陕西', '陝西'),
  province('Shandong', '山东', '山東'),
  province('Shanghai', '上海'),
  province('Shanxi', '山西'),
  province('Sichuan', '四川'),
  province('Tianjin', '天津'),
  province('Tibet', '西藏'),
  province('Xinjiang', '新疆'),
  province('Yunnan', '云南', '雲南'),
  province('Zhejiang', '浙江'),
]

/**
 * Places called like a province that are not it, or lie in another one; where in the capital somebody
 * was, which is about no city; and what concerns people from elsewhere.
 */
const NAMESAKES =
  /\b(?:Jilin [Cc]ity|Hainan (?:Tibetan|[Pp]refecture)|(?:[Bb]y|[Ii]n|[Tt]o|[Ff]rom) Beijing|Hong Kong, Macau,? (?:and )?Taiwan)\b|吉林市|海南(?:藏族自治)?州|河北[区區]|香港[、和]?澳[门門][、和]?[台臺][湾灣]/g

const IN_ENGLISH = new RegExp(`\\b(?:${PROVINCES.map(({ name }) => name).join('|')})\\b`, 'g')

/** From left to right, so that 浙江西部 is Zhejiang and not Jiangxi. */
const IN_CHARACTERS = new RegExp(
  PROVINCES.flatMap(({ zh, hant }) => [zh, hant].filter((one) => one !== undefined)).join('|'),
  'g',
)

const BY_NAME = new Map(
  PROVINCES.flatMap(({ id, name, zh, hant }) =>
    [name, zh, hant].map((written) => [written, id] as const),
  ),
)

/**
 * The ids of the provinces that a text names in words, in English or Chinese. A city says nothing:
 * only what is written is found. “By Beijing” is the government, and “in Beijing” where it sits.
 */
export function provincesIn(text: string): readonly string[] {
  const clean = text.replaceAll(NAMESAKES, ' ')
  const found = [...clean.matchAll(IN_ENGLISH), ...clean.matchAll(IN_CHARACTERS)]
  return [...new Set(found.flatMap(([written]) => BY_NAME.get(written) ?? []))]
}
