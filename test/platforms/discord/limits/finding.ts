/** Where in a payload something stands, from the outside in. */
export type Path = readonly (string | number)[]

/**
 * One broken rule. `refused` findings make Discord answer with an error; `noted` ones Discord lets
 * pass, but a reader or this project would not.
 */
export type Finding = {
  readonly path: Path
  readonly code: string
  readonly message: string
  readonly weight: 'refused' | 'noted'
}

/** Looks at one value of a payload. Never throws, whatever the value is. */
export type Check = (value: unknown, path: Path) => readonly Finding[]

/** A rule for which Discord answers with an error. */
export const refused = (path: Path, code: string, message: string): Finding => ({
  path,
  code,
  message,
  weight: 'refused',
})

/** A rule that Discord does not enforce. */
export const noted = (path: Path, code: string, message: string): Finding => ({
  path,
  code,
  message,
  weight: 'noted',
})

/** A finding as one line: `data.components[0].content: Must be 4000 or fewer in length.` */
export const describe = ({ path, message }: Finding): string =>
  `${written(path) || 'payload'}: ${message}`

/** A path as it would be written in code. */
export const written = (path: Path): string =>
  path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step,
    '',
  )
