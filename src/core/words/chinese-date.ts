import { type EdtfDate, FIRST_DAY, LAST_DAY, parseEdtf } from '../edtf.ts'

/** What stands around a date that is not one exact day, in one way of writing Chinese. */
export type DateMarks = {
  readonly about: (point: string) => string
  readonly uncertain: (point: string) => string
  readonly by: (point: string) => string
  readonly since: (point: string) => string
  readonly between: (from: string, to: string) => string
  readonly untraced: string
}

/** Writes an EDTF date as it is known, never finer: 2023年7月25日, 2023年7月, 约2023年. */
export const chineseDate =
  (marks: DateMarks) =>
  (edtf: string | undefined): string => {
    const date = edtf === undefined ? undefined : parseEdtf(edtf)
    return date ? writeDate(date, marks) : marks.untraced
  }

function writeDate(date: EdtfDate, marks: DateMarks): string {
  if (date.precision !== 'interval') return writePoint(date, marks)
  const [from, to] = date.text.split('/').map((end) => parseEdtf(end))
  const [start, end] = [from && writePoint(from, marks), to && writePoint(to, marks)]
  if (date.earliest === FIRST_DAY) return marks.by(end ?? '')
  if (date.latest === LAST_DAY) return marks.since(start ?? '')
  return marks.between(start ?? '', end ?? '')
}

function writePoint({ text, approximate, uncertain }: EdtfDate, marks: DateMarks): string {
  const [year, month, day] = text.replace(/[~?%]$/, '').split('-')
  const point = `${year}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`
  const placed = approximate ? marks.about(point) : point
  return uncertain ? marks.uncertain(placed) : placed
}
