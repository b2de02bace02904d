import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'

// Run by itself, by `facts-file.ts`: prints `ok`, or in one line what is wrong with the SQLite file
// it is given. Node’s own SQLite, because the packages are the store’s.
try {
  const db = new DatabaseSync(process.argv[2] ?? '', { readOnly: true })
  // https://sqlite.org/pragma.html#pragma_quick_check
  const [row] = db.prepare('PRAGMA quick_check(1)').all()
  process.stdout.write(oneLine(String(row?.['quick_check'])))
} catch (error) {
  process.stdout.write(oneLine(error instanceof Error ? error.message : String(error)))
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim() || 'unknown'
}
