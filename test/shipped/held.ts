import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Facts } from '#core/fact-store.ts'
import { sources } from './pack.ts'

/** Values of the pack that are words of the vocabulary, not of a fact: frames have their own. */
const VOCABULARY =
  /^(?:kind|type|certainty|stage|reason|category|verdict|rank|outcome|address|seats|language|.*_basis)$/

/** Texts of the pack, with what the store makes of them: hints, names and steps of cases. */
export function heldTexts(facts: Facts): readonly string[] {
  const files = readdirSync('data', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.yaml'))
    .map((file): unknown => parse(readFileSync(`data/${file}`, 'utf8')))
  const texts = files.flatMap((file) => textsIn(file))
  const subjects = texts.flatMap((text) => facts.findSubject(text) ?? [])
  const claims = sources.flatMap(({ id }) => facts.claimsCiting(id))
  return [
    ...texts,
    ...subjects.flatMap(({ name, hint }) => [name, hint ?? '']),
    ...claims.flatMap(({ id, line }) => [id, line]),
  ]
}

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, below]) =>
    VOCABULARY.test(key) ? [] : textsIn(below),
  )
}

/** Runs of words between whatever a Chinese sentence puts around a fact: characters, marks, dates. */
export const runsOf = (text: string): readonly string[] =>
  text
    .replaceAll(/`[^`]*`/g, ' ') // What can be typed is one in all languages.
    .replaceAll(/\bid /g, ' ')
    .toLowerCase()
    .split(/[\p{Script=Han}\p{N}。，、：；？！（）“”「」《》·|[\]\n]+/u)
    .map((run) => run.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '').replaceAll(/\s+/g, ' '))
    .filter((run) => /\p{Script=Latin}{3,}/u.test(run))

/** Latin words that stand in Chinese sentences too. */
const TERMS = [
  'csv',
  'json',
  'markdown',
  'vigil',
  'discord',
  'slack',
  'utc',
  'cron',
  'leading cadres',
  'finance',
  'sichuan',
]

/** What can be typed is one in all languages, also where a description shows it. */
const TYPED = [
  'asia/shanghai',
  'asia/taipei',
  'europe/berlin',
  'weekends',
  'cn-holidays',
  'us-holidays',
  'none',
  'kind:case stage>=expelled',
  'body:mfa stage>=expelled -rank:soe',
]

/** Tells which runs of Latin words in a text are neither of a fact nor of what was asked. */
export function createLeftovers(facts: Facts): (text: string, asked: string) => readonly string[] {
  const { revision } = facts.about()
  const known = new Set([...heldTexts(facts), revision, ...TERMS, ...TYPED].flatMap(runsOf))
  return (text, asked) =>
    runsOf(text).filter((run) => !known.has(run) && !asked.toLowerCase().includes(run))
}
