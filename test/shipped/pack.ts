import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Certainty } from '#core/vocabulary.ts'

/** The written names of a subject, as its file has them. */
export type Named = {
  readonly id: string
  readonly names: { readonly en: string; readonly hans: string; readonly hant: string }
}

export type PackClaim = {
  readonly id: string
  readonly kind: string
  readonly line: string
  readonly date: string
  readonly certainty: Certainty
  readonly stage?: string
  readonly reason: 'given' | 'not-given' | 'none-needed'
  readonly disputes?: readonly string[]
}

type Person = Named & { readonly claims: readonly PackClaim[] }

export type PackCase = {
  readonly id: string
  readonly person: string | Named
  readonly announced: string
  readonly stages: readonly { readonly stage: string; readonly date: string }[]
}

type PackSource = {
  readonly id: string
  readonly publisher: string
  readonly url?: string
  readonly address: string
}

export type PackCheck = {
  readonly id: string
  readonly report: string
  readonly says: string
  readonly where?: string
  readonly verdict: readonly string[]
  readonly reading: string
  readonly why?: string
  readonly relative?: { readonly expression: string; readonly means: string }
  readonly citations: readonly (string | { readonly source: string })[]
}

/** What the files of `data/` say, read without any of the code under test. */
const read = <T>(name: string): T => parse(readFileSync(`data/${name}`, 'utf8')) as T

const readFolder = <T>(name: string): T[] =>
  readdirSync(`data/${name}`)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => read<T>(`${name}/${file}`))

const dossiers = readFolder<Person>('people')
export const cases = readFolder<PackCase[]>('cases').flat()

/** Everybody: those with a file of their own, and those known only through their case. */
export const people: readonly Named[] = [
  ...dossiers,
  ...cases.flatMap(({ person }) => (typeof person === 'string' ? [] : [person])),
]

/** The claims of people's files, with the person each is filed under. */
export const claims = dossiers.flatMap(({ id, claims: own }) =>
  own.map((claim) => ({ ...claim, person: id })),
)

export const organisations = read<Named[]>('organisations.yaml')
export const posts = read<Named[]>('posts.yaml')
export const risks = read<(Named & { category: string; certainty: Certainty })[]>('risks.yaml')
export const measures = read<Named[]>('measures.yaml')
export const sources = readFolder<PackSource[]>('sources').flat()
export const checks = read<PackCheck[]>('claims.yaml')
