/** As much of `package-lock.json` as says what is installed and under which licence. */
export type Lock = {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string
        readonly license?: string
        readonly dev?: boolean
        readonly hasInstallScript?: boolean
      }
    >
  >
}

/** One installed package. */
export type Package = {
  readonly name: string
  readonly version: string
  readonly licence: string
  /** Whether it is needed for developing alone. */
  readonly isDev: boolean
  readonly hasInstallScript: boolean
}

/** What the lock file installs, by name, each version of a package once. */
export function packagesIn({ packages }: Lock): readonly Package[] {
  const all = Object.entries(packages).flatMap(([path, found]): [string, Package][] => {
    if (path === '') return []
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const { version = '', license = '', dev = false, hasInstallScript = false } = found
    const one = { name, version, licence: license, isDev: dev, hasInstallScript }
    return [[`${name} ${version} ${dev}`, one]]
  })
  return [...new Map(all).values()].toSorted((a, b) =>
    a.name === b.name ? a.version.localeCompare(b.version) : a.name < b.name ? -1 : 1,
  )
}

/** The licences of everything that is installed, as a Markdown page. */
export function licencesPage(lock: Lock): string {
  const all = packagesIn(lock)
  return `# Licences

Written from \`package-lock.json\` by \`npm run docs\`. Why each direct dependency was chosen stands in
[dependencies.md](dependencies.md); \`npm run sbom\` prints the same as CycloneDX.

## What runs

${table(all.filter(({ isDev }) => !isDev))}
## For development

${table(all.filter(({ isDev }) => isDev))}`
}

const table = (packages: readonly Package[]): string =>
  `| package | version | licence |\n| --- | --- | --- |\n${packages
    .map(({ name, version, licence }) => `| \`${name}\` | ${version} | ${licence} |\n`)
    .join('')}`
