/**
 * "1,204" and "0.125". Not `toLocaleString`, whose first use of a locale costs more than an
 * answer. Beyond a million billion a number is no count, and is left as it is.
 */
export function grouped(value: number): string {
  if (!(Math.abs(value) < 1e15)) return `${value}`
  const [whole = '', part] = Math.abs(value)
    .toFixed(3)
    .replace(/\.?0+$/, '')
    .split('.')
  const thousands = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
  return (value < 0 ? '-' : '') + thousands + (part ? `.${part}` : '')
}
