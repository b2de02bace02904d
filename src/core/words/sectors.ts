import { charactersOf } from '../subject-line.ts'
import type { Words } from '../words.ts'

/**
 * What a sector or province of a case is called in this language; its own name where the table below
 * has no other.
 */
export function sectorName(sector: string, words: Pick<Words, 'language'>): string {
  const [zh, hant] = IN_CHINESE.get(sector.toLowerCase()) ?? []
  const characters = charactersOf({ zh, hant }, words)
  return words.language === 'en' ? sector : (characters ?? sector)
}

/**
 * The sectors that were meant by Chinese characters, in either way of writing them: the one that is
 * called so, with or without the kind of province behind it, or else all whose names contain them.
 * Nothing when nothing of the kind was typed.
 */
export function sectorsInChinese(typed: string): readonly string[] {
  const wanted = typed.trim().replace(PROVINCE, '$1')
  if (!/\p{Script=Han}/u.test(wanted)) return []
  const exact = SECTORS.filter(([, ...names]) => names.includes(wanted))
  const meant =
    exact.length > 0
      ? exact
      : SECTORS.filter(([, ...names]) => names.some((name) => name?.includes(wanted)))
  return meant.map(([sector]) => sector)
}

/** 四川省, 重庆市, 广西壮族自治区. */
const PROVINCE = /^(.{2,3}?)(?:省|市|(?:壮族|壯族|回族|维吾尔|維吾爾)?自治[区區])$/u

/** Each with its name in simplified and, where that is another, in traditional characters. */
const SECTORS: readonly (readonly [sector: string, hans: string, hant?: string])[] = [
  ['Anhui', '安徽'],
  ['Beijing', '北京'],
  ['Chongqing', '重庆', '重慶'],
  ['Fujian', '福建'],
  ['Gansu', '甘肃', '甘肅'],
  ['Guangdong', '广东', '廣東'],
  ['Guangxi', '广西', '廣西'],
  ['Guizhou', '贵州', '貴州'],
  ['Hainan', '海南'],
  ['Hebei', '河北'],
  ['Heilongjiang', '黑龙江', '黑龍江'],
  ['Henan', '河南'],
  ['Hubei', '湖北'],
  ['Hunan', '湖南'],
  ['Inner Mongolia', '内蒙古', '內蒙古'],
  ['Jiangsu', '江苏', '江蘇'],
  ['Jiangxi', '江西'],
  ['Jilin', '吉林'],
  ['Liaoning', '辽宁', '遼寧'],
  ['Ningxia', '宁夏', '寧夏'],
  ['Qinghai', '青海'],
  ['Shaanxi', '陕西', '陝西'],
  ['Shandong', '山东', '山東'],
  ['Shanghai', '上海'],
  ['Shanxi', '山西'],
  ['Sichuan', '四川'],
  ['Tianjin', '天津'],
  ['Tibet', '西藏'],
  ['Xinjiang', '新疆'],
  ['Yunnan', '云南', '雲南'],
  ['Zhejiang', '浙江'],
  ['agriculture', '农业', '農業'],
  ['automotive', '汽车', '汽車'],
  ['aviation', '航空'],
  ['central government', '中央政府'],
  ['central Party organs', '中央党务机关', '中央黨務機關'],
  ['chemicals', '化工'],
  ['civil affairs', '民政'],
  ['conglomerate', '综合性企业集团', '綜合企業集團'],
  ['construction', '建筑', '建築'],
  ['courts', '法院'],
  ['culture', '文化'],
  ['culture and tourism', '文化和旅游', '文化和旅遊'],
  ['customs', '海关', '海關'],
  ['defence industry', '国防工业', '國防工業'],
  ['discipline inspection', '纪检监察', '紀檢監察'],
  ['economic planning', '发展规划', '發展規劃'],
  ['education', '教育'],
  ['emergency management', '应急管理', '應急管理'],
  ['energy', '能源'],
  ['environment', '环境', '環境'],
  ['finance', '金融'],
  ['food', '食品'],
  ['foreign affairs', '外事'],
  ['forestry', '林业', '林業'],
  ['grain', '粮食', '糧食'],
  ['health', '卫生', '衛生'],
  ['industry', '工业', '工業'],
  ['justice', '司法'],
  ['machinery', '机械', '機械'],
  ['media', '媒体', '媒體'],
  ['metals', '金属', '金屬'],
  ['military', '军队', '軍隊'],
  ['natural resources', '自然资源', '自然資源'],
  ['other parties', '民主党派', '民主黨派'],
  ['pharmaceuticals', '医药', '醫藥'],
  ['propaganda', '宣传', '宣傳'],
  ['public security', '公安'],
  ['railways', '铁路', '鐵路'],
  ['research', '科研'],
  ['sport', '体育', '體育'],
  ['state enterprises', '国有企业', '國有企業'],
  ['state security', '国家安全', '國家安全'],
  ['steel', '钢铁', '鋼鐵'],
  ['taxation', '税务', '稅務'],
  ['telecoms', '电信', '電信'],
  ['tobacco', '烟草', '菸草'],
  ['tourism', '旅游', '旅遊'],
  ['trade unions', '工会', '工會'],
  ['transport', '交通运输', '交通運輸'],
  ['water', '水利'],
  ['work safety', '安全生产', '安全生產'],
]

const IN_CHINESE = new Map(SECTORS.map(([sector, ...names]) => [sector.toLowerCase(), names]))
