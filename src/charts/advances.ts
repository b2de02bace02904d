/** Characters by how wide Noto Sans SC draws them, in hundredths of an em, rounded up. */
type Advances = Readonly<Record<number, string>>

const REGULAR: Advances = {
  23: ' ',
  27: '|',
  28: "',.:;ij",
  29: 'l',
  30: 'I',
  33: '!f',
  34: '()[]{}',
  35: '-',
  38: 't',
  39: 'r',
  40: '/\\',
  47: '*s',
  48: '"?z',
  50: 'x',
  51: 'c',
  53: 'vy',
  54: 'JY–',
  55: 'L',
  56: '#$+0123456789<=>F^_ek~',
  57: 'ag',
  58: 'VX',
  59: 'E',
  60: 'ST‘’“”·',
  61: 'AZ`hnou',
  62: 'bdpq',
  64: 'CPR',
  65: 'K',
  66: 'B',
  68: '&',
  69: 'DG',
  73: 'HNU',
  75: 'OQ',
  81: 'w',
  82: 'M',
  88: 'W',
  93: '%m',
  95: '@',
}

const BOLD: Advances = {
  23: ' ',
  30: '|',
  31: 'ij',
  32: 'l',
  33: "',.:;I",
  37: '!-',
  38: '()[]f{}',
  39: '/\\',
  43: 't',
  44: 'r',
  50: 's',
  51: '*',
  52: '?z',
  53: 'c',
  57: 'J_x',
  58: '"LYvy–',
  59: '#$+0123456789<=>F^e~',
  60: 'ag‘’“”·',
  61: 'k',
  62: 'EVZ',
  63: 'STX`o',
  64: 'hu',
  65: 'Abdnpq',
  66: 'C',
  67: 'P',
  69: 'BKR',
  72: 'DG',
  74: '&',
  75: 'NU',
  76: 'H',
  77: 'OQ',
  86: 'M',
  87: 'w',
  92: 'W',
  97: '%m',
  101: '@',
}

const byCharacter = (advances: Advances): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(advances).flatMap(([ems, all]) =>
      [...all].map((one): [string, number] => [one, Number(ems) / 100]),
    ),
  )

const [regular, bold] = [byCharacter(REGULAR), byCharacter(BOLD)]

/** Chinese writing fills a square, and so do its marks where nothing draws them closer. */
const SQUARE = /[\p{sc=Han}\u2014\u2026\u3001-\u301f\uff01-\uff5e]/u

/** Of other scripts letters are known to be no wider than this, in ems. */
const OTHER = 1.18

/** The width of a character in ems, never less than what is drawn; an accent takes no room. */
export function advanceOf(character: string, isBold: boolean): number {
  const known = (isBold ? bold : regular).get(character)
  if (known !== undefined) return known
  const letter = character.normalize('NFD').charAt(0)
  const plain = letter === character ? undefined : (isBold ? bold : regular).get(letter)
  return plain ?? (SQUARE.test(character) ? 1 : OTHER)
}
