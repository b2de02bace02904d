/**
 * A name as an id: `Inner Mongolia` is `inner-mongolia`. Marks, apostrophes and a remark in brackets
 * behind it go; characters stay.
 */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/[\p{M}'’]/gu, '')
    .replace(/ *\([^()]*\)\s*$/u, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '')
